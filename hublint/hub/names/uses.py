"""The templates that an active spawner renders for each user, as the rules of this family look at them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from hublint.hub.mounts.docker_volumes import PLAIN_NAMERS
from hublint.hub.scenarios.memo import per_scenario

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.hub.names.templates import Template

CONTAINERS = ("DockerSpawner", "KubeSpawner")

BUILT_IN = frozenset({"homedir", "certs"})
"""Mounts that the spawner makes by itself, from templates of another kind."""

ALIASES = {
    "user": "username", "login": "username", "loginname": "username", "currentuser": "username",
    "jupyterhubuser": "username", "nbuser": "username", "selfusername": "username",
    "spawnerusername": "username", "server": "servername",
}  # fmt: skip
"""What people write, in lower-case letters only, and the placeholder that they surely mean."""


@dataclass(slots=True, eq=False, repr=False)
class Use:
    """A template and the mount whose source or target it is, or the folder within the source."""

    template: Template
    mount: Mount
    part: Literal["source", "target", "subPath"]


@per_scenario
def uses(hub: Hub) -> tuple[Use, ...]:
    """The sources and targets that the spawner's own namespace is rendered into; empty where it cannot be known."""
    return tuple(_uses(hub)) if hub.spawner.is_a(*CONTAINERS) else ()


def sources(hub: Hub) -> Iterable[Use]:
    """The sources among `uses`."""
    return (use for use in uses(hub) if use.part == "source")


def _uses(hub: Hub) -> Iterable[Use]:
    if hub.namespace is None or not names_plainly(hub):
        return
    for mount in hub.mounts.items:
        if mount.origin in BUILT_IN:
            continue
        if mount.source is not None:
            yield Use(mount.source, mount, "source")
        if mount.subpath is not None:
            yield Use(mount.subpath, mount, "subPath")
        if mount.target is not None:
            yield Use(mount.target, mount, "target")


def home_in(hub: Hub, mount: Mount) -> tuple[str, Template] | None:
    """What of a user's surely lies in the mount: the start folder, or else the home directory."""
    for name, path in (("notebooks", hub.root.template), ("home directory", hub.home)):
        if path is not None and hub.mounts.certain(path) and hub.mounts.at(path) is mount:
            return name, path
    return None


def has_own_namespaces(hub: Hub) -> bool:
    """Whether each user's pods and claims are in a namespace of their own, or may be."""
    kube = hub.spawner.is_a("KubeSpawner")
    return kube and hub.spawner.trait("enable_user_namespaces").as_python() is not False


def names_plainly(hub: Hub) -> bool:
    """Whether `format_volume_name` does nothing but `str.format`."""
    trait = hub.spawner.trait("format_volume_name")
    if trait.is_default:
        return trait.value is None
    return getattr(trait.value, "path", "").rpartition(".")[2] in PLAIN_NAMERS


def meant(name: str, names: Iterable[str]) -> str | None:
    """The placeholder that a misspelt one surely means (`user`, ` username `, `USER_NAME`), if any."""
    letters = re.sub(r"[^a-z]", "", name.lower())
    spelled = {known.replace("_", ""): known for known in names}
    found = spelled.get(letters) or spelled.get(ALIASES.get(letters, ""))
    return found if found and found != name else None


def shown(names: Iterable[str]) -> str:
    """The placeholders that there are, for a message."""
    first = [name for name in ("username", "servername") if name in names]
    return ", ".join(f"`{{{name}}}`" for name in [*first, *sorted(set(names) - set(first))])
