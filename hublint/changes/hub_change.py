"""A change: one thing that somebody will notice, with its gravity, its users, and what to do before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Hashable

    from hublint.findings import Severity
    from hublint.source.location import Place

Kind = Literal[
    "files-left-behind", "files-exposed", "servers", "access", "hub-memory", "upgrade", "finding-new", "finding-gone",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)

Users = tuple[str, ...] | Literal["all"]
"""Sample names of those who are hit, or everyone."""


@dataclass(frozen=True, slots=True)
class Change:
    """One consequence of an edit.

    `key` tells it from others of its kind, and is the same in every scenario. `message` says what a user will notice
    and why, in sentences; `todo` holds what to do before deploying, commands and sentences. `before` and `after` are
    the places in the old and in the new file; either may be missing. It is not `certain` where it depends on what no
    file shows, such as kept containers, which the message then names, or on a condition.
    `gravity` orders changes of one severity: 0 for what is deleted, 9 for what never arrives. `moved` are the old and
    the new source of files, of which a comment may say that they were brought along.
    """

    kind: Kind
    key: Hashable
    severity: Severity
    message: str
    before: Place | None = None
    after: Place | None = None
    todo: tuple[str, ...] = ()
    users: Users = "all"
    certain: bool = True
    gravity: int = 5
    moved: tuple[str, str] | None = None
