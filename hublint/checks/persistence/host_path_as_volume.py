"""HUB116 host-path-as-volume: a host path in `mounts` that is taken for the name of a volume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import extend_dict, fix, replace_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.docker.family import has_standard_mounts
from hublint.hub.mounts.docker_volumes import has_own_naming
from hublint.hub.scenarios.unconditional import are_unconditional
from hublint.interpret.constants import as_str
from hublint.interpret.values import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub


@rule("HUB116", Severity.ERROR, "stops", "loss", changes=("mounts",))
def host_path_as_volume(hub: Hub) -> Iterator[Report]:
    """A host path in `mounts` without `type: bind` is taken for the name of a volume."""
    if not has_standard_mounts(hub) or hub.spawner.trait("mounts").given is None:
        return
    for mount in hub.mounts.items:
        item = mount.value
        if mount.origin != "mounts" or not isinstance(item, Mapping) or not _is_host_path(item):
            continue
        if item.get("driver_config") is not None or has_own_naming(hub):
            continue
        if _has_volume_type(item):
            yield report_host_path(hub, item)


def _is_host_path(item: Mapping) -> bool:
    source = item.get("source")
    return source is not None and (as_str(source) or "").startswith("/")


def _has_volume_type(item: Mapping) -> bool:
    """Whether an entry surely is of the type `volume`, be it by default."""
    kind = item.get("type")
    return item.complete if kind is None else as_str(kind) == "volume"


def report_host_path(hub: Hub, item: Mapping) -> Report:
    """An entry of `mounts` for a host folder that is not of the type `bind`."""
    kind, path = item.get("type"), item.get("source")
    reason = "the mount has no `type`, and the default is `volume`"
    if kind is not None:
        reason = "the mount has `type: volume`"
    message = (
        f"{quote(as_str(path) or 'This source')} is a folder of the host, but {reason}: Docker takes it for a "
        "volume's name and refuses every container, so no server starts. Add `'type': 'bind'`."
    )
    return Report((kind or path or item).place(), message, fix=fix_type(hub, item))


def fix_type(hub: Hub, item: Mapping) -> Fix | None:
    """Make it a mount of the type `bind`."""
    kind = item.get("type")
    if not are_unconditional(hub, "mounts"):
        return None
    title = "Mount the folder of the host"
    if kind is not None:
        return fix(title, replace_string(kind, "bind"))
    return fix(title, extend_dict(item, {"type": "bind"}))
