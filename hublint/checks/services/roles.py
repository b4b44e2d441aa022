"""Entries of `c.JupyterHub.load_roles` and `load_groups` that are refused or do nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.fixes import fix, rename_key, replace
from hublint.checks.literals import spelled
from hublint.checks.registry import rule
from hublint.checks.services.specs import Spec, is_whole, specs
from hublint.checks.words import quote
from hublint.findings import Report, Severity
from hublint.hub.constants import NOT_KNOWN, python, text
from hublint.interpret.values import Known, Listing, Mapping
from hublint.knowledge import knowledge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

NAME = re.compile(r"[a-z][a-z0-9\-_~\.]{1,253}[a-z0-9]")
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
FILTER = re.compile(r"(user|service|server)|(user|service|group|server)=.*", re.DOTALL)


@rule("HUB754", "invalid-role", Severity.ERROR)
def invalid_role(hub: Hub) -> Iterator[Report]:
    """Roles that stop the hub, and keys of roles that nothing reads."""
    if not hub.at_least("jupyterhub", "2.0"):
        return
    seen: dict[str, Spec] = {}
    for spec in specs(hub, "load_roles"):
        yield from _name(spec, seen)
        yield from _keys(spec)
        yield from _scopes(hub, spec)
        yield from _services(hub, spec)


def _name(spec: Spec, seen: dict[str, Spec]) -> Iterator[Report]:
    value, name = spec.get("name"), spec.text("name")
    if value is None and spec.whole:
        yield Report(spec.place("no name"), "this role has no `name`: JupyterHub does not start")
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


def _keys(spec: Spec) -> Iterator[Report]:
    for key, entry in spec.entries:
        if key in KEYS:
            continue
        right = PLURALS.get(key)
        right = right if right and spec.get(right) is None else None
        cure = f"; write {quote(right)}" if right else "; remove it"
        message = f"{quote(key)} is no key of a role, so JupyterHub ignores it without a word{cure}"
        remedy = None
        if right and isinstance(entry.value, Listing):
            title = f"Rename the key to {quote(right)}"
            remedy = fix(title, rename_key(entry, right), applicability="unsafe")
        severity = None if right else Severity.WARNING
        yield Report(entry.key.place("ignored"), message, fix=remedy, severity=severity)


def _scopes(hub: Hub, spec: Spec) -> Iterator[Report]:
    value = spec.get("scopes")
    written = text(value)
    if value is not None and written is not None:
        message = (
            f"the scopes of a role are a list, and the text {quote(written)} is taken letter by letter:"
            " JupyterHub does not start"
        )
        code = spelled(value.source, [written])
        yield Report(
            value.place("not a list"), message, fix=fix("Put it into a list", replace(value, code))
        )
    if spec.text("name") == "admin" and value is not None:
        message = "the scopes of the role `admin` can't be changed: JupyterHub does not start; use another role"
        yield Report(value.place("refused"), message)
        return
    known = knowledge().scopes(hub.targets.get("jupyterhub"))
    for item in value.items if isinstance(value, Listing) else ():
        scope = text(item)
        if scope is not None and (problem := _problem(scope, known)):
            yield Report(item.place("refused"), f"{problem}: JupyterHub does not start")


def _problem(scope: str, known: frozenset[str]) -> str | None:
    """What is wrong with a scope; custom ones may be defined elsewhere."""
    name, mark, condition = scope.partition("!")
    if name not in known and not name.startswith("custom:"):
        return f"there is no scope {quote(name)}"
    if mark and not FILTER.fullmatch(condition):
        return f"there is no filter {quote('!' + condition)} in {quote(scope)}"
    return None


def _services(hub: Hub, spec: Spec) -> Iterator[Report]:
    value = spec.get("services")
    if not isinstance(value, Listing) or not is_whole(hub, "services"):
        return
    defined = {one.text("name") for one in specs(hub, "services")}
    if None in defined or hub.fragment:
        return
    for item in value.items:
        name = text(item)
        if name is not None and name not in defined:
            message = (
                f"no service is called {quote(name)}: JupyterHub does not start;"
                " define it in `c.JupyterHub.services` or correct the name"
            )
            yield Report(item.place("not defined"), message)


@rule("HUB757", "old-group-format", Severity.WARNING)
def old_group_format(hub: Hub) -> Iterator[Report]:
    """The members of a group are under the key `users` of a dict."""
    groups = hub.app.trait("load_groups").value
    if not isinstance(groups, Mapping) or not hub.at_least("jupyterhub", "3.2"):
        return
    for entry in groups.entries:
        name = f"the group {quote(entry.key.value)}" if isinstance(entry.key, Known) else "a group"
        if isinstance(entry.value, Listing) and entry.value.kind == "list":
            message = (
                f"{name} is given as a list of users, which JupyterHub 3.2 deprecated;"
                ' write `{"users": [...]}`'
            )
            users = python(entry.value)
            code = spelled(entry.value.source, {"users": users}) if users is not NOT_KNOWN else ""
            remedy = fix("Put the list under `users`", replace(entry.value, code)) if code else None
            yield Report(entry.value.place("old format"), message, fix=remedy)
