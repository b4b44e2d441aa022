"""Comparisons as plain data, version 2 of the JSON contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hublint.changes.hub_change import Change
    from hublint.comparison.comparison_result import Comparison
    from hublint.source.location import Place

VERSION = 2


def document(comparisons: Iterable[Comparison]) -> dict[str, Any]:
    """The document of a run: `users` is "all" or a list of sample names, `before` and `after` places or null."""
    found = list(comparisons)
    return {
        "version": VERSION,
        "compared": [{"before": one.old, "after": one.new} for one in found],
        "changes": [_change(change) for one in found for change in one.changes],
        "accepted": [
            {**_change(accepted.change), "reason": accepted.reason}
            for one in found
            for accepted in one.accepted
        ],
        "errors": [
            {"path": problem.name, "message": problem.message}
            for one in found
            for problem in one.problems
        ],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "severity": change.severity.value,
        "certain": change.certain,
        "message": change.message,
        "todo": list(change.todo),
        "before": _place(change.before),
        "after": _place(change.after),
        "users": "all" if change.users == "all" else list(change.users),
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    """Lines and columns from 1, the end exclusive."""
    if place is None:
        return None
    (line, column), (end_line, end_column) = place.start, place.end
    position = {"line": line, "column": column, "end_line": end_line, "end_column": end_column}
    return {"path": place.source.name, **position}
