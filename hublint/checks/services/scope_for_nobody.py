"""HUB761 scope-for-nobody: filters of scopes that name a service or a group that the hub does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import all_of, quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.services.definitions import definitions, service_names
from hublint.hub.traits.truth import truth_of
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, Mapping
from hublint.suggest.similar import closest_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.source.location import Place


@rule("HUB761", Severity.WARNING)
def scope_for_nobody(hub: Hub) -> Iterator[Report]:
    """JupyterHub stores any name in a filter, and compares it when a request comes (read in jupyterhub 2.0 to 6.1)."""
    if not hub.at_least("jupyterhub", "2.0") or hub.fragment:
        return
    services, groups = service_names(hub), _group_names(hub)
    for role in definitions(hub, "load_roles"):
        scopes = role.get("scopes")
        for item in scopes.items if isinstance(scopes, Collection) else ():
            scope = as_str(item) or ""
            kind, _, name = scope.partition("!")[2].partition("=")
            if kind == "service" and services and name and name not in services:
                others = all_of(sorted(services))
                message = f"{quote(scope)} grants nothing: there is no service {quote(name)}, only {others}."
                yield Report(item.place("no such service"), message)
            elif kind == "group" and groups and name and name not in groups:
                yield from _report_group(item.place("no such group"), scope, name, groups)


def _report_group(place: Place, scope: str, name: str, groups: frozenset[str]) -> Iterator[Report]:
    """A group that may be made in the admin panel, unless its name is almost that of another."""
    likely = closest_name(name, groups)
    if likely is not None:
        message = f"{quote(scope)} grants nothing: there is no group {quote(name)}. Did you mean {quote(likely)}?"
        yield Report(place, message)


def _group_names(hub: Hub) -> frozenset[str] | None:
    """The names of the groups that the file defines; None where there may be others of the provider's."""
    groups = hub.app.trait("load_groups").value
    if truth_of(hub.authenticator.trait("manage_groups")) != "no":
        return None
    if not isinstance(groups, Mapping) or not groups.complete:
        return None
    names = [as_str(entry.key) for entry in groups.entries]
    return None if None in names else frozenset(name for name in names if name)
