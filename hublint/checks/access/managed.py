"""HUB720 doubly-managed: groups and roles that the authenticator hands out are not for the config to assign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.traits.truth import truth_of, truth_of_value
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.source.location import Place


@rule("HUB720", Severity.ERROR)
def doubly_managed_groups(hub: Hub) -> Iterator[Report]:
    """The hub refuses to start with groups, or assignments of roles, from two sides."""
    who = hub.authenticator
    groups, roles = who.trait("manage_groups"), who.trait("manage_roles")
    if _is_on(groups.as_python()):
        loaded = hub.app.trait("load_groups")
        if truth_of(loaded) == "yes" and loaded.settings:
            message = (
                "The hub does not start: with `manage_groups = True` groups come from the authenticator alone, and"
                " `load_groups` is refused; remove one of the two"
            )
            related = [groups.place("managed by the authenticator")] if groups.settings else []
            yield Report(loaded.settings[0].place("refused"), message, related)
    if _is_on(roles.as_python()):
        related = [roles.place("managed by the authenticator")] if roles.settings else []
        for place in _assignments(hub):
            message = (
                "The hub does not start: with `manage_roles = True` roles are assigned by the authenticator alone, and"
                " a role in `load_roles` may name no users and groups; remove them, or `manage_roles`"
            )
            yield Report(place, message, related)


def _is_on(value: object) -> bool:
    return value is True


def _assignments(hub: Hub) -> Iterator[Place]:
    """The users and groups that roles of the file are given to."""
    roles = hub.app.trait("load_roles").value
    for role in roles.items if isinstance(roles, Collection) else ():
        for entry in role.entries if isinstance(role, Mapping) else ():
            if as_str(entry.key) in ("users", "groups") and truth_of_value(entry.value) == "yes":
                yield entry.value.place("assigned here")
