"""The type of an entry of `mounts`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import extend_dict, fix, replace_string
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
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


@rule("HUB116", Severity.ERROR, "loss")
def host_path_as_volume(hub: Hub) -> Iterator[Report]:
    """A host path in `mounts` without `type: bind` is taken for the name of a volume."""
    if not has_standard_mounts(hub) or hub.spawner.trait("mounts").given is None:
        return
    for mount in hub.mounts.items:
        item = mount.value
        if mount.origin != "mounts" or not isinstance(item, Mapping) or not _is_path(item):
            continue
        given = item.get("type")
        if item.get("driver_config") is not None or has_own_naming(hub):
            continue
        if (given is None and not item.complete) or (
            given is not None and as_str(given) != "volume"
        ):
            continue
        path = item.get("source")
        said = "says `type: volume`" if given is not None else "has no `type`, which means `volume`"
        message = (
            f"{quote(as_str(path) or 'This source')} is a folder of the host, but the mount {said}: Docker takes "
            "it for the name of a volume and refuses every container, so no server starts. Add `'type': 'bind'`."
        )
        place = (given or path or item).place()
        yield Report(place, message, fix=_bind(hub, item))


def _is_path(item: Mapping) -> bool:
    source = item.get("source")
    return source is not None and _start(source) == "/"


def _start(value: object) -> str:
    known = as_str(value) if value is not None else None  # type: ignore[arg-type]
    return (known or "")[:1]


def _bind(hub: Hub, item: Mapping) -> Fix | None:
    given = item.get("type")
    if not are_unconditional(hub, "mounts"):
        return None
    title = "Mount the folder of the host"
    if given is not None:
        return fix(title, replace_string(given, "bind"))
    return fix(title, extend_dict(item, {"type": "bind"}))
