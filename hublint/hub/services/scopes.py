"""Scopes: those of JupyterHub, those that a config defines, and those that its roles grant to services."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hublint.hub.scenarios.memo import per_scenario
from hublint.hub.services.definitions import definitions, has_all_definitions
from hublint.interpret.constants import as_str
from hublint.interpret.values import Mapping
from hublint.knowledge import knowledge

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents

ServiceRoles = dict[str, list[tuple[str | None, tuple[str, ...]]]]
"""The name and the scopes of each role of a service, by the name of the service."""


def scope_names(hub: HubComponents) -> frozenset[str]:
    """The names of JupyterHub's own scopes."""
    return _scope_names(hub.targets.get("jupyterhub"))


@cache
def _scope_names(version: str | None) -> frozenset[str]:
    return knowledge().scopes(version)


@per_scenario
def custom_scope_names(hub: HubComponents) -> frozenset[str] | None:
    """The names of the scopes that the file defines; None where there may be others."""
    custom_scopes = hub.app.trait("custom_scopes")
    if custom_scopes.is_default:
        return None if hub.fragment else frozenset()
    if not isinstance(custom_scopes.value, Mapping) or not custom_scopes.value.complete:
        return None
    names = [as_str(entry.key) for entry in custom_scopes.value.entries]
    return None if None in names else frozenset(name for name in names if name)


def granted_scopes(hub: HubComponents, service: str) -> frozenset[str] | None:
    """The scopes of the roles of a service, without filters; None where it may have all, or not all are known."""
    by_service = _service_roles(hub)
    if by_service is None:
        return None
    roles = by_service.get(service, ())
    if any(name == "admin" for name, _ in roles):
        return None
    return frozenset(scope.partition("!")[0] for _, scopes in roles for scope in scopes)


@per_scenario
def _service_roles(hub: HubComponents) -> ServiceRoles | None:
    """The roles of every service; None where they are not all known."""
    if not has_all_definitions(hub, "load_roles"):
        return None
    by_service: ServiceRoles = {}
    for role in definitions(hub, "load_roles"):
        services, scopes = role.strings("services"), role.strings("scopes")
        if services is None or scopes is None:
            return None
        for service in dict.fromkeys(services):
            by_service.setdefault(service, []).append((role.string("name"), scopes))
    return by_service
