"""Concludes from what was seen before and after an edit what it did to each person."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from ..play import NEW, OLD, Note, Seen, Work
from .outcome import HIDDEN, KEPT, LEFT_BEHIND, LOST, MOVED, NOTHING, Outcome, Outcomes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..play import Play, Scene, Sight

_FIELDS: Final = {"start": "files", "home": "home", "work": "work"}
_WORST: Final = (LOST, LEFT_BEHIND, HIDDEN, MOVED, KEPT, NOTHING)


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
        shut_out = before is None and after is not None and not after.started
        return Outcome(person, server, **basics, shut_out=shut_out)
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
        "stuck": after.stuck,
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
