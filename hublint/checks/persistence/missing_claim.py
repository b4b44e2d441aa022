"""HUB137 missing-claim: pods of KubeSpawner that mount a claim which nothing makes, and wait for it for ever."""

from __future__ import annotations

from operator import eq
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, literal_str, replace_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.names.namespaces import render_kube

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
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


@rule("HUB137", Severity.WARNING, "profiles", changes=("mounts",))
def missing_claim(hub: Hub) -> Iterator[Report]:
    """A claim for each user whose name is not that of the claim which KubeSpawner makes (`get_pvc_manifest`)."""
    template = _template(hub)
    if template is None or hub.namespace is None or not hub.mounts.complete:
        return
    mounts = [mount for mount in hub.mounts.items if mount.kind == "claim" and mount.per_user]
    sources = [mount.source for mount in mounts if mount.source is not None]
    made = _names(hub, template)
    names = [_names(hub, source.text) for source in sources]
    if not made or not names or any(one is None or _may_exist(one, made) for one in names):
        return
    meant = "{pvc_name}" if hub.at_least("jupyterhub-kubespawner", "7") else template
    yield _report(sources[0], template, meant)


def _template(hub: Hub) -> str | None:
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


def _names(hub: Hub, template: str | None) -> list[str] | None:
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


def _report(source: Template, template: str, meant: str) -> Report:
    message = (
        f"Pods mount the claim {quote(source.text)}, but `storage_pvc_ensure` makes {quote(template)}: where the first"
        f" does not exist, every server waits for it until it fails. Write {quote(meant)}."
    )
    remedy = None
    if literal_str(source.value) is not None:
        edit = replace_string(source.value, meant)
        remedy = fix(f"Write {quote(meant)}", edit, applicability="unsafe")
    return Report(source.place("nothing makes it"), message, fix=remedy)
