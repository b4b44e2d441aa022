"""Alarms: statements about edits that no play bears out."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from .conclusion import conclude
from .disagreement import LOUD, Disagreement, told
from .outcome import KEPT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ..judge import Judge
    from ..play import Play
    from .outcome import Outcome, Outcomes
    from .pairs import Pair
    from .statement import Statement

_VARIABLE: Final = re.compile(r"os\.environ\.get\('(\w+)'")
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


def alarms(
    judge: Judge, pair: Pair, outcomes: Outcomes, said: list[Statement]
) -> Iterator[Disagreement]:
    """Statements that no play bears out: uncertain ones may need other circumstances, all the people they name."""
    for statement in said:
        if statement.severity not in LOUD or statement.name in UNJUDGED:
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
            what = f"{statement.kind} {statement.name}"
            yield Disagreement(
                "alarm", what, pair, f"{statement.message}\n{told(outcomes, said, '')}"
            )


def _circumstances(play: Play, statement: Statement) -> Iterator[Play]:
    """The same edit with the people that the statement names, and where it is not certain, other circumstances.

    What is said of everyone is said of a plain name, and what is certain is so of servers that were stopped, once host
    folders are made for users.
    """
    named = sorted(statement.users)[:4] if statement.users else ["alice"]
    people = tuple(dict.fromkeys([*named, *play.people]))[:5]
    if statement.certain:
        choices = [
            (running, made, play.old.environ)
            for running in (play.running, False)
            for made in (play.folders_prepared, True)
        ]
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


def _is_borne_out(statement: Statement, outcomes: Outcomes) -> bool:
    if outcomes.stops:
        return True
    hit = [o for o in outcomes.people if statement.covers(o.person)]
    check = _CHECKS.get(statement.name) or _KINDS[statement.kind]
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
        return statement.name == "refused"  # their servers don't start in the old hub either
    left = [one for one in workers if one.access != "lost"]
    lost = not left
    stopped = all(one.start == "never" for one in workers)
    renamed = all(one.user for one in workers)
    return {
        "files-left-behind": lost or stopped,
        "files-exposed": len(left) < 2 or stopped,  # one alone has nobody's files to see
        "servers": lost or renamed,
    }.get(statement.kind, False)


def _some(test: Callable[[Outcome], bool]) -> Callable[[Iterable[Outcome], Outcomes], bool]:
    return lambda hit, _: any(test(one) for one in hit)


def _has(*troubles: str) -> Callable[[Iterable[Outcome], Outcomes], bool]:
    return _some(lambda one: bool(set(troubles) & set(one.troubles)))


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
    "refused": lambda hit, _: any(one.shut_out or "start" in one.troubles for one in hit),
    "named-servers": _some(lambda one: bool(one.server) and (one.stuck or one.start == "never")),
}
"""What bears a statement out, by its key where the kind does not tell."""
