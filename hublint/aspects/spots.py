"""Where files lie outside of a container: a place that outlives it, or doesn't, and the path in it."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from hublint.aspects.drivers import driver_of
from hublint.hub.names.templates import normalized
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from hublint.aspects.drivers import Driver
    from hublint.aspects.rendering import Rendered
    from hublint.hub import Hub, Mount

StoreKind = Literal["host", "volume", "claim", "layer", "memory", "home", "unknown"]
"""`layer`: the container itself; `home`: a home directory on the hub's own machine, for spawners without containers."""


@dataclass(frozen=True, slots=True)
class Store:
    """What holds files: the host, a volume of a driver, a claim in a namespace, a container.

    Two equal stores are the same one. The name of a volume is case-sensitive, and empty for the host.
    """

    kind: StoreKind
    name: str = ""
    driver: str = ""

    @property
    def lasts(self) -> bool:
        """Whether it outlives every container, as far as can be known."""
        return self.kind not in ("layer", "memory")


@dataclass(frozen=True, slots=True)
class Spot:
    """A folder in a store, by its full path there. `device` is the host folder that stands behind a volume."""

    store: Store
    path: str = "/"
    device: str = field(default="", compare=False)

    def below(self, path: str) -> Spot:
        """A folder in this one, `.` for itself."""
        return Spot(self.store, normalized(posixpath.join(self.path, path)), self.device)

    def holds(self, other: Spot) -> bool:
        """Whether another folder is this one or lies in it."""
        if self.store != other.store:
            return False
        return other.path == self.path or other.path.startswith(self.path.rstrip("/") + "/")

    def path_to(self, other: Spot) -> str:
        """The path from this folder to one in it."""
        return posixpath.relpath(other.path, self.path)


LAYER = Spot(Store("layer"))
MEMORY = Spot(Store("memory"))


def spot_of(
    hub: Hub, mount: Mount, source: Rendered | None, subpath: Rendered | None, namespace: str
) -> Spot:
    """What a mount shows to one user, given the rendered source and path within it."""
    inside = normalized("/" + subpath.key) if subpath else "/"
    if mount.kind in ("tmpfs", "anonymous"):
        return MEMORY
    if source is None:
        return Spot(Store("unknown", hub.source.code(mount.entry.node)), inside)
    if mount.kind == "bind" and source.text.startswith(("/", "‹")):
        return Spot(Store("host"), normalized(source.key + inside if inside != "/" else source.key))
    if mount.kind == "claim":
        return Spot(Store("claim", source.key, namespace), inside)
    driver = driver_of(hub, mount)
    return Spot(Store("volume", source.key, driver.name), inside, _device(driver))


def namespace_name(hub: Hub) -> str:
    """The Kubernetes namespace that claims are in: its name, its code where that is not known, or empty."""
    if not hub.spawner.is_a("KubeSpawner"):
        return ""
    trait = hub.spawner.trait("namespace")
    if trait.given is None:
        return ""
    return as_str(trait.given) or hub.source.code(trait.given.node)


def _device(driver: Driver) -> str:
    """The host folder that a volume of the `local` driver stands for."""
    options = dict(driver.options)
    return options.get("device", "") if driver.name == "local" else ""
