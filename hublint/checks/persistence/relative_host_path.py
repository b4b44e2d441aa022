"""HUB105 relative-host-path: sources that look like a path, and that Docker takes for the name of a volume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
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


@rule("HUB105", Severity.ERROR, "stops", "loss")
def relative_host_path(hub: Hub) -> Iterator[Report]:
    """A source that looks like a path, but not an absolute one, is the invalid name of a volume."""
    for mount in relative_sources(hub):
        if mount.source is not None:
            yield Report(mount.source.place(), _message(mount, mount.source))


def _message(mount: Mount, source: Template) -> str:
    path = source.text or source.skeleton.replace(HOLE, "…")
    reason = "and Docker refuses it as the name of a volume"
    if mount.kind == "bind" and mount.origin == "mounts":
        reason = "which a mount of type `bind` needs"
    shell = " Nothing expands `~` or variables here." if _SHELL.match(path) or "$" in path else ""
    return (
        f"{quote(path)} is not an absolute path, {reason}: no server starts.{shell} Write the full path on the Docker "
        f"host in {quote(mount.trait)}, such as `/srv/jupyterhub/{{username}}`."
    )
