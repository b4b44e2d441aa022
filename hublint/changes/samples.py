"""The users that a comparison looks at: each kind of name that some scheme treats in a way of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.hub.users.allow_rules import admin_users, allow_rules, has_own_rules
from hublint.hub.users.google_names import are_addresses
from hublint.hub.users.normalize import mapped_names
from hublint.hub.users.plain_names import names_are_plain
from hublint.interpret.constants import NOT_KNOWN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hublint.changes.hub_change import Users
    from hublint.hub import Hub

PLAIN = ("alice", "bob", "carol", "dave")
ODD = (
    "bob-x", "a_b", "a.b", "a-b", "Alice", "a@b.org", "a@x.org", "ünï", "x" * 70,
)  # fmt: skip
"""Names that escaping changes, that fall together under sloppy schemes, and that are too long for some."""

MOST = 12
"""So many names of the config are looked at."""

_PLAIN_NAME = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Samples:
    """Names that users log in with.

    `closed`: the config names everyone, so that there are no others. `special` are names that the config treats in ways
    of their own, and that therefore stand for nobody else.
    """

    names: tuple[str, ...]
    closed: bool = False
    special: frozenset[str] = frozenset()

    @property
    def typical(self) -> str:
        """A name that stands for most."""
        return next((name for name in self.names if name not in self.special), self.names[0])

    def users(self, hit: Iterable[str]) -> Users:
        """What stands for those who are hit: everyone, if a plain name is."""
        found = set(hit)
        ordinary = [name for name in self.names if name not in self.special]
        plain = [name for name in ordinary if is_plain(name)]
        everyone = all(name in found for name in (plain or ordinary or self.names))
        return "all" if everyone else tuple(name for name in self.names if name in found)


def is_plain(name: str) -> bool:
    """Whether no scheme changes a name."""
    return bool(_PLAIN_NAME.fullmatch(name)) and len(name) < 40


def samples(old: Hub, new: Hub) -> Samples:
    """The names to compare two hubs for."""
    named = [closed_names(hub) for hub in (old, new)]
    mapped = _mapped(old) | _mapped(new)
    if None not in named and any(named):
        keys = {name for hub in (old, new) for name in mapped_names(hub.authenticator) or ()}
        names = {*(name for names in named for name in names or ()), *keys}
        return Samples(tuple(sorted(names, key=_plain_first))[:MOST], closed=True, special=mapped)
    if not mapped and are_addresses(old) and are_addresses(new):
        return Samples(tuple(name for name in ODD if "@" in name))
    plain = tuple(name for name in PLAIN if name not in mapped)[:2]
    odd: tuple[str, ...] = () if names_are_plain(old) and names_are_plain(new) else ODD
    if not (old.authenticator.known and new.authenticator.known) or _is_other_login(old, new):
        odd = tuple(name for name in odd if name.islower())  # whether capitals stay can't be known
    more = sorted(mapped.difference(odd))[:MOST]
    return Samples((*plain, *odd, *more), special=mapped)


def _is_other_login(old: Hub, new: Hub) -> bool:
    return old.authenticator.name != new.authenticator.name


def _mapped(hub: Hub) -> frozenset[str]:
    """The names in `username_map`, on both sides."""
    found = mapped_names(hub.authenticator) or {}
    return frozenset(found) | frozenset(found.values())


def _plain_first(name: str) -> tuple[bool, str]:
    return not is_plain(name), name


def closed_names(hub: Hub) -> tuple[str, ...] | None:
    """Those whom the config lets in, if it names them all; None where there are others."""
    who = hub.authenticator
    names = who.trait("allowed_users").as_python()
    if not who.known or has_own_rules(who) or not isinstance(names, set | list | tuple):
        return None
    others = {"allowed_users", "allow_existing_users"}
    if names and who.is_a("DummyAuthenticator") and who.trait("allow_all").is_untouched:
        others.add("allow_all")  # by default it follows `allowed_users`
    if any(truth != "no" for name, truth in allow_rules(who).items() if name not in others):
        return None
    admins = admin_users(hub).as_python()
    if not names or admins is NOT_KNOWN:
        return None
    more = admins if isinstance(admins, set | list | tuple) else ()
    return tuple(sorted(name for name in {*names, *more} if isinstance(name, str) and name))


def whom(users: Users) -> str:
    """Who is hit, to begin a sentence with "For ..."; empty for everyone."""
    if users == "all":
        return ""
    if all("@" in name for name in users):
        return "users whose names are mail addresses"
    if all(map(_only_capitals, users)):
        return "users whose names have capitals"
    if all(not is_plain(name) for name in users) and set(users) <= set(ODD):
        return "users whose names have other characters than a-z and 0-9"
    shown = ", ".join(f"`{name}`" for name in users[:5])
    return shown if len(users) <= 5 else f"{shown} and others"


def _only_capitals(name: str) -> bool:
    return is_plain(name.lower()) and name != name.lower()
