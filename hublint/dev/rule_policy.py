"""What a release may do to rules: codes, names and verdicts that sites rely on, as README.md promises them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hublint.checks.toolkit.rule import Rule

RELEASED = Path(__file__).with_name("released_rules.json")
CHANGELOG = Path(__file__).parents[2] / "CHANGELOG.md"


class Release(NamedTuple):
    """A release with the names of its rules by code, those in preview left out."""

    version: str
    rules: Mapping[str, str]


def last_release() -> Release:
    """The last release, as `RELEASED` has it."""
    return Release(**json.loads(RELEASED.read_text("utf-8")))


def release_text(version: str, rules: Iterable[Rule]) -> str:
    """The content of `RELEASED` once a version with these rules is out."""
    names = {rule.code: rule.name for rule in rules if "preview" not in rule.tags}
    return json.dumps({"version": version, "rules": names}, indent=2) + "\n"


def unreleased(changelog: str) -> str:
    """What a changelog says of the release to come."""
    found = re.search(r"^## [^\n]*\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


def breaches(
    last: Release,
    version: str,
    rules: Mapping[str, Rule],
    renamed: Mapping[str, str],
    news: str,
) -> Iterator[str]:
    """What is against the policy if these `rules` become `version`, with `news` as its part of the changelog."""
    names = {rule.name for rule in rules.values()}
    for code, name in last.rules.items():
        if code not in rules and code not in renamed:
            yield f"{code} is gone: name its successor in RENAMED"
        if name not in names and name not in renamed:
            yield f"the name {name} is gone: name its code in RENAMED"
    for former, code in renamed.items():
        if former in rules or former in names:
            yield f"{former} is used again"
        if code not in rules:
            yield f"{former} leads to {code}, which is not a rule"
    is_minor = _major(version) > 0 and _major(version) == _major(last.version)
    for code, rule in rules.items():
        if code not in last.rules:
            yield from _breaches_of_new(code, rule, news, is_minor=is_minor)


def _breaches_of_new(code: str, rule: Rule, news: str, *, is_minor: bool) -> Iterator[str]:
    if code not in news:
        yield f"{code} is new: name it in CHANGELOG.md"
    if is_minor and "preview" not in rule.tags:
        yield f"{code} is new in a minor release: give it the tag `preview`"


def _major(version: str) -> int:
    return int(version.partition(".")[0])
