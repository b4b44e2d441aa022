"""Findings that a version has and the other doesn't: matched by rule and code, wherever that stands now."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.changes.hub_change import Change
from hublint.findings import Severity
from hublint.linter.lint import lint_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hublint.comparison.version import Version
    from hublint.findings import Finding
    from hublint.linter.result import Problem


def finding_changes(old: Version, new: Version) -> tuple[list[Change], list[Problem]]:
    """What `hublint check` reports of the new version and not of the old one, and the reverse.

    Both are judged by the new releases: what these alone bring is a step of the upgrade.
    """
    options = replace(old.options, targets=new.options.targets, origins=new.options.origins)
    before = lint_source(old.source, options)
    after = lint_source(new.source, new.options)
    come = [_come(finding) for finding in _only(after.findings, before.findings)]
    gone = [_gone(finding) for finding in _only(before.findings, after.findings)]
    return [*come, *gone], [*before.problems, *after.problems]


def _only(findings: Sequence[Finding], others: Sequence[Finding]) -> Iterator[Finding]:
    """The findings that have no counterpart: of the same rule at the same code, or with the same words."""
    codes, words = Counter(map(_code, others)), Counter(map(_words, others))
    for finding in findings:
        if codes[_code(finding)] > 0:
            codes[_code(finding)] -= 1
            words[_words(finding)] -= 1
        elif words[_words(finding)] > 0:
            words[_words(finding)] -= 1
        else:
            yield finding


def _code(finding: Finding) -> tuple[str, str]:
    place = finding.place
    return finding.code, " ".join(place.source.code(place.node).split())


def _words(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.message


def _come(finding: Finding) -> Change:
    cure = (f"{finding.fix.title} (`hublint --fix`).",) if finding.fix else ()
    return Change(
        "finding-new",
        (finding.code, *finding.start),
        finding.severity,
        f"{finding.code} {finding.name}: {finding.message}",
        None,
        finding.place,
        cure,
        certain=finding.certain,
        gravity=6,
    )


def _gone(finding: Finding) -> Change:
    message = f"{finding.code} {finding.name} is no longer reported."
    key = (finding.code, *finding.start)
    return Change("finding-gone", key, Severity.INFO, message, finding.place, gravity=9)
