"""Lints examples by all rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.linting import lint_text

if TYPE_CHECKING:
    from collections.abc import Mapping

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


def lint(example: Example | pages.Example) -> Result:
    """What all rules, advice included, say of an example."""
    result = lint_text(example.text, targets=example.targets)
    assert not result.problems, f"{example.where}: {result.problems}"
    return result


def reported(example: Example | pages.Example, code: str) -> list[Finding]:
    """The findings of one rule."""
    return [finding for finding in lint(example).findings if finding.code == code]


def applicabilities(findings: list[Finding]) -> set[str]:
    """`safe` and `unsafe`, as the fixes of these findings are."""
    return {finding.fix.applicability for finding in findings if finding.fix}
