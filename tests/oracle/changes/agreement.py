"""Compares what hublint says of edits with what they do, both ways."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from .outcome import HIDDEN, KEPT, LEFT_BEHIND, LOST, Outcomes, conclude
from .statement import new_findings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from ..judge import Judge
    from ..play import Play
    from .outcome import Outcome
    from .pairs import Pair
    from .statement import Stated, Statement

_LOUD: Final = ("error", "warning")
_ANSWERS: Final = {
    "files": ("files-left-behind",),
    "exposed": ("files-exposed",),
    "start": ("servers", "finding-new", "hub-memory"),
    "orphaned": ("servers", "hub-memory"),
    "access": ("access", "files-left-behind", "finding-new"),
    "admin": ("access", "files-left-behind"),
    "owner": ("servers", "files-left-behind"),
    "session": ("hub-memory",),
    "stops": ("servers", "finding-new"),
    "forgotten": ("hub-memory", "access"),
}
"""Kinds of trouble to the kinds of statements that speak of it."""
_VARIABLE: Final = re.compile(r"os\.environ\.get\('(\w+)'")
_HIDDEN_BY_CODE: Final = ("files", "exposed", "start", "owner")
"""Trouble that nobody can foresee where a statement says that something can't be known, or who comes in."""
UNJUDGED: Final = {
    "limit": "what a server gets is not a matter of its start",
    "hub-address": "servers ask no hub for anything here",
    "address": "nobody asks for the hub's page at its address",
    "proxy-token": "the proxy is not started",
    "unblocked": "nobody is blocked in the old hub of a play",
    "everyone": "those with an account are not all people of a play",
    "only": "who is let in by other rules is not asked",
    "names": "depends on what a provider tells",
    "keys": "nobody reads what a provider told",
    "authenticator": "that other people come under the same names is not seen",
    "kept-now": "what future edits do not reach is not seen",
}
"""Keys of statements that nothing here refutes, and why."""


@dataclass(frozen=True)
class Disagreement:
    """``kind`` is silent, mild, alarm or fussy.

    silent: trouble that nothing speaks of; mild: files of everybody lost or left behind without an
    error; alarm: a statement that no play bears out; fussy: a statement about edits that are harmless.
    """

    kind: str
    what: str
    pair: Pair
    detail: str

    def __str__(self) -> str:
        play = self.pair.play
        bits = {"running": play.running, "prepared": play.folders_prepared, "people": play.people}
        return (
            f"--- {self.kind}: {self.what}  {self.pair.edits}\n{self.detail}\n{bits} {play.old.environ}\n"
            f"{play.old.text}=>\n{play.new.text}"
        )


def disagreements(judge: Judge, pairs: Sequence[Pair], stated: Stated) -> list[Disagreement]:
    """Where hublint and the real hub disagree about the pairs."""
    seen = judge.play([pair.play for pair in pairs])
    found: list[Disagreement] = []
    for pair, one in zip(pairs, seen, strict=True):
        if one.old is None or one.old.load_error is not None:
            raise ValueError(f"{one.fault or one.old}: {pair.play.old.text}")
        outcomes = conclude(pair.play, one)
        said = stated(pair.play.old.text, pair.play.new.text)
        found += _unsaid(pair, outcomes, said)
        found += _fussy(pair, said)
        found += _alarms(judge, pair, outcomes, said)
    return found


def _unsaid(pair: Pair, outcomes: Outcomes, said: list[Statement]) -> Iterator[Disagreement]:
    """Trouble that no statement speaks of, or none loud enough; each kind once."""
    told: set[str] = set()
    for trouble, person in _troubles(outcomes):
        if trouble in told or _is_told(trouble, person, outcomes, said):
            continue
        told.add(trouble)
        findings = new_findings(pair.play.old.text, pair.play.new.text)
        if not _is_told(trouble, person, outcomes, findings):
            yield Disagreement("silent", trouble, pair, _told(outcomes, said, person))
    yield from _mild(pair, outcomes, said, told)


