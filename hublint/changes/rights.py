"""Rights of roles, groups and services: roles shrink at the next start, groups and tokens don't."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.changes.hub_change import Change
from hublint.findings import Severity
from hublint.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.aspects.setting_facts import Fact
    from hublint.changes.pair import HubPair

HOLDERS = ("users", "services", "groups")


def rights(pair: HubPair) -> Iterator[Change]:
    """What roles, groups and services may do that they didn't, and the reverse."""
    yield from _roles(pair)
    yield from _groups(pair)
    yield from _services(pair)


def _roles(pair: HubPair) -> Iterator[Change]:
    old, new = (one.app("load_roles") for one in (pair.old, pair.new))
    before, after = _by_name(old), _by_name(new)
    if before is None or after is None:
        return
    for name in sorted(before.keys() | after.keys()):
        was, now = before.get(name, {}), after.get(name, {})
        for what in ("scopes", *HOLDERS):
            yield from _role_change(
                name, what, _strings(was, what), _strings(now, what), (old, new)
            )


def _role_change(
    name: str, what: str, was: set[str], now: set[str], facts: tuple[Fact, Fact]
) -> Iterator[Change]:
    old, new = facts
    if gone := was - now:
        fate = (
            "at once, also for tokens that are in use"
            if what == "scopes"
            else "when the hub starts"
        )
        message = f"The role `{name}` loses the {what} {_shown(gone)}, {fate}."
        yield _change(("role", name, what, "loses"), message, old, new)
    if come := now - was:
        message = f"The role `{name}` gains the {what} {_shown(come)}."
        yield _change(("role", name, what, "gains"), message, old, new)


def _groups(pair: HubPair) -> Iterator[Change]:
    old, new = (one.app("load_groups") for one in (pair.old, pair.new))
    before, after = old.python, new.python
    if not isinstance(before, dict) or not isinstance(after, dict):
        return
    for name in sorted(map(str, before.keys() | after.keys())):
        was, now = _members(before.get(name)), _members(after.get(name))
        if (gone := was - now) and pair.same_database:
            message = f"{_shown(gone)} stay in the group `{name}`, because the database keeps its members."
            todo = ("Take them out in the admin panel, or through the API.",)
            yield _change(("group", name, "stays"), message, old, new, todo)
        if come := now - was:
            yield _change(
                ("group", name, "gains"), f"{_shown(come)} come into the group `{name}`.", old, new
            )


def _members(group: object) -> set[str]:
    users = group.get("users") if isinstance(group, dict) else group
    return (
        {one for one in users if isinstance(one, str)}
        if isinstance(users, list | tuple | set)
        else set()
    )


def _services(pair: HubPair) -> Iterator[Change]:
    old, new = (one.app("services") for one in (pair.old, pair.new))
    before, after = _by_name(old), _by_name(new)
    if before is None or after is None:
        return
    for name in sorted(before.keys() & after.keys()):
        was, now = before[name], after[name]
        token, other = was.get("api_token"), now.get("api_token")
        if token and other and token != other and pair.same_database:
            message = f"The old token of the service `{name}` goes on working beside the new one."
            todo = (
                "Start the hub once without the service, or revoke the old token through the API.",
            )
            yield _change(("token", name), message, old, new, todo)
        if bool(was.get("admin")) != bool(now.get("admin")):
            verb = "gets" if now.get("admin") else "loses"
            yield _change(
                ("admin", name), f"The service `{name}` {verb} the rights of an admin.", old, new
            )
    for name in sorted(before.keys() - after.keys()):
        message = f"The service `{name}` ends, and its token is dead when the hub starts."
        yield _change(("service", name), message, old, new)


def _by_name(fact: Fact) -> dict[str, dict[str, object]] | None:
    """Definitions by name; None where not all are known."""
    if fact.python is None:
        return {}
    if not isinstance(fact.python, list | tuple):
        return None
    return {str(one.get("name")): one for one in fact.python if isinstance(one, dict)}


def _strings(definition: dict[str, object], key: str) -> set[str]:
    found = definition.get(key)
    return (
        {one for one in found if isinstance(one, str)}
        if isinstance(found, list | tuple | set)
        else set()
    )


def _shown(names: set[str]) -> str:
    return listed([f"`{name}`" for name in sorted(names)[:5]])


def _change(key: object, message: str, old: Fact, new: Fact, todo: tuple[str, ...] = ()) -> Change:
    return Change("access", key, Severity.WARNING, message, old.place, new.place, todo, gravity=5)
