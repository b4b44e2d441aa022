"""The templates of mounts that the active spawner renders for each user, and what each one is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from hublint.hub.mounts.docker_volumes import PLAIN_NAMERS
from hublint.hub.scenarios.memo import per_scenario

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.hub.names.templates import Template

CONTAINER_SPAWNERS = ("DockerSpawner", "KubeSpawner")

BUILT_IN_ORIGINS = frozenset({"homedir", "certs"})
"""Origins of mounts that the spawner makes by itself, from templates of another kind."""


@dataclass(slots=True, eq=False, repr=False)
class TemplateUse:
    """A template and the mount whose source or target it is, or the folder within the source."""

    template: Template
    mount: Mount
    part: Literal["source", "target", "subPath"]


@per_scenario
def template_uses(hub: Hub) -> tuple[TemplateUse, ...]:
    """The sources and targets that the spawner's own namespace is rendered into; empty where it cannot be known."""
    return tuple(_template_uses(hub)) if hub.spawner.is_a(*CONTAINER_SPAWNERS) else ()


def source_uses(hub: Hub) -> Iterator[TemplateUse]:
    """The sources among `template_uses`."""
    return (use for use in template_uses(hub) if use.part == "source")


def _template_uses(hub: Hub) -> Iterable[TemplateUse]:
    if hub.namespace is None or not _formats_plainly(hub):
        return
    for mount in hub.mounts.items:
        if mount.origin in BUILT_IN_ORIGINS:
            continue
        if mount.source is not None:
            yield TemplateUse(mount.source, mount, "source")
        if mount.subpath is not None:
            yield TemplateUse(mount.subpath, mount, "subPath")
        if mount.target is not None:
            yield TemplateUse(mount.target, mount, "target")


def _formats_plainly(hub: Hub) -> bool:
    """Whether `format_volume_name` does nothing but `str.format`."""
    trait = hub.spawner.trait("format_volume_name")
    if trait.is_default:
        return trait.value is None
    return getattr(trait.value, "path", "").rpartition(".")[2] in PLAIN_NAMERS
