"""The host side of a mount: what Docker takes for a path, and what for the name of a volume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.mounts.named_volumes import relative_sources
from hublint.hub.names.fields import HOLE
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.hub.names.templates import Template

_SHELL = pattern(r"~|\$|%[A-Za-z_]+%")


@rule("HUB105", Severity.ERROR, "loss")
def relative_host_path(hub: Hub) -> Iterator[Report]:
    """A source that looks like a path, but not an absolute one, is the invalid name of a volume."""
    for mount in relative_sources(hub):
        source = mount.source
        if source is not None:
            yield Report(source.place(), _message(mount, source))


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
        f"on the Docker host in {quote(mount.trait)}, such as `/srv/jupyterhub/{{username}}`."
    )
