"""What `extra_host_config` and `extra_create_kwargs` add to the mounts of DockerSpawner, and what they replace."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.hub.docker.host_config import HOST_CONFIG
from hublint.hub.mounts.builder import (
    MountBuilder,
    is_read_only,
    may_be_text,
    may_hold_more,
    pieces,
)
from hublint.hub.mounts.docker_items import api_mount
from hublint.hub.mounts.docker_volumes import volume
from hublint.hub.mounts.mount import Mount, MountKind, Origin
from hublint.hub.uncertainty import Uncertainty, not_completely_known
from hublint.interpret.constants import as_python, as_str
from hublint.interpret.values import Collection, Entry, Mapping, Value, entries_of

if TYPE_CHECKING:
    from hublint.hub.names.templates import Style
    from hublint.hub.setting import Setting

BIND_ORIGINS = ("volumes", "read_only_volumes", "homedir", "certs")


def known_host_config(out: MountBuilder) -> Mapping | None:
    """The dict of `extra_host_config`; None where it is empty or cannot be known, the latter with an uncertainty."""
    extra = out.value(HOST_CONFIG)
    if may_hold_more(extra):
        out.uncertainties.append(not_completely_known(HOST_CONFIG))
    return extra if isinstance(extra, Mapping) else None


def binds(out: MountBuilder, extra: Mapping) -> None:
    """Collect `binds`: a dict is merged with the volumes since 13.0; anything else takes their place."""
    value, style = extra.get("binds"), _style(out)
    if value is None:
        return
    if not (isinstance(value, Mapping) and out.hub.at_least("dockerspawner", "13")):
        out.drop(*BIND_ORIGINS)
    setting = out.trait(HOST_CONFIG).setting
    for entry in entries_of(value):
        out.put(_bind_entry(out, entry, setting, style))
    for item in value.items if isinstance(value, Collection) else ():
        parts = pieces(item)
        if parts is None or len(parts) < 2:
            out.uncertainties.append(not_completely_known("binds"))
            continue
        mode = as_str(parts[2]) if len(parts) > 2 else "rw"
        bind = volume(out, Entry(parts[0], parts[1], item.node), "binds", "rw", setting, style)
        out.add(_with_mode(bind, mode, item))
    if may_hold_more(value):
        out.uncertainties.append(not_completely_known("binds"))


def other_mounts(out: MountBuilder, extra: Mapping) -> None:
    """Collect what else `extra_host_config` mounts, and drop what it replaces."""
    _host_mounts(out, extra.get("mounts"), _style(out))
    _tmpfs(out, extra.get("tmpfs"))
    if extra.get("volumes_from") is not None:
        out.uncertainties.append(
            Uncertainty("`volumes_from` mounts what another container has", "volumes_from")
        )


def _style(out: MountBuilder) -> Style:
    """Since 12.0 extras are formatted, and left as they are where that fails."""
    return "lenient" if out.hub.at_least("dockerspawner", "12") else "literal"


def _bind_entry(out: MountBuilder, entry: Entry, setting: Setting | None, style: Style) -> Mount:
    """One entry of a dict of binds; keys that it lacks stay those of the volume of the same source."""
    mount = volume(out, entry, "binds", "rw", setting, style)
    volume_mount = out.same_source(mount)
    if volume_mount is not None and isinstance(entry.value, Mapping):
        target = mount.target if entry.value.get("bind") is not None else volume_mount.target
        mode = mount.mode if entry.value.get("mode") is not None else volume_mount.mode
        mount = replace(mount, target=target, mode=mode, read_only=is_read_only(mode))
    flag = entry.value.get("ro") if isinstance(entry.value, Mapping) else None
    if flag is None:
        return mount
    read_only = as_python(flag)
    mode = ("ro" if read_only else "rw") if isinstance(read_only, bool | int) else None
    return _with_mode(mount, mode, entry.value)


def _with_mode(mount: Mount, mode: str | None, value: Value) -> Mount:
    return replace(mount, mode=mode, read_only=is_read_only(mode), value=value)


def _host_mounts(out: MountBuilder, value: Value | None, style: Style) -> None:
    """`mounts` of `extra_host_config` replaces the setting `mounts`; docker-py passes dicts on unchanged."""
    if value is None:
        return
    out.drop("mounts")
    setting = out.trait(HOST_CONFIG).setting
    for item in out.items_of(value, "mounts"):
        if isinstance(item, Mapping):
            out.add(api_mount(out, item, "extra_host_config.mounts", setting, style))
        else:
            out.uncertainties.append(not_completely_known("mounts"))


def _tmpfs(out: MountBuilder, value: Value | None) -> None:
    targets: list[tuple[Value, Entry | Value]] = []
    if isinstance(value, Mapping):
        targets = [(entry.key, entry) for entry in value.entries]
    elif isinstance(value, Collection):
        targets = [((pieces(item) or [item])[0], item) for item in value.items]
    for target, entry in targets:
        out.add(_blank(out, target, entry, "tmpfs", "extra_host_config.tmpfs"))


def _blank(
    out: MountBuilder, target: Value, entry: Entry | Value, kind: MountKind, origin: Origin
) -> Mount:
    """A mount with nothing behind it that outlives the container."""
    return Mount(
        source=None,
        target=out.template(target, "lenient"),
        kind=kind,
        origin=origin,
        value=target,
        entry=entry,
        setting=out.trait(origin.partition(".")[0]).setting,
        mode="rw",
        read_only=False,
        per_user=True,
    )


def declared(out: MountBuilder) -> None:
    """Collect the targets of `extra_create_kwargs["volumes"]`; where nothing is mounted they get new volumes."""
    extra = out.trait("extra_create_kwargs").value
    folders = extra.get("volumes") if isinstance(extra, Mapping) else None
    entries: list[tuple[Value, Entry | Value]] = []
    if isinstance(folders, Mapping):
        entries = [(entry.key, entry) for entry in folders.entries]
    elif isinstance(folders, Collection):
        entries = [(item, item) for item in folders.items]
    elif folders is not None and may_be_text(folders):
        entries = [(folders, folders)]
    mounted = {mount.target.skeleton for mount in out.items if mount.target}
    for target, entry in entries:
        if (as_str(target) or "") not in mounted:
            out.add(_blank(out, target, entry, "anonymous", "extra_create_kwargs.volumes"))
