"""Mounts of DockerSpawner and SystemUserSpawner (read in dockerspawner 0.11.1 to 14.0.0)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.hub.collecting import (
    Collection,
    is_read_only,
    kind_of,
    lookup,
    may_be_text,
    may_hold_more,
    pieces,
)
from hublint.hub.constants import python, text
from hublint.hub.mounts import Mount, MountKind, Origin
from hublint.hub.namespaces import home_namespace
from hublint.hub.templates import Style, Template
from hublint.interpret.values import Entry, Known, Listing, Mapping, Unknown, Value

if TYPE_CHECKING:
    from hublint.hub.settings import Setting

BIND_ORIGINS = ("volumes", "read_only_volumes", "homedir", "certs")
PLAIN_NAMERS = ("default_format_volume_name", "escaped_format_volume_name")


def docker(out: Collection) -> None:
    """Collect the mounts in the order of the request: binds, then `mounts`, then what extras add."""
    volumes(out)
    if out.hub.spawner.is_a("SystemUserSpawner"):
        _home(out)
    if out.hub.at_least("dockerspawner", "12"):
        _mounts(out)
    _extra_host_config(out)
    _declared(out)


def volumes(out: Collection) -> None:
    """Collect `volumes`, `read_only_volumes` and the certificates of internal SSL."""
    _naming_doubt(out)
    _volumes(out, "volumes", "rw")
    _certificates(out)
    _volumes(out, "read_only_volumes", "ro")


def _naming_doubt(out: Collection) -> None:
    """A naming function of one's own may turn templates into anything."""
    trait = out.trait("format_volume_name")
    path = getattr(trait.value, "path", "")
    if trait.state == "unknown" or (trait.value and path.rpartition(".")[2] not in PLAIN_NAMERS):
        out.doubts.append("`format_volume_name` may change mounts")
    if out.hub.namespace is None and out.hub.spawner.known:
        out.doubts.append("`template_namespace` may change mounts")


def _volumes(out: Collection, name: Origin, mode: str) -> None:
    value, setting = out.value(name), out.trait(name).setting
    for entry in out.entries(value, name):
        out.put(_volume(out, entry, name, mode, setting))
    if isinstance(value, Mapping):
        out.lost += [_volume(out, entry, name, mode, setting) for entry in value.shadowed]


def _volume(
    out: Collection,
    entry: Entry,
    origin: Origin,
    default: str,
    setting: Setting | None,
    style: Style = "strict",
) -> Mount:
    """One `source: target`, or `source: {"bind": target, "mode": ...}`."""
    given = entry.value
    target: Value | None = given if may_be_text(given) else None
    mode: str | None = default
    if isinstance(given, Mapping):
        target, mode = given.get("bind"), _mode(given, default)
    elif isinstance(given, Unknown) and given.type is None:
        mode = None
    source = out.template(entry.key, style)
    return Mount(
        source=source,
        target=out.template(target, style),
        kind=kind_of(source),
        origin=origin,
        value=given,
        entry=entry,
        setting=setting,
        mode=mode,
        read_only=is_read_only(mode),
        per_user=out.per_user(source),
        persistent=True,
    )


def _mode(given: Mapping, default: str) -> str | None:
    """The mode that a volume's dict gives; `ro` is a key of docker-py's own binds only."""
    mode = given.get("mode")
    if mode is not None:
        return text(mode)
    return None if given.open else default


def _certificates(out: Collection) -> None:
    trait = out.hub.app.trait("internal_ssl")
    if python(trait.value) is not True or trait.value is None:
        return
    node, source = trait.value.node, trait.value.source
    entry = Entry(Known(node, source, "{prefix}ssl-{username}"), Known(node, source, "/certs"), node)
    out.put(_volume(out, entry, "certs", "ro", trait.setting))


def _home(out: Collection) -> None:
    """SystemUserSpawner's own mount; its templates know the raw user name only."""
    host, inside = (out.trait(f"{where}_homedir_format_string") for where in ("host", "image"))
    if "unknown" in (host.state, inside.state):
        out.doubts.append("the home directories cannot be known")
        return
    setting = host.setting or inside.setting or out.hub.spawner.setting
    value = host.value or (setting.value if setting else Known(out.hub.source.module, out.hub.source, None))
    templates = [
        Template(trait.value or Known(value.node, value.source, "/home/{username}"), home_namespace().user)
        for trait in (host, inside)
    ]
    source, target = templates
    looked_up = source.text == ""  # in the password database of the hub
    out.put(
        Mount(
            source=None if looked_up else source,
            target=target,
            kind="bind",
            origin="homedir",
            value=value,
            entry=value,
            setting=setting,
            mode="rw",
            read_only=False,
            per_user=True if looked_up else source.per_user(),
            persistent=True,
        )
    )


def _mounts(out: Collection) -> None:
    value, setting = out.value("mounts"), out.trait("mounts").setting
    for item in out.items_of(value, "mounts"):
        if isinstance(item, Mapping):
            out.items.append(api_mount(out, item, "mounts", setting, "strict"))
        elif not isinstance(item, Known):
            out.doubts.append("`mounts` is not wholly known")


