"""The names of what a spawner creates: their templates, and what the engine accepts for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from hublint.hub.mounts.builder import lookup
from hublint.hub.mounts.kube import pod_dicts
from hublint.hub.mounts.named_volumes import named_volumes
from hublint.hub.names.container_names import known_name_template
from hublint.hub.names.name_formats import DOCKER, KUBERNETES, POD_VOLUME, SWARM
from hublint.interpret.values import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.names.name_formats import NameFormat
    from hublint.hub.names.templates import Template


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class NamedObject:
    """An object that the spawner makes for each user: what it is, and how it is named."""

    kind: Literal["container", "service", "pod", "claim", "volume", "pod's volume"]
    template: Template
    format: NameFormat


def named_objects(hub: Hub) -> Iterator[NamedObject]:
    """Servers, claims and volumes whose names the file decides."""
    template = known_name_template(hub) or _default_template(hub)
    if template is not None:
        yield _server(hub, template)
    if hub.spawner.is_a("KubeSpawner"):
        yield from _claims(hub)
    for mount in named_volumes(hub):
        if mount.source is not None:
            yield NamedObject("volume", mount.source, DOCKER)


def _server(hub: Hub, template: Template) -> NamedObject:
    if hub.spawner.is_a("KubeSpawner"):
        return NamedObject("pod", template, KUBERNETES)
    if hub.spawner.is_a("SwarmSpawner"):
        return NamedObject("service", template, SWARM)
    return NamedObject("container", template, DOCKER)


def _default_template(hub: Hub) -> Template | None:
    """DockerSpawner's own template, at the place of the prefix that the file gives."""
    names, prefix = hub.container_names, hub.spawner.trait("prefix").given
    if names is None or names.default is None or prefix is None:
        return None
    return hub.template(prefix).with_text(names.default)


def _claims(hub: Hub) -> Iterator[NamedObject]:
    """Claims and the volumes that they are mounted by."""
    uses_pvc_name = hub.spawner.trait("storage_pvc_ensure").as_python() is True
    for volume in pod_dicts(hub, "volumes"):
        name = lookup(volume, "name")
        if name is not None:
            yield NamedObject("pod's volume", hub.template(name), POD_VOLUME)
        claim = lookup(volume, "persistentVolumeClaim", "persistent_volume_claim")
        source = lookup(claim, "claimName") if isinstance(claim, Mapping) else None
        if source is None:
            continue
        template = hub.template(source)
        if template.mentions("pvc_name") is False:
            yield NamedObject("claim", template, KUBERNETES)
        uses_pvc_name = uses_pvc_name or template.mentions("pvc_name") is True
    value = hub.spawner.trait("pvc_name_template").given
    if uses_pvc_name and value is not None:
        yield NamedObject("claim", hub.template(value), KUBERNETES)
