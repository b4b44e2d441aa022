"""``python -m hublint.dev.generate``: write the data again, or take in a new release.

Without arguments every release of ``releases.toml`` is installed into an environment of its own
and read (an hour); with ``--missing`` those that the data lacks. ``jupyterhub==6.2.0`` adds one
release to the list and to the data, and says what it changes for the rules.
``--installed`` reads the listed distributions that the running environment holds.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from hublint.dev.generate import releases
from hublint.dev.generate.environments import read_installed, read_releases
from hublint.dev.generate.files import read_table, write_index, write_table
from hublint.dev.generate.merge import expand, merge
from hublint.knowledge.versions import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CONSEQUENCES = "hublint.dev.generate.consequences"


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m hublint.dev.generate")
    parser.add_argument("requirement", nargs="*", help="DISTRIBUTION or DISTRIBUTION==VERSION")
    parser.add_argument("--installed", action="store_true", help="read the running environment")
    parser.add_argument("--missing", action="store_true", help="read what the data lacks")
    options = parser.parse_args()
    for requirement in options.requirement:
        if requirement.partition("==")[0] not in releases.load():
            parser.error(f"{requirement} is of no distribution that {releases.PATH.name} lists")
    if options.installed:
        for distribution in options.requirement or releases.load():
            _take_installed(distribution)
    elif options.missing:
        for distribution in options.requirement or releases.load():
            _take_missing(distribution)
    else:
        for requirement in options.requirement or releases.load():
            _take_requirement(requirement)
    write_index(releases.side("single-user"), releases.rivals())


def _take_requirement(requirement: str) -> None:
    distribution, _, version = requirement.partition("==")
    if not version:
        _store(_read(releases.releases(distribution)), known=())
        return
    documents = list(_read([releases.release(distribution, version)]))
    known = _known(distribution)
    releases.add(distribution, version)
    _store(documents, known)
    before = [one["version"] for one in known if key(one["version"]) < key(version)]
    if before:
        write_index(releases.side("single-user"), releases.rivals())
        command = [sys.executable, "-m", CONSEQUENCES, distribution, before[-1], version]
        subprocess.run(command, check=True)


def _take_missing(distribution: str) -> None:
    versions = {document["version"] for document in _known(distribution)}
    listed = releases.releases(distribution)
    for document in _read(one for one in listed if one.version not in versions):
        _store([document], known=_known(distribution))


def _take_installed(distribution: str) -> None:
    try:
        importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return
    document = read_installed(distribution)
    document.pop("unimportable")
    releases.add(distribution, document["version"])
    _store([document], known=_known(distribution))


def _read(wanted: Iterable[releases.Release]) -> Iterator[Any]:
    for release, document in read_releases(wanted):
        print(release.requirement, flush=True)
        unimportable = document.pop("unimportable")
        for module, error in unimportable.items():
            print(f"  {module}: {error}", flush=True)
        if not unimportable.keys().isdisjoint(document["modules"]):
            raise SystemExit(f"{release.requirement} can't be imported. What does it need?")
        yield document


def _known(distribution: str) -> list[Any]:
    table = read_table(distribution)
    return expand(table) if table else []


def _store(new: Iterable[Any], known: Iterable[Any]) -> None:
    by_version = {document["version"]: document for document in (*known, *new)}
    write_table(merge([by_version[version] for version in sorted(by_version, key=key)]))


main()
