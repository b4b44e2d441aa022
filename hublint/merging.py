"""Reports of one rule in several worlds become findings: certain ones, and ones that hold under a condition."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.findings import Finding, Report, Severity

if TYPE_CHECKING:
    from hublint.checks.registry import Rule
    from hublint.hub.worlds import World
    from hublint.interpret.reading import Way
    from hublint.interpret.values import Condition

Reports = tuple[Report, ...]
_Steps = dict[Hashable, tuple["Condition", bool]]


def merge(rule: Rule, worlds: Sequence[World[Reports]]) -> Iterable[Finding]:
    """The findings of a rule from its reports in every world that it could tell apart.

    Reports at the same node are one finding. It is certain if every world has it. If the rule reports in
    every world, only at different places, each keeps its severity; else it is a warning at most.
    """
    if len(worlds) == 1:
        return [_finding(rule, report) for report in worlds[0].result]
    groups: dict[Hashable, dict[int, Report]] = {}
    for index, world in enumerate(worlds):
        for key, report in _numbered(world.result):
            groups.setdefault(key, {})[index] = report
    everywhere = range(len(worlds))
    some = [group for group in groups.values() if len(group) < len(worlds)]
    inevitable = {index for group in some for index in group} == set(everywhere)
    return [
        _finding(rule, _mildest(rule, group.values()))
        if len(group) == len(worlds)
        else _conditional(rule, group, worlds, inevitable=inevitable)
        for group in groups.values()
    ]


def _numbered(reports: Reports) -> Iterable[tuple[Hashable, Report]]:
    """Each report with a key of its place; a second one at the same node gets another."""
    seen: dict[int, int] = {}
    for report in reports:
        node = id(report.place.node)
        number = seen[node] = seen.get(node, -1) + 1
        yield (node, number), report


def _finding(rule: Rule, report: Report) -> Finding:
    severity = report.severity or rule.severity
    related = tuple(report.related)
    return Finding(
        rule.code, rule.name, severity, True, report.message, report.place, related, report.fix
    )


def _mildest(rule: Rule, reports: Collection[Report]) -> Report:
    """The report of the world in which the mistake matters least, with the most cautious of their fixes."""
    mildest = min(reports, key=lambda report: (report.severity or rule.severity).rank)
    fixes = [report.fix for report in reports]
    cautious = min(fixes, key=lambda fix: 0 if fix is None else 1 + (fix.applicability == "safe"))
    return mildest if cautious is mildest.fix else replace(mildest, fix=cautious)


def _conditional(
    rule: Rule, group: dict[int, Report], worlds: Sequence[World[Reports]], *, inevitable: bool
) -> Finding:
    report = _mildest(rule, group.values())
    severity = report.severity or rule.severity
    if severity is Severity.ERROR and not inevitable:
        severity = Severity.WARNING
    inside = [worlds[index].way for index in group]
    outside = [world.way for index, world in enumerate(worlds) if index not in group]
    message = _with_condition(report.message, _words(inside, outside))
    related = tuple(report.related)
    return Finding(
        rule.code, rule.name, severity, False, message, report.place, related, report.fix
    )


def _words(inside: Sequence[Way], outside: Sequence[Way]) -> str:
    """What completes "when …" for the worlds inside: the fewest outcomes that no world outside shares.

    If the worlds inside have no such outcomes in common, those of the first of them are told.
    """
    steps = _steps(inside[0])
    others = [_steps(way) for way in outside]
    common = {
        key: step
        for key, step in steps.items()
        if all(_outcome(_steps(way), key) is step[1] for way in inside[1:])
    }
    needed = _fewest(common if _excludes(common, others) else steps, others)
    return " and ".join(_phrases(needed.values()))


def _phrases(steps: Collection[tuple[Condition, bool]]) -> list[str]:
    """Each outcome in words, once; none of code that runs several times with different outcomes."""
    equal = {condition.key[:2] for condition, outcome in steps if outcome and _compares(condition)}
    telling = [
        (condition, outcome)
        for condition, outcome in steps
        if outcome or not (_compares(condition) and condition.key[:2] in equal)
    ]
    told = dict.fromkeys(
        condition.holds if outcome else condition.fails for condition, outcome in telling
    )
    denied = {condition.fails if outcome else condition.holds for condition, outcome in telling}
    return [phrase for phrase in told if phrase not in denied] or list(told)


def _compares(condition: Condition) -> bool:
    """Whether it says what a value equals, so that nothing else needs to be denied of it."""
    return condition.key[0] == "equal"


def _fewest(steps: _Steps, others: Sequence[_Steps]) -> _Steps:
    """The steps without those that aren't needed to tell the worlds apart; of two that do, the later stays."""
    needed = dict(steps)
    for key in steps:
        rest = {other: step for other, step in needed.items() if other != key}
        if rest and _excludes(rest, others):
            needed = rest
    return needed


def _excludes(steps: _Steps, others: Sequence[_Steps]) -> bool:
    """Whether every other world is known to differ from the steps in one of them at least."""
    return all(
        any(_outcome(other, key) is (not outcome) for key, (_, outcome) in steps.items())
        for other in others
    )


def _outcome(steps: _Steps, key: Hashable) -> bool | None:
    """The outcome of a condition in a world; `None` if nothing there depended on it."""
    found = steps.get(key)
    return None if found is None else found[1]


def _steps(way: Way) -> _Steps:
    return {condition.key: (condition, outcome) for condition, outcome in way}


def _with_condition(message: str, words: str) -> str:
    """The message and its condition: inside its only sentence, or as a sentence of its own."""
    if not words:
        return message
    if ". " in message or message.endswith((".", "!", "?")):
        return f"{message.rstrip()} This is so when {words}."
    return f"{message}, when {words}"
