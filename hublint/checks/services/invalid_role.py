"""HUB754 invalid-role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.services.scope_defects import report_scopes, scope_defect
from hublint.checks.toolkit.edits import fix, fix_key, replace
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.services.definitions import definitions, has_all_definitions, service_names
from hublint.interpret.constants import as_str, type_of
from hublint.interpret.values import Collection
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.services.definitions import Definition
    from hublint.interpret.values import Entry, Value

NAME = pattern(r"[a-z][a-z0-9\-_~\.]{1,253}[a-z0-9]\n?")
CUSTOM = pattern(r"custom:[a-z0-9][a-z0-9_\-\*:]+[a-z0-9_\*]$")
KEYS = frozenset(
    {"name", "description", "scopes", "users", "services", "groups", "tokens", "managed_by_auth"}
)
SYNONYMS = {
    "user": "users",
    "service": "services",
    "group": "groups",
    "scope": "scopes",
    "members": "users",
}
NOT_STRINGS = (type(None), int, float, bool, bytes)


@rule("HUB754", Severity.ERROR, "stops", changes=("rights",))
def invalid_role(hub: Hub) -> Iterator[Report]:
    """Roles that stop the hub, and keys of roles that nothing reads."""
    if not hub.at_least("jupyterhub", "2.0"):
        return
    yield from _custom_scopes(hub)
    by_name: dict[str, Definition] = {}
    for role in definitions(hub, "load_roles"):
        yield from _name(role, by_name)
        yield from _unknown_keys(role)
        yield from _changes_of_admin(role)
        yield from _scopes(hub, role)
        yield from _services(hub, role)
        yield from _holders(role)
    yield from report_scopes(hub, hub.spawner.trait("server_token_scopes"), "no server starts")
    extra = hub.app.trait("extra_user_scopes")
    if extra.value is not None and not _may_redefine_user(hub):
        yield from report_scopes(hub, extra, "the hub does not start")


def _custom_scopes(hub: Hub) -> Iterator[Report]:
    """Names that `define_custom_scopes` refuses (read in jupyterhub 3.0 to 6.1)."""
    trait = hub.app.trait("custom_scopes")
    for entry in trait.entries if trait.exists is not False else ():
        name = as_str(entry.key)
        if name is None or CUSTOM.match(name):
            continue
        rest = name.removeprefix("custom:")
        message = (
            f"{quote(name)} is not valid: the name of a custom scope begins with `custom:`, and goes on with lower-case"
            " letters, digits and `-_:*`. JupyterHub does not start."
        )
        if name == rest and CUSTOM.match(f"custom:{rest}"):
            message += f" Write {quote(f'custom:{rest}')} here and wherever it is used."
        yield Report(entry.key.place("refused"), message)


def _name(role: Definition, by_name: dict[str, Definition]) -> Iterator[Report]:
    value, name = role.get("name"), role.string("name")
    if value is None and role.complete:
        message = "This role has no `name`: JupyterHub does not start. Give it one."
        yield Report(role.place("no name"), message)
    if value is not None and type_of(value) in NOT_STRINGS:
        message = "The name of a role must be a string: JupyterHub does not start."
        yield Report(value.place("no name"), message)
    if value is None or name is None:
        return
    if not NAME.fullmatch(name):
        message = (
            f"The role name {quote(name)} is not valid: JupyterHub does not start. Use 3 to 255 lower-case letters,"
            " digits and `-._~`, beginning with a letter and ending with a letter or digit."
        )
        yield Report(value.place("refused"), message)
    first = by_name.setdefault(name, role)
    if first is not role:
        message = (
            f"The role {quote(name)} is defined twice: JupyterHub does not start. Merge the two."
        )
        yield Report(value.place("again"), message, (first.place("the first"),))


def _unknown_keys(role: Definition) -> Iterator[Report]:
    for key, entry in role.entries:
        if key not in KEYS:
            right = SYNONYMS.get(key)
            yield _report_key(key, entry, right if right and role.get(right) is None else None)


def _report_key(key: str, entry: Entry, right: str | None) -> Report:
    advice = f"Write {quote(right)}." if right else "Remove it."
    message = f"{quote(key)} is not a key of a role, so JupyterHub silently ignores it. {advice}"
    cure = fix_key(entry, right) if right and isinstance(entry.value, Collection) else None
    severity = None if right else Severity.WARNING
    return Report(
        entry.key.place("ignored"), message, fix=cure, severity=severity, outcome="ignored"
    )


def _changes_of_admin(role: Definition) -> Iterator[Report]:
    """Another description of the role `admin`, or scopes without one that it has to have."""
    if role.string("name") != "admin":
        return
    value, description = role.get("description"), role.string("description")
    is_changed = description is not None and not description.startswith("Elevated privileges")
    if value is not None and is_changed:
        yield _report_admin(value, "description")
    scopes = role.get("scopes")
    if isinstance(scopes, Collection) and _lacks_admin_ui(scopes):
        yield _report_admin(scopes, "scopes")


def _lacks_admin_ui(scopes: Collection) -> bool:
    names = [as_str(item) for item in scopes.items]
    return scopes.complete and None not in names and "admin-ui" not in names


def _report_admin(value: Value, key: str) -> Report:
    message = f"JupyterHub does not start: the `{key}` of the role `admin` can't be changed. Use another role."
    return Report(value.place("refused"), message)


def _scopes(hub: Hub, role: Definition) -> Iterator[Report]:
    value, text = role.get("scopes"), role.string("scopes")
    if value is not None and text:
        yield _report_string(value, text)
    if not isinstance(value, Collection):
        return
    if role.string("name") == "admin" and _lacks_admin_ui(value):
        return
    for item in value.items:
        scope = as_str(item)
        if scope is None:
            continue
        if defect := scope_defect(hub, scope):
            yield Report(item.place("refused"), f"{defect}: the hub does not start.")
        elif scope.endswith("=") and hub.at_least("jupyterhub", "6.1"):
            message = (
                f"The filter of {quote(scope)} is empty: with {hub.release_note('jupyterhub')}, nobody who has the role"
                " can log in. Complete it."
            )
            yield Report(item.place("empty"), message, outcome="fails")


def _report_string(value: Value, text: str) -> Report:
    """Scopes as one string: JupyterHub goes through its letters."""
    code = to_source(value.source, [text])
    message = (
        f"The scopes of a role must be a list: JupyterHub takes the string {quote(to_source(value.source, text))}"
        f" letter by letter and does not start. Write {quote(code)}."
    )
    cure = fix("Put it into a list", replace(value, code))
    return Report(value.place("not a list"), message, fix=cure)


def _services(hub: Hub, role: Definition) -> Iterator[Report]:
    value, names = role.get("services"), service_names(hub)
    if not isinstance(value, Collection) or names is None or hub.fragment:
        return
    for item in value.items:
        name = as_str(item)
        if name is not None and name not in names:
            message = (
                f"There is no service {quote(name)}: JupyterHub does not start. Define it in `c.JupyterHub.services`,"
                " or correct the name."
            )
            yield Report(item.place("not defined"), message)


def _holders(role: Definition) -> Iterator[Report]:
    """Holders of a role whose names are not strings."""
    for key in ("users", "groups", "services"):
        value = role.get(key)
        for item in value.items if isinstance(value, Collection) else ():
            if type_of(item) in NOT_STRINGS:
                message = f"The entries of `{key}` must be names, and this is not a string: JupyterHub does not start."
                yield Report(item.place("not a name"), message)


def _may_redefine_user(hub: Hub) -> bool:
    """Whether the role `user` has, or may have, scopes of the file's, so that no others are added."""
    if not has_all_definitions(hub, "load_roles"):
        return True
    names = (role.string("name") for role in definitions(hub, "load_roles"))
    return any(name in ("user", None) for name in names)
