"""Lints examples by all rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.linting import lint_text

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from hublint import Result
    from hublint.findings import Finding, Severity
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


_said: dict[Hashable, list[Said]] = {}


def lint(example: Example | pages.Example) -> Result:
    """What all rules, advice included, say of an example."""
    result = lint_text(example.text, targets=example.targets)
    assert not result.problems, f"{example.where}: {result.problems}"
    return result


def said(example: Example | pages.Example) -> list[Said]:
    """What all findings of an example say; each example is linted once in a run."""
    key = (example.text, *sorted(example.targets.items()))
    if key not in _said:
        _said[key] = [_texts(finding) for finding in lint(example).findings]
    return _said[key]


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