def _mild(
    pair: Pair, outcomes: Outcomes, said: list[Statement], told: set[str]
) -> Iterator[Disagreement]:
    """Files of everybody with a plain name that are out of the start folder, without an error."""
    plain = [o for o in outcomes.people if o.works and o.person.isalnum() and o.files != "nothing"]
    grave = plain and all(o.files in (LOST, LEFT_BEHIND, HIDDEN) and not o.user for o in plain)
    unknown = any(_name(statement) == "unknown" for statement in said)
    if not grave or "files" in told or unknown:
        return
    errors = [s for s in said if s.kind == "files-left-behind" and s.severity == "error"]
    if not any(statement.covers(plain[0].person) for statement in errors):
        yield Disagreement("mild", "files", pair, _told(outcomes, said, plain[0].person))


def _is_told(trouble: str, person: str, outcomes: Outcomes, said: list[Statement]) -> bool:
    """Whether a statement speaks of the trouble, and loud enough."""
    return any(
        (
            statement.kind in _ANSWERS[trouble]
            and (
                not person or statement.covers(person) or statement.covers(_alike(outcomes, person))
            )
            and (statement.severity in _LOUD or _is_minor(outcomes, trouble, person))
        )
        or (trouble in _HIDDEN_BY_CODE and _name(statement) in ("unknown", "authenticator"))
        for statement in said
    )


def _alike(outcomes: Outcomes, person: str) -> str:
    """The sample that stands for a person whose name at the provider is a mail address."""
    name = next((one.name for one in outcomes.people if one.person == person), "")
    return "a@b.org" if "@" in name else name


def _is_minor(outcomes: Outcomes, trouble: str, person: str) -> bool:
    """Whether advice is enough: files other than in the start folder, in a container that is kept."""
    return trouble == "files" and all(
        o.files == KEPT for o in outcomes.people if o.person == person
    )


def _troubles(outcomes: Outcomes) -> Iterator[tuple[str, str]]:
    """Kinds of trouble with the person who has it, empty for everybody."""
    if outcomes.stops:
        yield "stops", ""
    if outcomes.forgotten:
        yield "forgotten", ""
    for one in outcomes.people:
        for trouble in _of_person(one):
            yield trouble, one.person


def _of_person(one: Outcome) -> Iterator[str]:
    lost = {one.files, one.home, one.work, one.beside} - {KEPT, "nothing"}
    if lost or one.passing:
        yield "files"
    if one.read_only or one.unwritable:
        yield "owner"
    if one.exposed_to:
        yield "exposed"
    if one.start != "fine" and not one.user:
        yield "start"
    if one.orphaned:
        yield "orphaned"
    if one.access != KEPT or one.user:
        yield "access"
    if one.admin != KEPT and one.access == KEPT:
        yield "admin"
    if one.session:
        yield "session"


def _fussy(pair: Pair, said: list[Statement]) -> Iterator[Disagreement]:
    if pair.harmless:
        for statement in said:
            detail = f"{statement.kind} {statement.key} {statement.message}"
            yield Disagreement("fussy", statement.kind, pair, detail)


def _alarms(
    judge: Judge, pair: Pair, outcomes: Outcomes, said: list[Statement]
) -> Iterator[Disagreement]:
    """Statements that no play bears out: uncertain ones may need other circumstances, all the people they name."""
    for statement in said:
        if statement.severity not in _LOUD or _name(statement) in UNJUDGED:
            continue
        if _is_borne_out(statement, outcomes):
            continue
        others = list(_circumstances(pair.play, statement))
        seen = judge.play(others)
        results = [
            conclude(play, one)
            for play, one in zip(others, seen, strict=True)
            if one.old and not one.old.load_error and not one.fault
        ]
        if not any(_is_borne_out(statement, result) for result in results):
            what = f"{statement.kind} {_name(statement)}"
            yield Disagreement(
                "alarm", what, pair, f"{statement.message}\n{_told(outcomes, said, '')}"
            )


def _circumstances(play: Play, statement: Statement) -> Iterator[Play]:
    """The same edit with the people that the statement names, and where it is not certain, other circumstances."""
    named = sorted(statement.users)[:4] if statement.users else []
    people = tuple(dict.fromkeys([*named, *play.people]))[:5]
    if statement.certain:
        choices = [(play.running, play.folders_prepared, play.old.environ)]
    else:
        choices = list(itertools.product((False, True), (False, True), _environs(play)))
    for running, prepared, environ in choices:
        changed = replace(
            play,
            old=replace(play.old, environ=environ),
            new=replace(play.new, environ=environ),
            people=people,
            running=running,
            folders_prepared=prepared,
        )
        if changed != play:
            yield changed


