"""What an edit did to each person, concluded from what was seen before and after it."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ..play import NEW, OLD, Note, Seen, Work

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..play import Play, Scene, Sight

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
_FIELDS: Final = {"start": "files", "home": "home", "work": "work"}
_WORST: Final = (LOST, LEFT_BEHIND, HIDDEN, MOVED, KEPT, NOTHING)


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
    over the restart, and the new hub did not take it for running. ``works`` is true of those who
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
    works: bool = False
    name: str = ""

    @property
    def troubles(self) -> frozenset[str]:
        """Kinds of trouble: files, exposed, servers, access, memory."""
        files = {self.files, self.home, self.work, self.beside} & {LOST, LEFT_BEHIND, HIDDEN, MOVED}
        found = {
            "files": bool(files) or self.read_only or self.unwritable or self.passing,
            "exposed": bool(self.exposed_to),
            "servers": self.start != "fine" or self.orphaned,
            "access": self.access != KEPT or self.admin != KEPT,
            "memory": self.session,
        }
        return frozenset(kind for kind, present in found.items() if present)


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
    def troubles(self) -> frozenset[str]:
        """The kinds of trouble of all."""
        found = frozenset(kind for one in self.people for kind in one.troubles)
        return (
            found
            | ({"servers"} if self.stops else set())
            | ({"memory"} if self.forgotten else set())
        )


def conclude(play: Play, seen: Seen) -> Outcomes:
    """What the edit did; raises ValueError where the oracle failed, or the old hub did not start."""
    if seen.fault or seen.old is None or seen.old.load_error:
        raise ValueError(seen.fault or (seen.old and seen.old.load_error))
    assert seen.new is not None
    if seen.new.load_error:
        return Outcomes((), stops=seen.new.load_error)
    keys = [
        (p, s)
        for p in (*play.people, *play.strangers)
        for s in play.servers
        if p in play.people or not s
    ]
    looks = {OLD: _watchers(seen.old, seen.old), NEW: _watchers(seen.new, seen.old)}
    people = tuple(_outcome(play, seen.old, seen.new, looks, *key) for key in keys)
    known = {seen.old.admitted[p] for p in play.people if p in seen.old.admitted}
    forgotten = tuple(sorted(known - set(seen.new.accounts)))
    return Outcomes(people, forgotten=forgotten, groups=seen.new.groups)


def _outcome(
    play: Play,
    old: Scene,
    new: Scene,
    looks: Mapping[str, set[tuple[str, str]]],
    person: str,
    server: str,
) -> Outcome:
    access = _difference(person in old.admitted, person in new.admitted)
    renamed = old.admitted.get(person, "") != new.admitted.get(person, "")
    basics = {
        "name": old.admitted.get(person, ""),
        "access": access,
        "admin": _difference(person in old.admin, person in new.admin),
        "user": new.admitted.get(person, "") if access == KEPT and renamed else "",
        "session": person in old.admitted and person in play.people and person not in new.signed_in,
        "exposed_to": tuple(
            sorted(
                watcher
                for owner, watcher in looks[NEW] - looks[OLD]
                if owner == person and not server
            )
        ),
    }
    before, after = _find(old, person, server), _find(new, person, server)
    if before is None or not before.started:
        return Outcome(person, server, **basics)
    if after is None:
        return Outcome(person, server, **basics, works=True)
    return Outcome(person, server, **basics, works=True, **_work(play, new, before, after))


def _work(play: Play, new: Scene, before: Work, after: Work) -> dict[str, object]:
    """What became of files and starts."""
    start = "fine"
    if any(error is not None for error in after.attempts):
        start = "once" if after.started else "never"
    if not before.restarted:
        start = "fine"
    found: dict[str, object] = {
        "start": start,
        "error": next((error for error in after.attempts if error), ""),
        "orphaned": play.running and before.restarted and not after.found,
    }
    fates: dict[str, list[str]] = {}
    for was in before.second:
        note = was.note
        if (note.user, note.server, note.phase) != (before.user, before.server, OLD):
            continue
        name = _FIELDS.get(note.folder, "beside")
        fates.setdefault(name, []).append(_fate(note, was, before, after, new))
        now = _sight(after.first, note)
        if now and was.writable and not now.writable:
            found["read_only"] = True
    found |= {name: min(some, key=_WORST.index) for name, some in fates.items()}
    if after.started:
        mine = Note(after.user or "", after.server, NEW, "start")
        found["unwritable"] = before.may_save and not after.may_save
        lasted = (
            _sight(before.second, Note(before.user or "", before.server, OLD, "start")) is not None
        )
        found["passing"] = (
            lasted and after.may_save and after.restarted and _sight(after.second, mine) is None
        )
    return found


def _fate(note: Note, was: Sight, before: Work, after: Work, new: Scene) -> str:
    """What became of one file: the worse of two looks."""
    if not after.started:
        return NOTHING if note in new.left else LOST
    looks = [after.first, *([after.second] if after.restarted else [])]
    return min((_seen_as(note, was, before, after, look, new) for look in looks), key=_WORST.index)


def _seen_as(
    note: Note, was: Sight, before: Work, after: Work, look: tuple[Sight, ...], new: Scene
) -> str:
    now = _sight(look, note)
    if now is None:
        return LEFT_BEHIND if note in new.left else LOST
    relative = _relative(now, after)
    if note.folder.startswith("/"):
        return HIDDEN if relative is None and _relative(was, before) is not None else KEPT
    if note.folder != "start":
        return KEPT if now.path == was.path or relative else HIDDEN
    if relative is None:
        return HIDDEN
    return KEPT if relative == posixpath.relpath(was.path, before.folder) else MOVED


def _relative(sight: Sight, work: Work) -> str | None:
    """The path below the start folder, None if it lies elsewhere."""
    found = posixpath.relpath(sight.path, work.folder)
    return None if found.startswith("..") else found


def _watchers(scene: Scene, old: Scene) -> set[tuple[str, str]]:
    """Pairs of people: the owner of a file, and somebody else who sees it.

    What is saved under the new config outside of start folder and HOME is passed over: it may be meant
    for all.
    """
    names = {OLD: old.admitted, NEW: scene.admitted}
    owners = {(phase, name): who for phase, all_ in names.items() for who, name in all_.items()}
    found = set()
    for work in scene.works:
        for sight in _all_sights(work):
            note = sight.note
            owner = owners.get((note.phase, note.user), note.user)
            common = note.folder not in ("start", "home") and note.phase == NEW
            if owner != work.person and not common:
                found.add((owner, work.person))
    return found


def _all_sights(work: Work) -> Iterator[Sight]:
    yield from work.first
    yield from work.together
    yield from work.second


def _find(scene: Scene, person: str, server: str) -> Work | None:
    return next((w for w in scene.works if (w.person, w.server) == (person, server)), None)


def _sight(sights: Iterable[Sight], note: Note) -> Sight | None:
    return next((sight for sight in sights if sight.note == note), None)


def _difference(before: bool, after: bool) -> str:
    if before == after:
        return KEPT
    return "gained" if after else "lost"
