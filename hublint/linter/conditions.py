"""Reports of one rule in several scenarios become findings: certain ones, and ones that hold under a condition."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.findings import Finding, Report, Severity
from hublint.hub.scenarios.circumstances import when
from hublint.linter.distinctions import Distinctions
from hublint.linter.repetitions import united
from hublint.wording import continued

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Sequence

    from hublint.checks.toolkit.rule import Rule
    from hublint.findings import Fix
    from hublint.hub.scenarios.explore import Scenario

Reports = tuple[Report, ...]


def merge_scenarios(rule: Rule, scenarios: Sequence[Scenario[Reports]]) -> Iterable[Finding]:
    """The findings of a rule from its reports in every scenario that it could tell apart.

    Reports at the same node are one finding. It is certain if every scenario has it. If the rule reports in
    every scenario, only at different places, each keeps its severity; else it is a warning at most.
    """
    if len(scenarios) == 1:
        return list(map(rule.finding, united(scenarios[0].result)))
    groups: dict[Hashable, dict[int, Report]] = {}
    for index, scenario in enumerate(scenarios):
        for key, report in _numbered(united(scenario.result)):
            groups.setdefault(key, {})[index] = report
    some = [group for group in groups.values() if len(group) < len(scenarios)]
    inevitable = len({index for group in some for index in group}) == len(scenarios)
    distinctions = Distinctions([scenario.path_condition for scenario in scenarios])
    return [
        rule.finding(_mildest(rule, group.values()))
        if len(group) == len(scenarios)
        else _conditional(rule, group, distinctions, inevitable=inevitable)
        for group in groups.values()
    ]


def _numbered(reports: Iterable[Report]) -> Iterable[tuple[Hashable, Report]]:
    """Each report with a key of its place; a second one at the same node gets another."""
    seen: dict[int, int] = {}
    for report in reports:
        node = id(report.place.node)
        number = seen[node] = seen.get(node, -1) + 1
        yield (node, number), report


def _mildest(rule: Rule, reports: Collection[Report]) -> Report:
    """The report of the scenario in which the mistake matters least, with the most cautious of their fixes."""
    mildest = min(reports, key=lambda report: (report.severity or rule.severity).rank)
    fixes = [report.fix for report in reports]
    cautious = min(fixes, key=lambda fix: 0 if fix is None else 1 + (fix.applicability == "safe"))
    return mildest if cautious is mildest.fix else replace(mildest, fix=cautious)


def _conditional(
    rule: Rule, group: dict[int, Report], distinctions: Distinctions, *, inevitable: bool
) -> Finding:
    finding = rule.finding(_mildest(rule, group.values()))
    is_milder = finding.severity is Severity.ERROR and not inevitable
    condition = when(distinctions.telling(group), finding.place.source)
    return replace(
        finding,
        severity=Severity.WARNING if is_milder else finding.severity,
        certain=False,
        message=_with_condition(finding.message, condition.text if condition else ""),
        fix=_elsewhere(finding.fix),
        worst_severity=finding.severity,
        when=condition,
    )


def _elsewhere(fix: Fix | None) -> Fix | None:
    """The fix of what is wrong in some scenarios only: what it takes away would be missing in the others, too."""
    if fix is None or any(edit.kind != "remove" for edit in fix.edits):
        return fix
    return replace(fix, applicability="unsafe")


def _with_condition(message: str, clause: str) -> str:
    """The message after the condition that it holds under."""
    return f"{clause[0].upper()}{clause[1:]}, {continued(message)}" if clause else message
