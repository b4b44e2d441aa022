"""What an edit did to each person."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

KEPT: Final = "kept"
MOVED: Final = "moved"
HIDDEN: Final = "hidden"
LEFT_BEHIND: Final = "left-behind"
LOST: Final = "lost"
NOTHING: Final = "nothing"
"""What became of files.

moved: elsewhere below the start folder; hidden: in the container, but not below the start folder;
left-behind: on the disk, and the person's server doesn't mount it; lost: nowhere; nothing: there
were no files that outlived a stop, or nobody came in to look for them.
"""


@dataclass(frozen=True)
class Outcome:
    """What an edit did to one server of one person.

    ``files`` is about what lay in the start folder, ``home`` and ``work`` about what lay in HOME and in
    its folder ``work``, ``beside`` about what lay in other mounts, where these are others.
    ``read_only``: there, and no longer writable; ``unwritable``: nothing new can be saved in the
    start folder, where it could; ``passing``: what is saved there no longer outlives a stop.
    ``exposed_to`` are people who now see files of this person, and did not. ``start`` is fine,
    once (the first start fails, and the second doesn't) or never, where it was fine before.
    ``access`` and ``admin`` are kept, lost or gained; ``user`` is the name that the hub now has for
    them, if another. ``session``: the old sign-in no longer counts. ``orphaned``: the server ran
    over the restart, and the new hub did not take it for running; ``stuck``: the new hub refuses to stop
    it; ``shut_out``: no server of a newcomer starts. ``works`` is true of those who
    started servers before the edit, ``name`` what the old hub called them.
    """

    person: str
    server: str
    files: str = NOTHING
    home: str = NOTHING
    work: str = NOTHING
    beside: str = NOTHING
    read_only: bool = False
    unwritable: bool = False
    passing: bool = False
    exposed_to: tuple[str, ...] = ()
    start: str = "fine"
    error: str = ""
    access: str = KEPT
    admin: str = KEPT
    user: str = ""
    session: bool = False
    orphaned: bool = False
    stuck: bool = False
    shut_out: bool = False
    works: bool = False
    name: str = ""

    @property
    def troubles(self) -> tuple[str, ...]:
        """Kinds of trouble: files, owner, exposed, start, orphaned, access, admin, session."""
        lost = {self.files, self.home, self.work, self.beside} - {KEPT, NOTHING}
        found = {
            "files": bool(lost) or self.passing,
            "owner": self.read_only or self.unwritable,
            "exposed": bool(self.exposed_to),
            "start": self.stuck or (self.start != "fine" and not self.user),
            "orphaned": self.orphaned,
            "access": self.access != KEPT or bool(self.user),
            "admin": self.admin != KEPT and self.access == KEPT,
            "session": self.session,
        }
        return tuple(kind for kind, present in found.items() if present)


@dataclass(frozen=True)
class Outcomes:
    """What an edit did to a hub.

    ``stops`` tells why the new hub does not start; ``forgotten`` are names that the old hub knew
    and the new one does not; ``groups`` are the members of each group in the database of the new one.
    """

    people: tuple[Outcome, ...]
    stops: str | None = None
    forgotten: tuple[str, ...] = ()
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, person: str, server: str = "") -> Outcome:
        """What became of this person."""
        return next(o for o in self.people if (o.person, o.server) == (person, server))

    @property
    def troubles(self) -> tuple[tuple[str, str], ...]:
        """Kinds of trouble with the person who has it, empty for everybody: also stops and forgotten."""
        found = [("stops", "")] if self.stops else []
        found += [("forgotten", "")] if self.forgotten else []
        found += [(kind, one.person) for one in self.people for kind in one.troubles]
        return tuple(found)
