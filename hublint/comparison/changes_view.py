"""The comparisons of a run as a view: for people, as lines, as a comment, or as a document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hublint.wording import count, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from hublint.changes.hub_change import Change
    from hublint.comparison.comparison_result import Comparison

NOTHING = "Nothing changes for anybody."


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What becomes of each config."""

    comparisons: Sequence[Comparison]

    def draw(self, console: Console) -> None:
        """Print all changes, with what to do."""
        from hublint.comparison.drawing import draw  # noqa: PLC0415

        for comparison in self.comparisons:
            if comparison.changes or comparison.accepted:
                draw(comparison, console)
        console.print(self.summary(), markup=False, highlight=False)

    def lines(self) -> Iterator[str]:
        """`path:line:column: severity[kind] message` for each change, and the sum."""
        for comparison in self.comparisons:
            for change in comparison.changes:
                yield f"{_where(comparison, change)}: {change.severity.value}[{change.kind}] {change.message}"
        yield self.summary()

    def document(self) -> dict[str, Any]:
        """The JSON document."""
        from hublint.comparison.changes_document import document  # noqa: PLC0415

        return document(self.comparisons)

    def summary(self) -> str:
        """One sentence."""
        if all(one.problems for one in self.comparisons):
            return "Nothing was compared."
        severities = Counter(
            change.severity.value for one in self.comparisons for change in one.changes
        )
        parts = [count(severities[name], name) for name in ("error", "warning") if severities[name]]
        if severities["info"]:
            parts.append(f"{severities['info']} to know")
        accepted = sum(len(one.accepted) for one in self.comparisons)
        if accepted:
            parts.append(f"{accepted} accepted")
        configs = (
            f" in {count(len(self.comparisons), 'config')}" if len(self.comparisons) != 1 else ""
        )
        return f"{listed(parts)}{configs}." if parts else f"{NOTHING.rstrip('.')}{configs}."


def _where(comparison: Comparison, change: Change) -> str:
    place = change.after or change.before
    if place is None:
        return comparison.new
    return f"{place.source.name}:{place.start.line}:{place.start.column}"
