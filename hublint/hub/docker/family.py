"""What the rules about DockerSpawner's mounts share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.interpret.writes import Assigned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.interpret.values import Value

BINDS = ("volumes", "read_only_volumes", "binds")
"""Origins of mounts that reach Docker as `source:target:mode`."""

_OWN_WAY = (
    "volume_binds",
    "_volumes_to_binds",
    "mount_binds",
    "create_object",
    "format_volume_name",
)
_NAMING = ("format_volume_name", "template_namespace")


def is_docker(hub: Hub) -> bool:
    """Whether the spawner is of the DockerSpawner family and turns its settings into mounts itself."""
    spawner = hub.spawner
    return spawner.is_a("DockerSpawner") and spawner.known and not spawner.overrides(*_OWN_WAY)


def is_swarm(hub: Hub) -> bool:
    """Whether servers are Swarm services."""
    return hub.spawner.is_a("SwarmSpawner")


def binds(hub: Hub) -> Iterator[Mount]:
    """The mounts that the file writes in `volumes`, `read_only_volumes` or `binds`."""
    if is_docker(hub):
        yield from (mount for mount in hub.mounts.items if mount.origin in BINDS)


def is_renamed(hub: Hub) -> bool:
    """Whether a naming function of the site's own makes sources and targets out of the templates."""
    return any(uncertainty.cause in _NAMING for uncertainty in hub.mounts.uncertainties)


def is_podman(hub: Hub) -> bool:
    """Whether the file speaks of Podman, which reads sources and modes more leniently than Docker."""
    return "podman" in hub.source.text.lower()


def is_settled(hub: Hub, *traits: str) -> bool:
    """Whether no setting of these names depends on a branch or the environment, so that what rests on them can move."""
    raws = (raw for path, raw in hub.facts.settings.items() if path[-1] in traits)
    return all(_is_plain(hub, raw) for raw in raws)


def _is_plain(hub: Hub, raw: Value) -> bool:
    return isinstance(raw, Assigned) and hub.resolve(raw.value) is raw.value


def surely_removes(hub: Hub) -> bool:
    """Whether containers are removed at every stop whatever the environment and the branches."""
    return bool(hub.removes) and is_settled(hub, "remove", "remove_containers")


def applicability(hub: Hub) -> Applicability:
    """Of fixes that mount something: kept containers may hold files that the mount would hide."""
    return "safe" if surely_removes(hub) else "unsafe"


_TRAITS = {"binds": "extra_host_config['binds']", "homedir": "host_homedir_format_string"}


def trait_of(mount: Mount) -> str:
    """The name of the setting that a mount stands in."""
    return _TRAITS.get(mount.origin) or mount.origin.partition(".")[0]