def _environs(play: Play) -> list[Mapping[str, str]]:
    """The environment, one without the variables that the texts look at, and one with all of them."""
    looked_at = _VARIABLE.findall(play.old.text + play.new.text)
    given = dict.fromkeys(looked_at, "given-{username}") | dict(play.old.environ)
    return [play.old.environ, {}, given] if looked_at else [play.old.environ]


def _is_named(one: Outcome, users: frozenset[str]) -> bool:
    """Whether somebody's user has one of the names, or did not get another one from a provider."""
    return bool({one.name, one.user} & users) or one.name in ("", one.person.lower())


def _name(statement: Statement) -> str:
    key = statement.key
    while isinstance(key, tuple):
        key = key[0]
    return str(key)


def _is_borne_out(statement: Statement, outcomes: Outcomes) -> bool:
    if outcomes.stops:
        return True
    hit = [o for o in outcomes.people if statement.covers(o.person)]
    check = _CHECKS.get(_name(statement)) or _KINDS[statement.kind]
    return _is_moot(statement, hit) or check(hit, outcomes)


def _is_moot(statement: Statement, hit: list[Outcome]) -> bool:
    """Whether nobody came so far as to notice: they can't sign in, no server starts, or all are new users.

    A statement is about users' names, which may not be those that they log in with.
    """
    users = statement.users
    if users is not None and hit and not any(_is_named(one, users) for one in hit):
        return True
    workers = [one for one in hit if one.works]
    if not workers:
        return False
    lost = all(one.access == "lost" for one in workers)
    stopped = all(one.start == "never" for one in workers)
    renamed = all(one.user for one in workers)
    return {
        "files-left-behind": lost or stopped,
        "files-exposed": lost or stopped,
        "servers": lost or renamed,
    }.get(statement.kind, False)


def _some(test: Callable[[Outcome], bool]) -> Callable[[Iterable[Outcome], Outcomes], bool]:
    return lambda hit, _: any(test(one) for one in hit)


def _has(*troubles: str) -> Callable[[Iterable[Outcome], Outcomes], bool]:
    return _some(lambda one: bool(set(troubles) & set(_of_person(one))))


_KINDS: Final = {
    "files-left-behind": _has("files", "access"),
    "files-exposed": _has("exposed"),
    "hub-memory": _has("session"),
    "access": _has("access", "admin"),
    "servers": _has("start", "orphaned", "owner"),
}
_CHECKS: Final = {
    "database": lambda hit, outcomes: bool(outcomes.forgotten) or _has("session")(hit, outcomes),
    "group": lambda hit, outcomes: outcomes.groups,
    "renamed": _some(lambda one: bool(one.user)),
    "stays": _some(lambda one: one.access == KEPT),
    "existing": _some(lambda one: one.access == KEPT),
    "stays-admin": _some(lambda one: one.admin == KEPT or one.access == "lost"),
    "named-servers": _some(lambda one: bool(one.server) and one.start == "never"),
}
"""What bears a statement out, by its key where the kind does not tell."""


def _told(outcomes: Outcomes, said: list[Statement], person: str) -> str:
    lines = [f"real: {outcomes.stops or ''} forgotten={outcomes.forgotten}"]
    lines += [f"  {_shown(one)}" for one in outcomes.people]
    lines.append(f"hublint (about {person}):")
    lines += [
        f"  {s.kind} {s.key} {s.severity} certain={s.certain} "
        f"{'all' if s.users is None else sorted(s.users)} {s.message}"
        for s in said
    ]
    return "\n".join(lines)


def _shown(one: Outcome) -> str:
    """What differs from an edit that does nothing."""
    nothing = type(one)(one.person, one.server, works=one.works, name=one.name)
    told = {k: v for k, v in vars(one).items() if v != getattr(nothing, k)}
    return f"{one.person} {one.server} {told}"
