"""The host side of a mount: what Docker takes for a path, and what for the name of a volume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.persistence.spelling import is_windows
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.docker.family import BINDS, is_docker, is_podman, is_renamed, is_swarm, trait_of
from hublint.hub.names.fields import HOLE
from hublint.interpret.values import Mapping
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.hub.names.templates import Template

_FIELD = pattern(r"\{[^{}]*\}")
_SHELL = pattern(r"~|\$|%[A-Za-z_]+%")


@rule("HUB105", Severity.ERROR, "loss")
def relative_host_path(hub: Hub) -> Iterator[Report]:
    """A source that looks like a path, but not an absolute one, is the invalid name of a volume."""
    wrong = [mount for mount in hub.mounts.items if _is_relative(mount)]
    if not wrong or not _are_judged(hub):
        return
    for mount in wrong:
        source = mount.source
        if source is not None:
            yield Report(source.place(), _message(mount, source))


def names_volumes(hub: Hub) -> Iterator[Mount]:
    """The mounts of Docker's own named volumes that this rule has nothing against."""
    if _are_judged(hub):
        for mount in hub.mounts.items:
            own = mount.origin in (*BINDS, "mounts") and mount.kind == "volume"
            if own and not _is_relative(mount):
                yield mount


def _are_judged(hub: Hub) -> bool:
    """Whether sources go to Docker itself as they stand."""
    if not is_docker(hub) or is_swarm(hub):
        return False
    return not (is_renamed(hub) or is_podman(hub) or _has_driver(hub))


def _is_relative(mount: Mount) -> bool:
    """Whether the source can only be a name, and no volume can have it: it has a slash, or a shell's signs."""
    if mount.source is None or mount.origin not in (*BINDS, "mounts", "homedir"):
        return False
    shown = mount.source.skeleton
    start = shown[:1]
    if start in ("", "/", HOLE) or is_windows(shown):
        return False
    if start == "{" and not mount.source.per_user():
        return False
    plain = _FIELD.sub("x", shown)
    return "/" in plain or start in ".~$%" or "$" in plain


def _has_driver(hub: Hub) -> bool:
    """Whether volumes are, or may be, made by a plugin, which has its own rules for names."""
    extra = hub.spawner.trait("extra_host_config")
    if extra.is_default:
        return False
    value = extra.value
    return (
        not isinstance(value, Mapping)
        or not value.complete
        or value.get("volume_driver") is not None
    )


def _message(mount: Mount, source: Template) -> str:
    shown = source.text or source.skeleton.replace(HOLE, "…")
    if mount.kind == "bind" and mount.origin == "mounts":
        said = f"{quote(shown)} is no absolute path, which a mount of type `bind` needs"
    else:
        said = f"{quote(shown)} is no absolute path, so Docker takes it for the name of a volume, and names have no "
        said += "slashes" if "/" in shown else "such signs"
    why = " Nothing here expands `~` or variables." if _SHELL.match(shown) or "$" in shown else ""
    return (
        f"{said}: it refuses every container, and no server starts.{why} Write the full path of the folder "
        f"on the Docker host in {quote(trait_of(mount))}, such as `/srv/jupyterhub/{{username}}`."
    )
