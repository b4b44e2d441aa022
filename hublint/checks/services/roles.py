"""Entries of `c.JupyterHub.load_roles` that are refused or do nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, rename_key, replace
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.services.definitions import (
    Definition,
    definitions,
    has_all_definitions,
    service_names,
)
from hublint.hub.services.scopes import custom_scope_names, scope_names
from hublint.interpret.constants import as_str, type_of
from hublint.interpret.values import Collection
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.values import Value

NAME = pattern(r"[a-z][a-z0-9\-_~\.]{1,253}[a-z0-9]\n?")
KEYS = frozenset(
    {"name", "description", "scopes", "users", "services", "groups", "tokens", "managed_by_auth"}
)
PLURALS = {
    "user": "users",
    "service": "services",
    "group": "groups",
    "scope": "scopes",
    "members": "users",
}
FILTER = pattern(r"(user|service|server)|(user|service|group|server)=.*", re.DOTALL)
_NO_NAME = (type(None), int, float, bool, bytes)


@rule("HUB754", Severity.ERROR)
def invalid_role(hub: Hub) -> Iterator[Report]:
    """Roles that stop the hub, and keys of roles that nothing reads."""
    if not hub.at_least("jupyterhub", "2.0"):
        return
    seen: dict[str, Definition] = {}
    for spec in definitions(hub, "load_roles"):
        yield from _name(spec, seen)
        yield from _keys(spec)
        yield from _scopes(hub, spec)
        yield from _services(hub, spec)
        yield from _nobodies(spec)
    yield from _further_scopes(hub)


def _name(spec: Definition, seen: dict[str, Definition]) -> Iterator[Report]:
    value, name = spec.get("name"), spec.string("name")
    if value is None and spec.complete:
        yield Report(spec.place("no name"), "this role has no `name`: JupyterHub does not start")
    if value is not None and type_of(value) in _NO_NAME:
        yield Report(
            value.place("no name"), "the name of a role is a text: JupyterHub does not start"
        )
    if value is None or name is None:
        return
    if not NAME.fullmatch(name):
        message = (
            f"the role name {quote(name)} is refused and JupyterHub does not start: it takes 3 to 255 lower-case"
            " letters, digits and `-._~`, a letter first and a letter or digit last"
        )
        yield Report(value.place("refused"), message)
    first = seen.setdefault(name, spec)
    if first is not spec:
        message = (
            f"the role {quote(name)} is defined twice: JupyterHub does not start; merge the two"
        )
        yield Report(value.place("again"), message, (first.place("the first"),))


def _nobodies(spec: Definition) -> Iterator[Report]:
    """Holders of a role whose names are no texts."""
    for key in ("users", "groups", "services"):
        value = spec.get(key)
        for item in value.items if isinstance(value, Collection) else ():
            if type_of(item) in _NO_NAME:
                message = (
                    f"the {key} of a role are names, and this is none: JupyterHub does not start"
                )
                yield Report(item.place("not a name"), message)


def _further_scopes(hub: Hub) -> Iterator[Report]:
    """Scopes that the tokens of users' servers are to have, and those that all users are to have."""
    tokens, users = hub.spawner.trait("server_token_scopes"), hub.app.trait("extra_user_scopes")
    yield from _unknown(hub, tokens, "no server starts")
    if users.value is not None and not _redefines_user(hub):
        yield from _unknown(hub, users, "JupyterHub does not start")


def _unknown(hub: Hub, trait: Trait, effect: str) -> Iterator[Report]:
    if not isinstance(trait.value, Collection) or trait.exists is False:
        return
    known, custom = scope_names(hub), custom_scope_names(hub)
    for item in trait.value.items:
        scope = as_str(item)
        if scope is not None and (problem := _problem(scope, known, custom)):
            yield Report(item.place("refused"), f"{problem}: {effect}")


