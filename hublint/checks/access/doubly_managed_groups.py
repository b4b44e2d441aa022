"""HUB720 doubly-managed-groups: groups and roles of users that both the authenticator and the config assign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.services.definitions import definitions
from hublint.hub.traits.truth import truth_of, truth_of_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.source.location import Place


@rule("HUB720", Severity.ERROR, "stops")
def doubly_managed_groups(hub: Hub) -> Iterator[Report]:
    """The hub refuses to start with groups, or assignments of roles, from two sides."""
    yield from _groups(hub)
    yield from _roles(hub)


def _groups(hub: Hub) -> Iterator[Report]:
    managed, loaded = hub.authenticator.trait("manage_groups"), hub.app.trait("load_groups")
    if managed.as_python() is not True or truth_of(loaded) != "yes" or not loaded.settings:
        return
    message = (
        "The hub does not start: with `manage_groups = True`, groups come from the authenticator alone, and"
        " `load_groups` is refused. Remove one of the two."
    )
    related = [managed.place("managed by the authenticator")] if managed.settings else []
    yield Report(loaded.settings[0].place("refused"), message, related)


def _roles(hub: Hub) -> Iterator[Report]:
    managed = hub.authenticator.trait("manage_roles")
    if managed.as_python() is not True:
        return
    related = [managed.place("managed by the authenticator")] if managed.settings else []
    for place in _assignments(hub):
        message = (
            "The hub does not start: with `manage_roles = True`, the authenticator alone assigns roles, so a role in"
            " `load_roles` can't name users or groups. Remove them, or `manage_roles`."
        )
        yield Report(place, message, related)


def _assignments(hub: Hub) -> Iterator[Place]:
    """The users and groups that roles of the file are assigned to."""
    for role in definitions(hub, "load_roles"):
        for key, entry in role.entries:
            if key in ("users", "groups") and truth_of_value(entry.value) == "yes":
                yield entry.value.place("assigned here")
