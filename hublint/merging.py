"""Reports of one rule in several worlds become findings: certain ones, and ones that hold under a condition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.findings import Finding, Report, Severity

if TYPE_CHECKING:
    from hublint.checks.registry import Rule
    from hublint.hub.worlds import World
    from hublint.interpret.reading import Way
    from hublint.interpret.values import Condition

TELLABLE = 500
"""Among more conditions than these, those that a finding needs are not looked for."""

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
    ways = [_steps(world.way) for world in worlds]
    some = [group for group in groups.values() if len(group) < len(worlds)]
    inevitable = {index for group in some for index in group} == set(everywhere)
    return [
        _finding(rule, _mildest(rule, group.values()))
        if len(group) == len(worlds)
        else _conditional(rule, group, ways, inevitable=inevitable)
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
    rule: Rule, group: dict[int, Report], ways: Sequence[_Steps], *, inevitable: bool
) -> Finding:
    report = _mildest(rule, group.values())
    gravity = severity = report.severity or rule.severity
    if severity is Severity.ERROR and not inevitable:
        severity = Severity.WARNING
    inside = [ways[index] for index in group]
    outside = [steps for index, steps in enumerate(ways) if index not in group]
    message = _with_condition(report.message, _words(inside, outside))
    related = tuple(report.related)
    return Finding(
        rule.code, rule.name, severity, False, message, report.place, related, report.fix, gravity
    )


def _words(inside: Sequence[_Steps], outside: Sequence[_Steps]) -> str:
    """What completes "when …" for the worlds inside: the fewest outcomes that no world outside shares.

    If the worlds inside have no such outcomes in common, those of the first of them are told.
    """
    steps = inside[0]
    if len(steps) > TELLABLE:
        return ""
    common = {
        key: step
        for key, step in steps.items()
        if all(_outcome(way, key) is step[1] for way in inside[1:])
    }
    needed = _fewest(common, outside)
    if needed is None:
        needed = _fewest(steps, outside) or steps
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


def _fewest(steps: _Steps, others: Sequence[_Steps]) -> _Steps | None:
    """The steps without those that aren't needed to tell the worlds apart; of two that do, the later stays.

    None if some other world is not known to differ from the steps in any of them.
    """
    told_apart = {
        key: [n for n, other in enumerate(others) if _outcome(other, key) is (not outcome)]
        for key, (_, outcome) in steps.items()
    }
    times = Counter(number for numbers in told_apart.values() for number in numbers)
    if len(times) < len(others):
        return None
    needed = dict(steps)
    for key, numbers in told_apart.items():
        if len(needed) > 1 and all(times[number] > 1 for number in numbers):
            del needed[key]
            times.subtract(numbers)
    return needed


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
