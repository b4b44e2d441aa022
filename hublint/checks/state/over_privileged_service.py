"""HUB617 over-privileged-service."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix, remove_entry
from hublint.checks.toolkit.insertion import insert_setting
from hublint.checks.toolkit.literals import spelled_like
from hublint.checks.toolkit.phrases import all_of
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.services.definitions import definitions
from hublint.hub.services.idle_culler import culler_argument, documented_scopes
from hublint.interpret.constants import as_python
from hublint.interpret.values import Collection
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.services.definitions import Definition
    from hublint.interpret.values import Entry

ROLE_NAME = pattern(r"[a-z][a-z0-9_~.-]{1,200}")
"""The names of services that roles may have too."""

RELEASE = pattern(r"^[^#\n]*\bjupyterhub\.(__version__|version_info)\b", re.MULTILINE)


@rule("HUB617", Severity.WARNING, changes=("rights",))
def over_privileged_service(hub: Hub) -> Iterator[Report]:
    """A service whose token is as good as an admin's."""
    if hub.at_least("jupyterhub", "2.0"):
        yield from _admin_services(hub)
        yield from _admin_roles(hub)


def _admin_services(hub: Hub) -> Iterator[Report]:
    for service in definitions(hub, "services"):
        for key, entry in service.entries:
            if key != "admin" or as_python(entry.value) is not True:
                continue
            if not _is_for_old_hubs(hub, entry):
                yield _report_admin(hub, service, entry)


def _is_for_old_hubs(hub: Hub, entry: Entry) -> bool:
    """Whether the value is computed in a file that asks for JupyterHub's release: roles came with 2.0."""
    is_literal = isinstance(entry.value.node, cst.Name) and entry.value.node.value == "True"
    return not is_literal and RELEASE.search(hub.source.text) is not None


def _report_admin(hub: Hub, service: Definition, entry: Entry) -> Report:
    is_culler = culler_argument(service) is not None
    scopes = all_of(documented_scopes(service)) if is_culler else "the scopes that it needs"
    message = (
        f"`admin: True` is deprecated in {hub.release_note('jupyterhub')}: the service's token opens every user's"
        f" server and files. Grant only {scopes}, in a role of `c.JupyterHub.load_roles`."
    )
    cure = _fix_role(hub, service, entry) if is_culler else None
    return Report(entry.value.place("may do everything"), message, fix=cure)


def _admin_roles(hub: Hub) -> Iterator[Report]:
    for role in definitions(hub, "load_roles"):
        services = role.get("services")
        if role.string("name") != "admin" or not isinstance(services, Collection):
            continue
        for item in services.items:
            message = (
                "The role `admin` lets a service do all that admins can, with every user's servers and files. Give it"
                " another role, with only the scopes that it needs."
            )
            yield Report(item.place("may do everything"), message)


def _fix_role(hub: Hub, service: Definition, entry: Entry) -> Fix | None:
    """A role with just the scopes, where the file has no roles yet and the service's name fits one."""
    value, name = service.get("name"), service.string("name")
    if value is None or name is None or ROLE_NAME.fullmatch(name) is None:
        return None
    if not isinstance(value.node, cst.SimpleString):
        return None
    services = definitions(hub, "services")
    if sum(culler_argument(other) is not None for other in services) != 1:
        return None
    role = {"name": f"{name}-role", "services": [name], "scopes": documented_scopes(service)}
    added = insert_setting(hub, "JupyterHub", "load_roles", _role_code(role, value.node.value))
    return fix("Give it a role of its own", remove_entry(entry), added, applicability="unsafe")


def _role_code(role: Mapping[str, object], literal: str) -> str:
    """A list with a role as code, its strings in the quotes of a literal."""
    lines = [
        f"        {spelled_like(literal, key)}: {spelled_like(literal, role[key])}," for key in role
    ]
    return "\n".join(["[", "    {", *lines, "    }", "]"])
