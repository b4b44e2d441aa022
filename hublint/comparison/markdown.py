"""Comparisons as a comment on a pull request."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.terminal import printable
from hublint.wording import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.changes.hub_change import Change
    from hublint.comparison.comparison_result import Comparison
    from hublint.source.location import Place

MARKS = {"error": "🔴", "warning": "🟡", "info": "🔵"}
_ACTIVE = re.compile(r"([\\*_{}\[\]<>#|~@&])")


def markdown(comparisons: Iterable[Comparison]) -> Iterator[str]:
    """The lines of the comment."""
    for comparison in comparisons:
        yield f"### hublint: {_code(comparison.old)} → {_code(comparison.new)}"
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
    yield f"- {MARKS[change.severity.value]} **{change.kind}** {_words(change.message)}{where}"
    for item in change.todo:
        if item.endswith(".") and "\n" not in item:
            yield f"  - {_words(item)}"
        else:
            yield from ("", *(f"  {line}" for line in _fenced(item)), "")


def _fenced(text: str) -> list[str]:
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return [f"{fence}sh", *map(printable, text.split("\n")), fence]


def _place(place: Place | None) -> str:
    return "" if place is None else _code(f"{place.source.name}:{place.start.line}")


def _code(text: str) -> str:
    """Foreign text as code, whatever it holds."""
    text = printable(text)
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if longest else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _words(text: str) -> str:
    """A sentence in which code stays code, and nothing else is read as markup."""
    parts = printable(text).split("`")
    if len(parts) % 2 == 0:
        return _ACTIVE.sub(r"\\\1", "`".join(parts)).replace("`", "\\`")
    return "".join(
        f"`{part}`" if number % 2 else _ACTIVE.sub(r"\\\1", part)
        for number, part in enumerate(parts)
    )
