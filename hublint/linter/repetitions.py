"""Reports of one rule at one place, from the turns of a loop or the calls of a function, become one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import libcst as cst

from hublint.wording import count

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from hublint.findings import Report
    from hublint.source.location import Place

_RUN_AGAIN = (cst.For, cst.While, cst.BaseComp, cst.FunctionDef, cst.Lambda)


def united(reports: Sequence[Report]) -> list[Report]:
    """The reports, each once; in code that runs again, those once that differ in the values they tell of alone.

    Such a one tells of the first value and says how many more there are.
    """
    by_place: dict[int, list[Report]] = {}
    for report in reports:
        by_place.setdefault(id(report.place.node), []).append(report)
    found: list[Report] = []
    for here in by_place.values():
        found += here if len(here) == 1 else _at_one_place(here)
    return found


def _at_one_place(reports: Sequence[Report]) -> list[Report]:
    again = _runs_again(reports[0].place)
    alike: dict[Hashable, dict[str, list[Report]]] = {}
    for report in reports:
        kind = _kind(report) if again else (report.severity, report.message)
        messages = alike.setdefault(kind, {})
        messages.setdefault(report.message, []).append(report)
    return [_one(messages) for messages in alike.values()]


def _kind(report: Report) -> Hashable:
    """What the reports of one mistake have in common in every turn: how bad it is, and what it concerns."""
    related = tuple(id(place.node) for place in report.related)
    return report.severity, report.outcome, report.subject, related


def _runs_again(place: Place) -> bool:
    """Whether the place is in a loop, or in a function, which may be called more than once."""
    return place.source.is_inside(place.node, *_RUN_AGAIN)


def _one(messages: dict[str, list[Report]]) -> Report:
    """The first of reports that are alike; its fix stays if it is the fix of all of them."""
    first, *others = (report for same in messages.values() for report in same)
    fix = first.fix if all(other.fix == first.fix for other in others) else None
    return replace(first, message=_with_more(first.message, len(messages) - 1), fix=fix)


def _with_more(message: str, more: int) -> str:
    if not more:
        return message
    return f"{message} The same is true of {count(more, 'more value')} here."