def api_mount(
    out: Collection, item: Mapping, origin: Origin, setting: Setting | None, style: Style
) -> Mount:
    """One dict for `docker.types.Mount`, or of Docker's API, which goes by the same names in any case."""
    source = out.template(lookup(item, "source"), style)
    kind = _kind(item, source)
    read_only = _read_only(item)
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
    given = lookup(item, "type")
    kind = ("unknown" if item.open else "volume") if given is None else text(given) or "unknown"
    if kind == "volume" and (source is None or source.text == ""):
        return "anonymous"
    return kind if kind in ("bind", "volume", "tmpfs") else "unknown"  # type: ignore[return-value]


def _read_only(item: Mapping) -> bool | None:
    given = lookup(item, "read_only", "readonly")
    if given is None:
        return None if item.open else False
    found = python(given)
    return found if isinstance(found, bool) else None


def _extra_host_config(out: Collection) -> None:
    extra = out.value("extra_host_config")
    if may_hold_more(extra):
        out.doubts.append("`extra_host_config` is not wholly known")
    if not isinstance(extra, Mapping):
        return
    style: Style = "lenient" if out.hub.at_least("dockerspawner", "12") else "literal"
    _binds(out, extra.get("binds"), style)
    _host_mounts(out, extra.get("mounts"), style)
    _tmpfs(out, extra.get("tmpfs"))
    if extra.get("volumes_from") is not None:
        out.doubts.append("`volumes_from` mounts what another container has")


def _binds(out: Collection, value: Value | None, style: Style) -> None:
    """`binds`: a dict is merged with the volumes since 13.0; anything else takes their place."""
    if value is None:
        return
    if not (isinstance(value, Mapping) and out.hub.at_least("dockerspawner", "13")):
        out.drop(*BIND_ORIGINS)
    setting = out.trait("extra_host_config").setting
    for entry in value.entries if isinstance(value, Mapping) else ():
        out.put(_bind_entry(out, entry, setting, style))
    for item in value.items if isinstance(value, Listing) else ():
        parts = pieces(item)
        if parts is None or len(parts) < 2:
            out.doubts.append("`binds` is not wholly known")
            continue
        mode = text(parts[2]) if len(parts) > 2 else "rw"
        bind = _volume(out, Entry(parts[0], parts[1], item.node), "binds", "rw", setting, style)
        out.items.append(_with_mode(bind, mode, item))
    if may_hold_more(value):
        out.doubts.append("`binds` is not wholly known")


def _bind_entry(out: Collection, entry: Entry, setting: Setting | None, style: Style) -> Mount:
    mount = _volume(out, entry, "binds", "rw", setting, style)
    flag = entry.value.get("ro") if isinstance(entry.value, Mapping) else None
    if flag is None:
        return mount
    known = python(flag)
    mode = ("ro" if known else "rw") if isinstance(known, bool | int) else None
    return _with_mode(mount, mode, entry.value)


def _with_mode(mount: Mount, mode: str | None, value: Value) -> Mount:
    return replace(mount, mode=mode, read_only=is_read_only(mode), value=value)


def _host_mounts(out: Collection, value: Value | None, style: Style) -> None:
    """`mounts` of `extra_host_config` takes the place of the trait's; docker-py passes dicts on as they are."""
    if value is None:
        return
    out.drop("mounts")
    setting = out.trait("extra_host_config").setting
    for item in out.items_of(value, "mounts"):
        if isinstance(item, Mapping):
            out.items.append(api_mount(out, item, "extra_host_config.mounts", setting, style))
        else:
            out.doubts.append("`mounts` is not wholly known")


def _tmpfs(out: Collection, value: Value | None) -> None:
    targets: list[tuple[Value, Entry | Value]] = []
    if isinstance(value, Mapping):
        targets = [(entry.key, entry) for entry in value.entries]
    elif isinstance(value, Listing):
        targets = [((pieces(item) or [item])[0], item) for item in value.items]
    for target, entry in targets:
        out.items.append(_blank(out, target, entry, "tmpfs", "extra_host_config.tmpfs"))


def _blank(
    out: Collection, target: Value, entry: Entry | Value, kind: MountKind, origin: Origin
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


def _declared(out: Collection) -> None:
    """`extra_create_kwargs["volumes"]` declares targets; those that nothing is mounted on get new volumes."""
    extra = out.trait("extra_create_kwargs").value
    given = extra.get("volumes") if isinstance(extra, Mapping) else None
    entries: list[tuple[Value, Entry | Value]] = []
    if isinstance(given, Mapping):
        entries = [(entry.key, entry) for entry in given.entries]
    elif isinstance(given, Listing):
        entries = [(item, item) for item in given.items]
    elif given is not None and may_be_text(given):
        entries = [(given, given)]
    mounted = {mount.target.skeleton for mount in out.items if mount.target}
    for target, entry in entries:
        if (text(target) or "") not in mounted:
            out.items.append(_blank(out, target, entry, "anonymous", "extra_create_kwargs.volumes"))
