"""Comparisons as a comment on a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.output.markdown_text import block, code, prose
from hublint.wording import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.changes.hub_change import Change
    from hublint.comparison.comparison_result import Comparison
    from hublint.source.location import Place

MARKS = {"error": "🔴", "warning": "🟡", "info": "🔵"}


def markdown(comparisons: Iterable[Comparison]) -> Iterator[str]:
    """The lines of the comment."""
    for comparison in comparisons:
        yield f"### hublint: {code(comparison.old)} → {code(comparison.new)}"
        yield ""
        if not comparison.changes:
            yield "Nothing changes for anybody."
        for change in comparison.changes:
            yield from _change(change)
        if comparison.accepted:
            yield f"{count(len(comparison.accepted), 'change')} accepted in comments."
        yield ""


def _change(change: Change) -> Iterator[str]:
    places = " → ".join(filter(None, map(_place, (change.before, change.after))))
    where = f" ({places})" if places else ""
    yield f"- {MARKS[change.severity.value]} **{change.kind}** {prose(change.message)}{where}"
    for item in change.todo:
        if item.endswith(".") and "\n" not in item:
            yield f"  - {prose(item)}"
        else:
            yield from ("", *(f"  {line}" for line in block("sh", item.split("\n"))), "")


def _place(place: Place | None) -> str:
    return "" if place is None else code(f"{place.source.name}:{place.start.line}")
