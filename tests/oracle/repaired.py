"""What a fix did to the real hub, and what of it is wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from .case import Case
from .effects import WOKEN, decides_who_enters, may_change, may_cure, revives
from .fields import Fields, hub_fields, plain, spawn_fields
from .places import overlap, place_of
from .trouble import OPTIONAL, SPOKEN_BY, login_fails, trouble
from .truth import Reach, Takeover, derive

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .judge import Judge
    from .places import Place
    from .repairs import Repair
    from .truth import Facts, UserHome
    from .verdict import Spawn, Verdict

USERS: Final = ("alice", "a-b")
_MISSING: Final = re.compile(r"KeyError: '[A-Z_0-9]+'|FileNotFoundError: .*")
"""Errors of a config that reads what this environment lacks."""
_ALLOW: Final = re.compile(r"\bc\.\w+\.\w*(?:allow|whitelist)")
_LOGIN: Final = {"nobody", "open", "blocked"}
_TOLD: Final = ("+unrecognized/", "+unused/")
_GONE: Final = ("-unrecognized/", "-unused/", "-deprecated/", "-errors/", "-warnings/")
Attempt = tuple[str, str]


@dataclass(frozen=True)
class Judged:
    """A repair and the verdicts on its texts; ``rest`` is asked about where ``before`` fails."""

    repair: Repair
    before: Verdict
    after: Verdict
    rest: Verdict | None

    @property
    def seen(self) -> bool:
        """Whether anything that is recorded differs."""
        if self.before.load_error or self.after.load_error:
            return plain(self.before.load_error) != plain(self.after.load_error)
        old, new = _attempts(self.before), _attempts(self.after)
        return (
            bool(changes(hub_fields(self.before), hub_fields(self.after)))
            or old.keys() != new.keys()
            or any(changes(spawn_fields(old[key]), spawn_fields(new[key])) for key in old)
        )


def judged(oracle: Judge, found: Sequence[tuple[Repair, Mapping[str, str]]]) -> list[Judged]:
    """What the real software says of repairs in an environment each; no case is asked about twice."""
    known: dict[tuple[str, str], Verdict] = {}

    def ask(wanted: list[tuple[str, Mapping[str, str]]]) -> None:
        cases = {(text, str(environ)): Case(text, environ, users=USERS) for text, environ in wanted}
        new = {key: case for key, case in cases.items() if key not in known}
        known.update(zip(new, oracle.judge(list(new.values())), strict=True))

    ask([(text, environ) for one, environ in found for text in (one.before, one.after)])
    ask([(one.rest, env) for one, env in found if _fails(known[one.before, str(env)])])
    return [
        Judged(one, known[one.before, env], known[one.after, env], known.get((one.rest, env)))
        for one, env in ((one, str(environ)) for one, environ in found)
    ]


def wrongs(one: Judged) -> list[str]:
    """What the fix should not have done, or has left undone; empty for a right one."""
    if one.after.load_error:
        return list(_refused(one))
    return list(dict.fromkeys([*_left(one), *_worse(one), *_elsewhere(one)]))


def changes(old: Fields, new: Fields) -> list[str]:
    """The names of fields that differ: ``+name`` came, ``-name`` went, ``~name`` has another value."""
    differing = sorted(name for name in {*old, *new} if old.get(name) != new.get(name))
    return [
        ("~" if name in old and name in new else "-+"[name in new]) + name for name in differing
    ]


def _refused(one: Judged) -> Iterator[str]:
    """A config that the hub still refuses is right if another line is to blame, or a finding tells why."""
    error, was = plain(one.after.load_error), plain(one.before.load_error)
    if may_change(one.repair, f"+load/{error}"):
        return
    if was is None:
        yield f"the hub does not start any more: {error}"
    others = one.rest and plain(one.rest.load_error) == error
    missing = error == was and _MISSING.fullmatch(error or "")
    if was and one.repair.certain and not (others or missing or "load" in one.repair.told):
        yield f"the hub still does not start: {error}"


def _left(one: Judged) -> Iterator[str]:
    """Trouble of the finding's kind that is still there without another finding that tells of it."""
    if not one.repair.certain:
        return
    spoken = {name for name, codes in SPOKEN_BY.items() if one.repair.code.startswith(codes)}
    curable = {name for name in spoken if may_cure(one.repair, name)}
    expected = curable - one.repair.told - _unsaid(one) - _beside_start(one)
    still = _trouble(one.before) & _trouble(one.after) & expected
    yield from (f"{name} is still there" for name in sorted(still))


def _unsaid(one: Judged) -> frozenset[str]:
    """Whoever says nothing of logins lets nobody in, which shows once a file loads."""
    return frozenset() if _ALLOW.search(one.repair.after) else frozenset({"nobody"})


def _beside_start(one: Judged) -> frozenset[str]:
    """A `default_url` opens another folder than the start folder, and only that one is judged."""
    lines = {*one.repair.before.splitlines()} ^ {*one.repair.after.splitlines()}
    return frozenset({"lost"} if all(".default_url" in line for line in lines) else ())


