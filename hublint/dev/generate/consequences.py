"""``python -m hublint.dev.generate.consequences DISTRIBUTION OLD NEW``: what a release changes for the rules.

It prints the facts that differ, the rules whose code or page names one of the settings, and the examples of pages
that are judged differently by the two releases.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hublint
from hublint.dev.generate.files import read_table
from hublint.dev.generate.merge import expand
from hublint.linter import pages
from hublint.linter.lint import lint_source
from hublint.linter.options import Options
from hublint.source import Source, SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hublint.linter.pages import Example

CHECKS = Path(hublint.__file__).parent
WORD = re.compile(r"\w+")
GROUPS = ("traits", "defaults", "environment", "deprecated", "service_fields", "scopes")
"""Parts of the data that hold facts by the name of a setting, a key of services or a scope."""


def main(distribution: str, old: str, new: str) -> None:
    """Print all that changes between two known releases."""
    found = dict(facts(distribution, old, new))
    print(f"{distribution} {old} -> {new}: {len(found)} facts differ")
    for place, change in found.items():
        print(f"  {place}: {change}")
    for file, named in rules_about(set(settings(found))):
        print(f"{file} names {', '.join(named)}")
    places: dict[str, list[str]] = {}
    for where, change in verdicts(distribution, old, new):
        places.setdefault(change, []).append(where)
    for change, examples in places.items():
        print(f"{change} in {len(examples)} examples, such as {examples[0]}")


def facts(distribution: str, old: str, new: str) -> Iterator[tuple[str, str]]:
    """Each fact that differs, such as ``classes.JupyterHub.traits.port``, and how."""
    documents = {one["version"]: one for one in expand(read_table(distribution))}
    yield from _differences(_settled(documents[old]), _settled(documents[new]), ())


def settings(places: Iterable[str]) -> Iterator[str]:
    """The names of settings, keys of services and scopes among the places of facts."""
    for place in places:
        group, _, name = place.rpartition(".")
        if group.rpartition(".")[2] in GROUPS:
            yield name


def rules_about(names: set[str]) -> Iterator[tuple[str, list[str]]]:
    """Files of rules, and pages, that name one of some settings, with the names."""
    for file in sorted((*CHECKS.glob("checks/**/*.py"), *CHECKS.glob("hub/**/*.py"))):
        if named := sorted(names & _words(file)):
            yield file.relative_to(CHECKS.parent).as_posix(), named
    for code, file in pages.files().items():
        if named := sorted(names & _words(file)):
            yield code, named


def verdicts(
    distribution: str, old: str, new: str, codes: Iterable[str] | None = None
) -> Iterator[tuple[str, str]]:
    """The examples of pages, of all without ``codes``, with each finding that one release has, and not the other."""
    files = pages.files()
    for code in codes or files:
        page = pages.read(files[code])
        for example in (*page.examples("Bad"), *page.examples("Good")):
            if distribution in example.targets:
                continue
            before, after = (_codes(example, {distribution: one}) for one in (old, new))
            for sign, found in (("+", after - before), ("-", before - after)):
                yield from ((example.where, f"{sign}{code}") for code in found)


def _codes(example: Example, targets: Mapping[str, str]) -> Counter[str]:
    try:
        source = Source.from_text(example.text, "jupyterhub_config.py")
    except SourceError:  # what some examples are about
        return Counter()
    options = Options(targets={**example.targets, **targets}, all_rules=True)
    return Counter(finding.code for finding in lint_source(source, options).findings)


def _settled(document: dict[str, Any]) -> dict[str, Any]:
    """The document without its version, lists of names as keys, so that they are compared one by one."""

    def settle(value: Any) -> Any:
        if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
            return dict.fromkeys(value, "")
        return {k: settle(one) for k, one in value.items()} if isinstance(value, dict) else value

    settled: dict[str, Any] = settle({k: v for k, v in document.items() if k != "version"})
    return settled


def _differences(old: Any, new: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if not (isinstance(old, dict) and isinstance(new, dict)):
        if old != new:
            yield ".".join(path), f"{old} -> {new}"
        return
    for name in sorted(old.keys() | new.keys()):
        if (name in old and name in new) or name in GROUPS:
            yield from _differences(old.get(name, {}), new.get(name, {}), (*path, name))
        else:
            yield ".".join((*path, name)), "new" if name in new else "gone"


@cache
def _words(file: Path) -> frozenset[str]:
    return frozenset(WORD.findall(file.read_text("utf-8")))


if __name__ == "__main__":
    main(*sys.argv[1:])
