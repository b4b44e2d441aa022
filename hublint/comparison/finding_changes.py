"""Findings that a version has and the other doesn't: matched by rule and code, wherever that stands now."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import libcst as cst

from hublint.changes.hub_change import Change
from hublint.findings import Severity
from hublint.linter.lint import lint_source

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from hublint.comparison.version import Version
    from hublint.findings import Finding
    from hublint.linter.result import Problem
    from hublint.source.location import Place


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


def _only(findings: Sequence[Finding], others: Sequence[Finding]) -> list[Finding]:
    """The findings that have no counterpart: of the same rule at the same code, else of the same setting as a whole."""
    left, rest = list(findings), list(others)
    for matter in (_code, _setting):
        left, rest = _unmatched(left, rest, matter), _unmatched(rest, left, matter)
    return left


def _unmatched(
    findings: Sequence[Finding], others: Sequence[Finding], matter: Callable[[Finding], Hashable]
) -> list[Finding]:
    known = Counter(map(matter, others))
    found = []
    for finding in findings:
        if known[matter(finding)] > 0:
            known[matter(finding)] -= 1
        else:
            found.append(finding)
    return found


def _code(finding: Finding) -> Hashable:
    return finding.fingerprint._replace(ordinal=0) if finding.fingerprint else id(finding)


def _setting(finding: Finding) -> Hashable:
    """The setting, whichever section gives it, and how bad that is; an entry of a setting is like no other one."""
    setting = finding.fingerprint.setting if finding.fingerprint else ""
    is_whole_hub = "whole-hub" in finding.tags
    if not is_whole_hub and (not setting or _is_entry(finding.place)):
        return id(finding)
    _, _, name = setting.rpartition(".")
    matter = "" if is_whole_hub else name
    return finding.code, matter, finding.severity, finding.worst_severity, finding.certain


def _is_entry(place: Place) -> bool:
    """Whether it is a part of a dict or a list."""
    node: cst.CSTNode | None = place.node
    while node is not None and not isinstance(node, cst.BaseStatement):
        if isinstance(node, cst.BaseElement | cst.BaseDictElement | cst.SubscriptElement):
            return True
        node = place.source.parent(node)
    return False


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
