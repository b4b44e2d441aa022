"""Changes that somebody has accepted, in a comment with a reason.

`# hublint: moved jupyterhub-user-{username} -> hub-{username}, copied on 2026-11-30` in the new version says that the
files were brought along, and how.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import libcst as cst

from hublint.changes.hub_change import Change
from hublint.findings import Severity
from hublint.linter.suppressions import MOVED
from hublint.source.location import Place
from hublint.source.parents import descendants

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.source import Source


@dataclass(frozen=True, slots=True)
class Accepted:
    """A change with the reason why it is no harm."""

    change: Change
    reason: str


@dataclass(frozen=True, slots=True)
class _Comment:
    old: str
    new: str
    reason: str
    place: Place


def divided(changes: Iterable[Change], source: Source) -> tuple[list[Change], list[Accepted]]:
    """The changes that are left, those about comments included, and those that comments of a source accept."""
    comments = list(_comments(source))
    used: set[int] = set()
    left: list[Change] = []
    accepted: list[Accepted] = []
    for change in changes:
        number = next((n for n, one in enumerate(comments) if _accepts(one, change)), None)
        if number is None:
            left.append(change)
        else:
            used.add(number)
            accepted.append(Accepted(change, comments[number].reason))
    unused = (one for number, one in enumerate(comments) if number not in used)
    return [*left, *map(_without_effect, unused)], accepted


def _comments(source: Source) -> Iterator[_Comment]:
    if "hublint" not in source.text.lower():
        return
    for node in descendants(source.module):
        match = MOVED.search(node.value) if isinstance(node, cst.Comment) else None
        if match:
            reason = (match["reason"] or "").strip()
            yield _Comment(match["old"], match["new"], reason, Place(source, node))


def _accepts(comment: _Comment, change: Change) -> bool:
    return bool(comment.reason) and change.moved == (comment.old, comment.new)


def _without_effect(comment: _Comment) -> Change:
    if not comment.reason:
        message = "This comment accepts nothing without a reason: say after a comma when and how files were moved."
    else:
        message = f"This comment accepts nothing: files don't move from `{comment.old}` to `{comment.new}`. Remove it."
    return Change(
        "finding-new",
        ("comment", comment.place.start),
        Severity.WARNING,
        message,
        None,
        comment.place,
    )
