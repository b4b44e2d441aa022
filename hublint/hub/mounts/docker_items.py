"""Mounts given as dicts: `DockerSpawner.mounts`, and the mounts of Docker's API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.mounts.builder import MountBuilder, lookup
from hublint.hub.mounts.mount import Mount, MountKind, Origin
from hublint.hub.uncertainty import not_completely_known
from hublint.interpret.constants import as_python, as_str
from hublint.interpret.values import Constant, Mapping

if TYPE_CHECKING:
    from hublint.hub.names.templates import Style, Template
    from hublint.hub.setting import Setting


def mounts(out: MountBuilder) -> None:
    """Collect the dicts of `mounts`."""
    value, setting = out.value("mounts"), out.trait("mounts").setting
    for item in out.items_of(value, "mounts"):
        if isinstance(item, Mapping):
            out.add(api_mount(out, item, "mounts", setting, "strict"))
        elif not isinstance(item, Constant):
            out.uncertainties.append(not_completely_known("mounts"))


def api_mount(
    out: MountBuilder, item: Mapping, origin: Origin, setting: Setting | None, style: Style
) -> Mount:
    """One dict for `docker.types.Mount`, or of Docker's API, which goes by the same names in any case."""
    source = out.template(lookup(item, "source"), style)
    kind = _kind(item, source)
    read_only = _read_only(item, "read_only" if origin == "mounts" else "readonly")
    return Mount(
        source=None if kind in ("tmpfs", "anonymous") else source,
        target=out.template(lookup(item, "target"), style),
        kind=kind,
        origin=origin,
        value=item,
        entry=item,
        setting=setting,
        mode={True: "ro", False: "rw", None: None}[read_only],
        subpath=out.template(lookup(item, "subpath"), "literal"),
        read_only=read_only,
        per_user=True if kind in ("tmpfs", "anonymous") else out.per_user(source),
        persistent=kind in ("bind", "volume", "unknown"),
    )


def _kind(item: Mapping, source: Template | None) -> MountKind:
    written = lookup(item, "type")
    kind = (
        ("unknown" if not item.complete else "volume")
        if written is None
        else as_str(written) or "unknown"
    )
    if kind == "volume" and (source is None or source.text == ""):
        return "unknown" if lookup(item, "driver_config", "VolumeOptions") else "anonymous"
    return kind if kind in ("bind", "volume", "tmpfs") else "unknown"  # type: ignore[return-value]


def _read_only(item: Mapping, name: str) -> bool | None:
    flag = lookup(item, name)
    if flag is None:
        return None if not item.complete else False
    read_only = as_python(flag)
    return read_only if isinstance(read_only, bool) else None
