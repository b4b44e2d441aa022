"""``python -m hublint.dev.generate``: write the data again, or take in a new release.

Without arguments every release of ``releases.toml`` is installed into an environment of its own
and read (an hour). ``jupyterhub==6.2.0`` adds one release to the list and to the data.
``--installed`` reads the listed distributions that the running environment holds.
"""

from __future__ import annotations

import argparse
import importlib.metadata
from typing import TYPE_CHECKING, Any

from hublint.dev.generate import releases
from hublint.dev.generate.environments import read_installed, read_releases
from hublint.dev.generate.files import read_table, write_index, write_table
from hublint.dev.generate.merge import expand, merge
from hublint.knowledge.versions import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m hublint.dev.generate")
    parser.add_argument("requirement", nargs="*", help="DISTRIBUTION or DISTRIBUTION==VERSION")
    parser.add_argument("--installed", action="store_true", help="read the running environment")
    options = parser.parse_args()
    for requirement in options.requirement:
        if requirement.partition("==")[0] not in releases.load():
            parser.error(f"{requirement} is of no distribution that {releases.PATH.name} lists")
    if options.installed:
        for distribution in options.requirement or releases.load():
            _take_installed(distribution)
    else:
        for requirement in options.requirement or releases.load():
            _take_requirement(requirement)
    write_index(releases.side("single-user"))


def _take_requirement(requirement: str) -> None:
    distribution, _, version = requirement.partition("==")
    if not version:
        _store(_read(releases.releases(distribution)), known=())
        return
    documents = list(_read([releases.release(distribution, version)]))
    releases.add(distribution, version)
    _store(documents, known=_known(distribution))


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
        for module, error in document.pop("unimportable").items():
            print(f"  {module}: {error}", flush=True)
        yield document


def _known(distribution: str) -> list[Any]:
    table = read_table(distribution)
    return expand(table) if table else []


def _store(new: Iterable[Any], known: Iterable[Any]) -> None:
    by_version = {document["version"]: document for document in (*known, *new)}
    write_table(merge([by_version[version] for version in sorted(by_version, key=key)]))


main()
