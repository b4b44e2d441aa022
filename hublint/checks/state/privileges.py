"""Services that may do everything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix, remove_entry
from hublint.checks.toolkit.insertion import insert_setting
from hublint.checks.toolkit.literals import spelled_like
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import all_of
from hublint.findings import Report, Severity
from hublint.hub.services.definitions import Definition, definitions
from hublint.hub.services.idle_culler import culler_argument, documented_scopes
from hublint.interpret.constants import as_python
from hublint.interpret.values import Collection
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Entry

ROLE = re.compile(r"[a-z][a-z0-9_~.-]{1,200}")
"""The names of services that roles may have too."""

RELEASE = pattern(r"^[^#\n]*\bjupyterhub\.(__version__|version_info)\b", re.MULTILINE)


@rule("HUB617", Severity.WARNING)
def over_privileged_service(hub: Hub) -> Iterator[Report]:
    """A service whose token is as good as an admin's."""
    if not hub.at_least("jupyterhub", "2.0"):
        return
    for spec in definitions(hub, "services"):
        for key, entry in spec.entries:
            if (
                key == "admin"
                and as_python(entry.value) is True
                and not _is_for_old_hubs(hub, entry)
            ):
                yield _admin(hub, spec, entry)
    for role in definitions(hub, "load_roles"):
        services = role.get("services")
        if role.string("name") == "admin" and isinstance(services, Collection):
            for item in services.items:
                message = (
                    "The role `admin` lets a service do all that admins may, with every user's"
                    " servers and files. Give it a role of"
                    " its own, with the scopes that it needs."
                )
                yield Report(item.place("may do everything"), message)


def _is_for_old_hubs(hub: Hub, entry: Entry) -> bool:
    """Whether the value is computed in a file that asks for JupyterHub's release: roles came with 2.0."""
    spelled_out = isinstance(entry.value.node, cst.Name) and entry.value.node.value == "True"
    return not spelled_out and RELEASE.search(hub.source.text) is not None


def _admin(hub: Hub, spec: Definition, entry: Entry) -> Report:
    culls = culler_argument(spec) is not None
    need = f"The idle culler needs only {all_of(documented_scopes(spec))}" if culls else ""
    message = (
        "`admin: True` is deprecated since JupyterHub 2.0, and gives the service the role"
        " `admin`: whoever gets at its token may do"
        " everything, with every user's servers and files. "
        + (need or "Give it only the scopes that it needs")
        + ", in a role of `c.JupyterHub.load_roles`."
    )
    return Report(
        entry.value.place("may do everything"),
        message,
        fix=_role(hub, spec, entry) if culls else None,
    )


def _role(hub: Hub, spec: Definition, entry: Entry) -> Fix | None:
    """A role with just the scopes, where the file has no roles yet and the service's name fits one."""
    value, name = spec.get("name"), spec.string("name")
    if value is None or name is None or ROLE.fullmatch(name) is None:
        return None
    if not isinstance(value.node, cst.SimpleString):
        return None
    if len([one for one in definitions(hub, "services") if culler_argument(one) is not None]) != 1:
        return None
    role = {"name": f"{name}-role", "services": [name], "scopes": documented_scopes(spec)}
    quotes = value.node.value
    lines = [
        f"        {spelled_like(quotes, key)}: {spelled_like(quotes, role[key])}," for key in role
    ]
    code = "\n".join(["[", "    {", *lines, "    }", "]"])
    added = insert_setting(hub, "JupyterHub", "load_roles", code)
    return fix("Give it a role of its own", remove_entry(entry), added, applicability="unsafe")
