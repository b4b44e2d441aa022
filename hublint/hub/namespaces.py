"""Which fields a spawner offers to its templates, and what they are for one user and server."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Namespace:
    """The fields that templates of the active spawner may use.

    `names` are all of them, `user` those that differ between users, `server` those that differ between a
    user's named servers. `escapes` is true where `{username}` is an escaped name rather than the raw one.
    """

    names: frozenset[str]
    user: frozenset[str]
    server: frozenset[str]
    escapes: bool

    def values(self, user: str, server: str = "") -> Mapping[str, str]:
        """What each field is for a user and one of their servers; fields that are not known are left out."""
        raise NotImplementedError
