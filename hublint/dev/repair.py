"""Repairs a config by the fixes of one rule, as `--fix --unsafe-fixes` does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.linter import fix_loop
from hublint.linter.lint import lint_source, unreadable
from hublint.linter.options import Options
from hublint.source import Source, SourceError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hublint.findings import Finding
    from hublint.linter.result import Result

    Lint = Callable[[str, Mapping[str, str]], Result]


class RepairError(Exception):
    """hublint fails on a text, refuses a fix, or never comes to rest."""


def linted(text: str, targets: Mapping[str, str]) -> Result:
    """What all rules say of a text, with all that the proof of a fix rests on."""
    try:
        return lint_source(Source.from_text(text), Options(all_rules=True, targets=targets))
    except SourceError as error:
        return unreadable("jupyterhub_config.py", error)


def repaired(text: str, targets: Mapping[str, str], code: str, lint_all: Lint = linted) -> str:
    """The text after the fixes of one rule, safe and unsafe, each proved against all rules. Raises `RepairError`."""

    def lint(text: str) -> Result:
        result = lint_all(text, targets)
        if result.problems:
            raise RepairError(f"hublint fails: {[problem.message for problem in result.problems]}")
        findings = [_fixed_by(code, finding) for finding in result.findings]
        return replace(result, findings=tuple(findings))

    fixed = fix_loop.fix(text, lint(text), lint, unsafe=True)
    if fixed.refused:
        reasons = [f"{refusal.finding.code}: {refusal.reason}" for refusal in fixed.refused]
        raise RepairError(f"a fix is refused: {reasons}")
    if not fixed.converged:
        raise RepairError("the fixes never come to rest")
    return fixed.text


def _fixed_by(code: str, finding: Finding) -> Finding:
    """The finding, without its fix if it is of another rule."""
    return finding if finding.code == code else replace(finding, fix=None)
