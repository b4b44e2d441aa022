"""What follows from a verdict for the users' files: lost, shared, exposed, refused, unlimited."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .places import Home, Place, escapes, home_of, overlap, place_of

if TYPE_CHECKING:
    from .verdict import Limit, Spawn, Verdict

PLAIN_USERS: Final = ("alice", "bob")
"""Names that every escaping leaves as they are."""
_NO_ACCOUNT: Final = re.compile(
    r"KeyError: .(getpwnam\(\): name not found|User .* does not exist on the system)"
)


@dataclass(frozen=True)
class Failure:
    """A spawn of an admitted user that does not succeed, though they have an account if they need one."""

    user: str
    server: str
    stage: str
    error: str


@dataclass(frozen=True)
class UserHome:
    """The home of one server; ``removed_at_stop`` tells whether its container goes at a stop."""

    user: str
    server: str
    home: Home
    removed_at_stop: bool

    @property
    def survives_removal(self) -> bool:
        """Whether what is saved in the start folder outlives the container."""
        return self.home.storage == "persistent"

    @property
    def lost_at_stop(self) -> bool:
        """Whether a stop loses what is saved in the start folder, or nothing can be saved."""
        kept_with_container = self.home.storage in ("container", "anonymous")
        return not self.survives_removal and (self.removed_at_stop or not kept_with_container)


@dataclass(frozen=True)
class Reach:
    """One user's server mounts, at ``target``, what overlaps a place of another user's."""

    user: str
    other: str
    target: str
    writable: bool


@dataclass(frozen=True)
class Takeover:
    """A start that took (``adopted``) or removed (``destroyed``) another server's container."""

    user: str
    server: str
    other_user: str
    other_server: str
    how: str


@dataclass(frozen=True)
class Escape:
    """A user whose bind source lies outside the folder of everybody's own folders."""

    user: str
    admitted: bool
    source: str
    parent: str


@dataclass(frozen=True)
class UserLimit:
    """A limit written in the config, for one server that started."""

    user: str
    limit: Limit

    @property
    def honoured(self) -> bool:
        """Whether the request carries the limit that the trait holds."""
        kept, sent = self.limit.kept or 0.0, self.limit.sent or 0.0
        return abs(kept - sent) < 0.01


@dataclass(frozen=True)
class Facts:
    """The derived truth about a config.

    ``reaches`` go into other users' homes; ``shared`` are writable places that two users mount,
    homes or not.
    """

    load_error: str | None
    admitted: tuple[str, ...]
    failures: tuple[Failure, ...]
    homes: tuple[UserHome, ...]
    reaches: tuple[Reach, ...]
    shared: tuple[Reach, ...]
    takeovers: tuple[Takeover, ...]
    escapes: tuple[Escape, ...]
    limits: tuple[UserLimit, ...]

    @property
    def starts(self) -> bool:
        """Whether the hub starts."""
        return self.load_error is None

    @property
    def every_spawn_succeeds(self) -> bool:
        """Whether every server of every admitted user starts."""
        return self.starts and not self.failures

    @property
    def survives_removal(self) -> bool:
        """Whether every home outlives its container."""
        return all(home.survives_removal for home in self.homes)

    @property
    def lost_at_stop(self) -> bool:
        """Whether some user loses the start folder's files with the next stop."""
        return any(home.lost_at_stop for home in self.homes)

    @property
    def isolated(self) -> bool:
        """Whether no user reaches another one's home, container or a folder above."""
        strangers = [t for t in self.takeovers if t.user != t.other_user]
        return not (self.reaches or strangers or any(e.admitted for e in self.escapes))

    @property
    def limits_hold(self) -> bool:
        """Whether every limit that the config writes is the one sent."""
        return all(limit.honoured for limit in self.limits)


def fails(spawn: Spawn) -> bool:
    """Whether an attempt came to an end by more than the want of a system account."""
    return spawn.error is not None and not _NO_ACCOUNT.match(spawn.error)


def derive(verdict: Verdict) -> Facts:
    """The facts of a verdict; raises ValueError where the oracle itself failed."""
    if verdict.fault:
        raise ValueError(verdict.fault)
    admitted = [spawn for spawn in verdict.spawns if spawn.admitted]
    homes = [home for spawn in admitted if (home := _home(spawn))]
    places = [(user, place) for spawn in admitted for user, place, _, _ in _mounted(spawn)]
    return Facts(
        load_error=verdict.load_error,
        admitted=tuple(dict.fromkeys(spawn.user for spawn in admitted)),
        failures=tuple(
            Failure(spawn.user, spawn.server, spawn.stage, spawn.error)
            for spawn in admitted
            if fails(spawn)
        ),
        homes=tuple(homes),
        reaches=_reaches(admitted, [(h.user, h.home.place) for h in homes if h.home.place]),
        shared=tuple(reach for reach in _reaches(admitted, places) if reach.writable),
        takeovers=tuple(takeover for spawn in admitted for takeover in _takeovers(spawn)),
        escapes=tuple(
            Escape(spawn.user, spawn.admitted, source, parent)
            for spawn, source, parent in escapes(verdict.spawns, PLAIN_USERS)
        ),
        limits=tuple(limit for spawn in admitted for limit in _limits(spawn)),
    )


def _home(spawn: Spawn) -> UserHome | None:
    request = spawn.request
    if request is None or request.refusal:
        return None
    removed = request.kind == "pod" or bool(request.removed_at_stop)
    return UserHome(spawn.user, spawn.server, home_of(request), removed)


def _reaches(spawns: list[Spawn], places: list[tuple[str, Place]]) -> tuple[Reach, ...]:
    """Mounts that overlap a place of another user, each once."""
    mounted = [mount for spawn in spawns for mount in _mounted(spawn)]
    found = [
        Reach(user, other, target, writable)
        for (user, own, target, writable), (other, place) in itertools.product(mounted, places)
        if user != other and overlap(own, place)
    ]
    return tuple(dict.fromkeys(found))


def _mounted(spawn: Spawn) -> list[tuple[str, Place, str, bool]]:
    request = spawn.request
    if request is None or request.refusal:
        return []
    return [
        (spawn.user, place, mount.target, mount.writable)
        for mount in request.mounts
        if (place := place_of(mount))
    ]


def _takeovers(spawn: Spawn) -> list[Takeover]:
    adopted = [(*spawn.adopted, "adopted")] if spawn.adopted else []
    destroyed = [(*owner, "destroyed") for owner in spawn.destroyed]
    return [
        Takeover(spawn.user, spawn.server, user, server, how)
        for user, server, how in (*adopted, *destroyed)
    ]


def _limits(spawn: Spawn) -> list[UserLimit]:
    """The limits of a server of its own: an adopted container has those of its first owner."""
    if spawn.error or spawn.adopted:
        return []
    return [UserLimit(spawn.user, limit) for limit in spawn.limits if limit.written is not None]
