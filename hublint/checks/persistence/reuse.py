"""Containers that are kept and used again, so that later edits of the config don't reach them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.fixes import fix
from hublint.checks.insertion import insert_setting, section_of
from hublint.checks.persistence.collisions import lost_to_home
from hublint.checks.persistence.common import is_docker, is_settled, is_swarm
from hublint.checks.registry import rule
from hublint.checks.words import all_of
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub

_AT_CREATION = (
    "volumes", "read_only_volumes", "mounts", "image", "mem_limit", "cpu_limit", "environment", "network_name",
    "cmd", "extra_host_config", "extra_create_kwargs",
)  # fmt: skip


_RESTS_ON = (
    "volumes", "read_only_volumes", "mounts", "extra_host_config", "notebook_dir", "args", "cmd", "image",
)  # fmt: skip


@rule("HUB102", "stale-containers", Severity.INFO)
def stale_containers(hub: Hub) -> Iterator[Report]:
    """Containers are kept without the file saying so, and keep the settings that they were created with."""
    if not is_docker(hub) or is_swarm(hub) or hub.fragment:
        return
    if hub.spawner.trait("remove").state != "default" or hub.removes is not False:
        return
    found = [trait for name in _AT_CREATION if (trait := hub.spawner.trait(name)).state == "set"]
    if not found or found[0].setting is None:
        return
    verb = "takes" if len(found) == 1 else "take"
    message = (
        f"{all_of(trait.name for trait in found[:3])} {verb} effect only when a container is created, and stopped "
        "containers are kept and started again: an edit here never reaches users who already have one, and who had "
        "one before a volume was added still saves into it. Set `c.DockerSpawner.remove = True` once all that must "
        "survive is mounted, or `remove = False` if this is meant."
    )
    yield Report(found[0].setting.place(), message, fix=_fix(hub))


def _fix(hub: Hub) -> Fix | None:
    """Remove containers at every stop, where the folder that the interface opens surely outlives them."""
    root = hub.root.template
    if root is None or not hub.mounts.certain(root) or not is_settled(hub, *_RESTS_ON):
        return None
    mount = hub.mounts.at(root)
    if mount is None or not mount.persistent or mount.read_only is not False or not mount.per_user:
        return None
    if any(lost_to_home(hub)):
        return None
    section = section_of(hub.spawner, "DockerSpawner")
    edit = insert_setting(hub, section, "remove", "True")
    return fix("Remove containers when they are stopped", edit, applicability="unsafe")
