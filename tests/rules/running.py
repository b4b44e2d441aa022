"""Lints examples by all rules."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import pytest

from hublint import Options
from hublint.dev import repair
from hublint.findings import Severity
from hublint.linter.side_effects import side_effect

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hublint import Result
    from hublint.findings import Finding
    from hublint.linter import pages


@dataclass(frozen=True, slots=True)
class Example:
    """A config in a case file, with the place to name when a test fails.

    `targets` are the releases that it is judged by, newest where silent.
    """

    where: str
    text: str
    targets: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """What a finding says and how sure it is, without the tree that it points to."""

    code: str
    message: str
    severity: Severity
    certain: bool
    labels: tuple[str, ...]
    title: str | None
    applicability: str | None
    outcome: str | None
    is_error: bool


def by_code(codes: Iterable[str]) -> pytest.MarkDecorator:
    """Runs the tests of a file for one code after the other, so that its examples are linted once."""
    return pytest.mark.parametrize("code", codes, scope="module")


def linted(text: str, targets: Mapping[str, str]) -> Result:
    """What all rules, advice included, say of a text; the last results are remembered."""
    return _linted(text, tuple(sorted(targets.items())))


@lru_cache(maxsize=256)
def _linted(text: str, targets: tuple[tuple[str, str], ...]) -> Result:
    result = repair.linted(text, dict(targets))
    assert not result.problems, f"{text}\n{result.problems}"
    return result


def lint(example: Example | pages.Example) -> Result:
    """What all rules, advice included, say of an example."""
    return linted(example.text, example.targets)


def alone(example: Example, code: str) -> list[Said]:
    """The same of a lint with this rule only, which is cheaper: for examples of which it has nothing to say."""
    options = Options(select=(code,), pedantic=True, targets=example.targets)
    result = repair.judged(example.text, options)
    assert not result.problems, f"{example.where}\n{result.problems}"
    return [_texts(finding) for finding in result.findings if finding.code == code]


def repaired(example: Example, code: str) -> str:
    """The text of an example after the fixes of one rule."""
    return repair.repaired(example.text, example.targets, code, linted)


def side_effects(example: Example | pages.Example, code: str) -> list[tuple[str, str]]:
    """The title of each fix of one rule that would change what the rule doesn't declare, and what."""
    before, found = lint(example), []
    for finding in findings(example, code):
        if finding.fix and before.source:
            text = repair.edited(example.text, finding)
            effect = side_effect(before, linted(text, example.targets), [finding])
            found += [(finding.fix.title, effect)] if effect else []
    return found


def said(example: Example | pages.Example) -> list[Said]:
    """What all findings of an example say; each example is linted once in a run."""
    return _said(example.text, tuple(sorted(example.targets.items())))


@cache
def _said(text: str, targets: tuple[tuple[str, str], ...]) -> list[Said]:
    return [_texts(finding) for finding in _linted(text, targets).findings]


def _texts(finding: Finding) -> Said:
    fix = finding.fix
    return Said(
        finding.code,
        finding.message,
        finding.severity,
        finding.certain,
        tuple(place.label for place in (finding.place, *finding.related) if place.label),
        fix.title if fix else None,
        fix.applicability if fix else None,
        finding.outcome,
        Severity.ERROR in (finding.severity, finding.worst_severity),
    )


def reported(example: Example | pages.Example, code: str) -> list[Said]:
    """What one rule says of an example."""
    return [one for one in said(example) if one.code == code]


def findings(example: Example | pages.Example, code: str) -> list[Finding]:
    """The findings of one rule, with their places."""
    return [finding for finding in lint(example).findings if finding.code == code]


def applicabilities(findings: list[Said]) -> set[str]:
    """`safe` and `unsafe`, as the fixes of these findings are."""
    return {one.applicability for one in findings if one.applicability}
