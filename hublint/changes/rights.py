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

PARTS = ("scopes", "users", "services", "groups")
"""What a role holds: rights first, then those who have them."""


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
        gone = [_named(what, _strings(was, what) - _strings(now, what)) for what in PARTS]
        come = [_named(what, _strings(now, what) - _strings(was, what)) for what in PARTS]
        if any(gone):
            message = f"The role `{name}` loses {listed(filter(None, gone))}. {_fate(gone[0])}"
            yield _change(("role", name, "loses"), message, old, new)
        if any(come):
            message = f"The role `{name}` gains {listed(filter(None, come))}."
            yield _change(("role", name, "gains"), message, old, new)


def _named(what: str, names: set[str]) -> str:
    """``the scopes `a` and `b` ``; empty for none."""
    noun = what.removesuffix("s") if len(names) == 1 else what
    return f"the {noun} {_shown(names)}" if names else ""


def _fate(scopes: str) -> str:
    if scopes:
        return "That holds at once, also for tokens that are in use."
    return "That holds when the hub has started."


def _groups(pair: HubPair) -> Iterator[Change]:
    old, new = (one.app("load_groups") for one in (pair.old, pair.new))
    before, after = old.python, new.python
    if not isinstance(before, dict) or not isinstance(after, dict):
        return
    for name in sorted(map(str, before.keys() | after.keys())):
        was, now = _members(before.get(name)), _members(after.get(name))
        if (gone := was - now) and pair.same_database:
            stay = "stays" if len(gone) == 1 else "stay"
            message = f"{_shown(gone)} {stay} in the group `{name}`, because the database keeps its members."
            todo = ("Take them out in the admin panel, or through the API.",)
            yield _change(("group", name, "stays"), message, old, new, todo)
        if come := now - was:
            message = f"The group `{name}` gains {_shown(come)}."
            yield _change(("group", name, "gains"), message, old, new)


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
        if token and token != other and pair.same_database and not _may_be_named(pair, token):
            beside = " beside the new one" if other else ""
            message = f"The old token of the service `{name}` goes on working{beside}."
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


def _may_be_named(pair: HubPair, token: object) -> bool:
    """Whether the new hub has the token in `service_tokens`, as far as can be known."""
    tokens = pair.new.app("service_tokens")
    return token in list(tokens.python) if isinstance(tokens.python, dict) else not tokens.known


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