def _worse(one: Judged) -> Iterator[str]:
    """Trouble that has come."""
    before, after, hidden = _trouble(one.before), _trouble(one.after), _hidden(one)
    if one.repair.certain or not before & {"load", "failure"}:
        come = after - before - hidden - WOKEN.get(one.repair.code, set())
        yield from (f"{name} has come" for name in sorted(come))
    old, new = _facts(one.before), _facts(one.after)
    failed = {(failure.user, failure.server) for failure in old.failures}
    for failure in new.failures:
        fresh = old.starts and (failure.user, failure.server) not in failed
        if fresh and "failure" not in hidden:
            yield f"{failure.user} {failure.server} fails: {failure.error}"
    if old.every_spawn_succeeds:
        yield from _exposed(old, new)
    yield from _lost(one, old, new)


def _hidden(one: Judged) -> frozenset[str]:
    """Trouble that may come.

    Where servers or logins failed before, it may have been hidden: then it is there without the changed lines,
    or told of, if it can be known. What a setting does that was not read before has to be told of, too.
    """
    before = _trouble(one.before)
    expected = revives(one.repair) or decides_who_enters(one.repair)
    hidden = one.repair.told | OPTIONAL if expected else frozenset()
    if one.rest and before & {"load", "failure"}:
        hidden = one.repair.told | OPTIONAL | _trouble(one.rest)
    if "load" in before:
        hidden |= _unsaid(one)
    return hidden | {"open"} if login_fails(one.before) else hidden


def _exposed(old: Facts, new: Facts) -> Iterator[str]:
    """What users reach, take or leave that they did not before."""
    for name in ("reaches", "shared", "takeovers"):
        was, now = ({(t.user, _other(t)) for t in getattr(facts, name)} for facts in (old, new))
        yield from (f"{name}: {user} and {other}" for user, other in sorted(now - was))


def _other(thing: Reach | Takeover) -> str:
    return thing.other if isinstance(thing, Reach) else f"{thing.other_user} {thing.other_server}"


def _lost(one: Judged, old: Facts, new: Facts) -> Iterator[str]:
    """Files that are less safe than before, or that a safe fix leaves behind."""
    homes = {(home.user, home.server): home for home in new.homes}
    for was in old.homes:
        home = homes.get((was.user, was.server))
        if home is None:
            continue
        if was.survives_removal and not home.survives_removal:
            yield f"{was.user}'s files do not outlive the container any more"
        if home.lost_at_stop and not was.lost_at_stop:
            yield f"{was.user}'s files are lost at a stop now"
        if one.repair.safe and was.home.place and not _mounts(one.after, was, was.home.place):
            yield f"{was.user}'s files are left behind at {'/'.join(was.home.place)}"


def _mounts(verdict: Verdict, home: UserHome, place: Place) -> bool:
    """Whether the server of a home still mounts a place."""
    request = verdict.spawn(home.user, home.server).request
    found = [place_of(mount) for mount in request.mounts] if request else []
    return any(one and overlap(one, place) for one in found)


def _elsewhere(one: Judged) -> Iterator[str]:
    """Changes of what the fix has no business with, against the config before.

    Where that does not start, or a server of it fails, it is against the config without the
    statements that the fix changes; where that fails too, nothing is known.
    """
    yield from _of_the_hub(one)
    before, rest = _attempts(one.before), _attempts(one.rest)
    for key, spawn in _attempts(one.after).items():
        was = next((was for was in (before.get(key), rest.get(key)) if was and _own(was)), None)
        if was is None or not _own(spawn):
            continue
        lacking = was is rest.get(key)
        for change in changes(spawn_fields(was), spawn_fields(spawn)):
            if not may_change(one.repair, change, lacking=lacking):
                yield f"{change} ({spawn.user})"


def _of_the_hub(one: Judged) -> Iterator[str]:
    """Log lines that have come, and settings that differ; lines may go.

    A setting that the fix brings into force may be one of which another finding tells that it has none.
    Where servers failed before, those lines may come that are there without the changed statements.
    """
    lacking = bool(one.before.load_error)
    was = one.rest if lacking else one.before
    if was is None or was.load_error:
        return
    known = _GONE + _TOLD if revives(one.repair) and "unread" in one.repair.told else _GONE
    hidden = {f"+{name}" for name in hub_fields(one.rest)} if one.rest else set()
    for change in changes(hub_fields(was), hub_fields(one.after)):
        if change.startswith(known) or change in hidden:
            continue
        if not may_change(one.repair, change, lacking=lacking):
            yield change


def _attempts(verdict: Verdict | None) -> dict[Attempt, Spawn]:
    return {(spawn.user, spawn.server): spawn for spawn in verdict.spawns} if verdict else {}


def _own(spawn: Spawn) -> bool:
    """Whether the attempt succeeded with a container of its own."""
    return spawn.error is None and spawn.adopted is None


def _fails(verdict: Verdict) -> bool:
    return bool(verdict.load_error) or not all(map(_own, verdict.spawns))


def _facts(verdict: Verdict) -> Facts:
    return derive(_open(verdict))


def _open(verdict: Verdict) -> Verdict:
    """The verdict as if everybody was let in, so that configs without an allow rule show more.

    Logins that fail are left out: what a provider would say of a user is not simulated.
    """
    tried = [spawn for spawn in verdict.spawns if not (spawn.error and spawn.stage == "login")]
    return replace(verdict, spawns=tuple(replace(spawn, allowed=True) for spawn in tried))


def _trouble(verdict: Verdict) -> set[str]:
    """What goes wrong; who is let in is judged as it is, everything else as if everybody was."""
    real = trouble(verdict, derive(verdict))
    return (real & _LOGIN) | (trouble(_open(verdict), _facts(verdict)) - _LOGIN)