def _redefines_user(hub: Hub) -> bool:
    """Whether the role `user` has, or may have, scopes of the file's, so that no others are added."""
    if not has_all_definitions(hub, "load_roles"):
        return True
    return any(spec.string("name") in ("user", None) for spec in definitions(hub, "load_roles"))


def _keys(spec: Definition) -> Iterator[Report]:
    for key, entry in spec.entries:
        if key in KEYS:
            continue
        right = PLURALS.get(key)
        right = right if right and spec.get(right) is None else None
        cure = f"; write {quote(right)}" if right else "; remove it"
        message = f"{quote(key)} is no key of a role, so JupyterHub ignores it without a word{cure}"
        remedy = None
        if right and isinstance(entry.value, Collection):
            title = f"Rename the key to {quote(right)}"
            remedy = fix(title, rename_key(entry, right), applicability="unsafe")
        severity = None if right else Severity.WARNING
        yield Report(entry.key.place("ignored"), message, fix=remedy, severity=severity)


def _as_text(value: Value, written: str) -> Report:
    """The scopes as one text: JupyterHub goes through its letters."""
    message = (
        f"the scopes of a role are a list, and the text {quote(written)} is taken letter by letter:"
        " JupyterHub does not start"
    )
    edit = replace(value, to_source(value.source, [written]))
    return Report(value.place("not a list"), message, fix=fix("Put it into a list", edit))


def _scopes(hub: Hub, spec: Definition) -> Iterator[Report]:
    description = spec.get("description")
    if spec.string("name") == "admin" and description is not None:
        told = spec.string("description")
        if told is not None and not told.startswith("Elevated privileges"):
            yield _of_admin(description, "description")
    value, written = spec.get("scopes"), spec.string("scopes")
    if value is not None and written:
        yield _as_text(value, written)
    if not isinstance(value, Collection):
        return
    names = [as_str(item) for item in value.items]
    if (
        spec.string("name") == "admin"
        and value.complete
        and None not in names
        and "admin-ui" not in names
    ):
        yield _of_admin(value, "scopes")
        return
    known = scope_names(hub)
    custom = custom_scope_names(hub)
    for item, scope in zip(value.items, names, strict=True):
        if scope is not None and (problem := _problem(scope, known, custom)):
            yield Report(item.place("refused"), f"{problem}: JupyterHub does not start")
        elif scope is not None and scope.endswith("=") and hub.at_least("jupyterhub", "6.1"):
            message = f"the filter of {quote(scope)} is empty: whoever has the role can't log in"
            yield Report(item.place("empty"), message)


def _of_admin(value: Value, key: str) -> Report:
    message = f"JupyterHub lets nobody change the {key} of the role `admin` and does not start; use another role"
    return Report(value.place("refused"), message)


def _problem(scope: str, known: frozenset[str], custom: frozenset[str] | None) -> str | None:
    """What is wrong with a scope."""
    name, _, condition = scope.partition("!")
    if name.startswith("custom:"):
        if custom is not None and name not in custom:
            return f"no scope {quote(name)} is defined in `c.JupyterHub.custom_scopes`"
    elif name not in known and name in (custom or ()):
        return f"the name of a scope in `c.JupyterHub.custom_scopes` has to begin with `custom:`, unlike {quote(name)}"
    elif name not in known:
        return f"there is no scope {quote(name)}"
    if condition and not FILTER.fullmatch(condition):
        return f"there is no filter {quote('!' + condition)} in {quote(scope)}"
    return None


def _services(hub: Hub, spec: Definition) -> Iterator[Report]:
    value = spec.get("services")
    defined = service_names(hub)
    if not isinstance(value, Collection) or defined is None or hub.fragment:
        return
    for item in value.items:
        name = as_str(item)
        if name is not None and name not in defined:
            message = (
                f"no service is called {quote(name)}: JupyterHub does not start;"
                " define it in `c.JupyterHub.services` or correct the name"
            )
            yield Report(item.place("not defined"), message)
