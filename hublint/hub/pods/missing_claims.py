"""Claims of users that pods mount, and that neither KubeSpawner nor anybody else makes."""

from __future__ import annotations

from dataclasses import dataclass
from operator import eq
from typing import TYPE_CHECKING

from hublint.hub.mounts.by_spawner import mounts
from hublint.hub.names.namespaces import render_kube
from hublint.hub.scenarios.memo import per_scenario

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents
    from hublint.hub.names.templates import Template

CODE = (
    "pre_spawn_hook",
    "modify_pod_hook",
    "after_pod_created_hook",
    "auth_state_hook",
    "apply_user_options",
)
"""Hooks that may make claims of their own."""
PEOPLE = (("alice", "1"), ("a.b", "2"))
"""Users, with their numbers in the hub's database, for whom claims are compared."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class MissingClaims:
    """The claims that pods mount, and the template of those that KubeSpawner makes in their place."""

    mounted: tuple[Template, ...]
    made: str


@per_scenario
def missing_claims(hub: HubComponents) -> MissingClaims | None:
    """A claim for each user whose name is not that of the claim which KubeSpawner makes (`get_pvc_manifest`)."""
    template, found = _template(hub), mounts(hub)
    if template is None or not found.complete:
        return None
    claims = [mount for mount in found.items if mount.kind == "claim" and mount.per_user]
    sources = tuple(mount.source for mount in claims if mount.source is not None)
    made = _names(hub, template)
    names = [_names(hub, source.text) for source in sources]
    if not made or not names or any(one is None or _may_exist(one, made) for one in names):
        return None
    return MissingClaims(sources, template)


def _template(hub: HubComponents) -> str | None:
    """The template of the claim that KubeSpawner makes; None where it makes none, or code may make another."""
    spawner = hub.spawner
    if not (spawner.is_a("KubeSpawner") and spawner.known) or hub.fragment:
        return None
    if spawner.trait("storage_pvc_ensure").as_python() not in (True, 1):
        return None
    if any(not spawner.trait(name).is_default for name in CODE):
        return None
    if spawner.class_mro.has_own_methods:
        return None
    template = spawner.trait("pvc_name_template").as_python()
    return template if isinstance(template, str) else None


def _names(hub: HubComponents, template: str | None) -> list[str] | None:
    """The names that come of a template for some people; None where that cannot be known."""
    if template is None or hub.namespace is None:
        return None
    servers = ("", "lab") if hub.app.trait("allow_named_servers").as_python() is True else ("",)
    found = []
    for user, number in PEOPLE:
        for server in servers:
            values = {**hub.namespace.values(user, server), "userid": number}
            try:
                found.append(render_kube(template, values))
            except (LookupError, ValueError, AttributeError):
                return None
    return found


def _may_exist(mounted: list[str], made: list[str]) -> bool:
    """Whether anybody's server gets the claim that is made for it, or all get one, which somebody must have made."""
    return len(set(mounted)) == 1 or any(map(eq, mounted, made))
