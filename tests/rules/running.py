"""Lints examples by all rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.linting import lint_text

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

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
    """The texts of a finding: its message, the labels under its marks, and the title of its fix."""

    code: str
    message: str
    labels: tuple[str, ...]
    title: str | None


_said: dict[Hashable, list[Said]] = {}


def lint(example: Example | pages.Example) -> Result:
    """What all rules, advice included, say of an example."""
    result = lint_text(example.text, targets=example.targets)
    assert not result.problems, f"{example.where}: {result.problems}"
    _said[_key(example)] = [_texts(finding) for finding in result.findings]
    return result


def said(example: Example | pages.Example) -> list[Said]:
    """What all findings of an example say; remembered, as trees would fill the memory."""
    if _key(example) not in _said:
        lint(example)
    return _said[_key(example)]


def _key(example: Example | pages.Example) -> Hashable:
    return example.text, *sorted(example.targets.items())


def _texts(finding: Finding) -> Said:
    labels = tuple(place.label for place in (finding.place, *finding.related) if place.label)
    title = finding.fix.title if finding.fix else None
    return Said(finding.code, finding.message, labels, title)


def reported(example: Example | pages.Example, code: str) -> list[Finding]:
    """The findings of one rule."""
    return [finding for finding in lint(example).findings if finding.code == code]


def applicabilities(findings: list[Finding]) -> set[str]:
    """`safe` and `unsafe`, as the fixes of these findings are."""
    return {finding.fix.applicability for finding in findings if finding.fix}
