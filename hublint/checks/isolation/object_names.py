"""The templates of the names of what a spawner makes, and what the engine takes for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.isolation.names import named
from hublint.hub.mounts.builder import lookup
from hublint.hub.mounts.kube import pod_dicts
from hublint.hub.mounts.named_volumes import named_volumes
from hublint.hub.names.engine_names import DOCKER, KUBERNETES, POD_VOLUME, SWARM
from hublint.interpret.values import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.names.engine_names import Form
    from hublint.hub.names.templates import Template


def names(hub: Hub) -> Iterator[tuple[str, Template, Form]]:
    """The templates of names, what each is the name of, and what that may be."""
    template = named(hub) or _by_default(hub)
    if template is not None:
        what, form = _server(hub)
        yield what, template, form
    if hub.spawner.is_a("KubeSpawner"):
        yield from _claims(hub)
    for mount in named_volumes(hub):
        if mount.source is not None:
            yield "volume", mount.source, DOCKER


def _server(hub: Hub) -> tuple[str, Form]:
    if hub.spawner.is_a("KubeSpawner"):
        return "pod", KUBERNETES
    if hub.spawner.is_a("SwarmSpawner"):
        return "service", SWARM
    return "container", DOCKER


def _by_default(hub: Hub) -> Template | None:
    """DockerSpawner's own template, at the place of the prefix that the file gives."""
    container_names, prefix = hub.container_names, hub.spawner.trait("prefix")
    if (
        container_names is None
        or container_names.default is None
        or prefix.given is None
        or prefix.value is None
    ):
        return None
    return hub.template(prefix.value).with_text(container_names.default)


def _claims(hub: Hub) -> Iterator[tuple[str, Template, Form]]:
    """Claims and the volumes that they are mounted by."""
    template = hub.spawner.trait("pvc_name_template")
    asked = hub.spawner.trait("storage_pvc_ensure").as_python() is True
    for volume in pod_dicts(hub, "volumes"):
        name = lookup(volume, "name")
        if name is not None:
            yield "pod's volume", hub.template(name), POD_VOLUME
        claim = lookup(volume, "persistentVolumeClaim", "persistent_volume_claim")
        source = lookup(claim, "claimName") if isinstance(claim, Mapping) else None
        if source is None:
            continue
        found = hub.template(source)
        if found.mentions("pvc_name") is False:
            yield "claim", found, KUBERNETES
        asked = asked or found.mentions("pvc_name") is True
    if asked and template.given is not None:
        yield "claim", hub.template(template.given), KUBERNETES
