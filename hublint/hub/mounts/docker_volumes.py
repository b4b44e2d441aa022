"""Volumes of DockerSpawner, which it sends as binds, and the home directories of SystemUserSpawner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.hub.mounts.builder import MountBuilder, is_read_only, kind_of, may_be_text
from hublint.hub.mounts.mount import Mount, Origin
from hublint.hub.names.namespaces import home_namespace
from hublint.hub.names.templates import Style, Template
from hublint.hub.uncertainty import Uncertainty, may_change_mounts
from hublint.interpret.constants import as_python, as_str
from hublint.interpret.values import Constant, Entry, Mapping, Unknown, Value

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents
    from hublint.hub.setting import Setting

PLAIN_NAMERS = ("default_format_volume_name", "escaped_format_volume_name")
NAMED: Final[tuple[Origin, ...]] = ("volumes", "read_only_volumes", "certs", "mounts")
"""Origins whose sources and targets `format_volume_name` makes."""


def volumes(out: MountBuilder) -> None:
    """Collect `volumes`, `read_only_volumes` and the certificates of internal SSL."""
    _volumes(out, "volumes", "rw")
    _certificates(out)
    _volumes(out, "read_only_volumes", "ro")


def has_own_naming(hub: HubComponents) -> bool:
    """Whether code of the file makes the names of volumes, and may turn a template into anything."""
    return _has_own_namer(hub) or _has_own_namespace(hub)


def note_naming(out: MountBuilder) -> None:
    """Note code that may make other sources and targets of the templates that were collected."""
    if not any(mount.origin in NAMED for mount in out.items):
        return
    if _has_own_namer(out.hub):
        out.uncertainties.append(may_change_mounts("format_volume_name"))
    if _has_own_namespace(out.hub):
        out.uncertainties.append(may_change_mounts("template_namespace"))


def _has_own_namer(hub: HubComponents) -> bool:
    trait = hub.spawner.trait("format_volume_name")
    path = getattr(trait.value, "path", "")
    return trait.is_unknown or bool(trait.value and path.rpartition(".")[2] not in PLAIN_NAMERS)


def _has_own_namespace(hub: HubComponents) -> bool:
    return hub.namespace is None and hub.spawner.known


def _volumes(out: MountBuilder, name: Origin, mode: str) -> None:
    value, setting = out.value(name), out.trait(name).setting
    for entry in out.entries(value, name):
        out.put(volume(out, entry, name, mode, setting))
    if isinstance(value, Mapping):
        out.lost += [volume(out, entry, name, mode, setting) for entry in value.shadowed]


def volume(
    out: MountBuilder,
    entry: Entry,
    origin: Origin,
    default: str,
    setting: Setting | None,
    style: Style = "strict",
) -> Mount:
    """One `source: target`, or `source: {"bind": target, "mode": ...}`."""
    bind = entry.value
    target: Value | None = bind if may_be_text(bind) else None
    mode: str | None = default
    if isinstance(bind, Mapping):
        target, mode = bind.get("bind"), _mode(bind, default)
    elif isinstance(bind, Unknown) and bind.type is None:
        mode = None
    source = out.template(entry.key, style)
    return Mount(
        source=source,
        target=out.template(target, style),
        kind=kind_of(source),
        origin=origin,
        value=bind,
        entry=entry,
        setting=setting,
        mode=mode,
        read_only=is_read_only(mode),
        per_user=out.per_user(source),
        persistent=True,
    )


def _mode(bind: Mapping, default: str) -> str | None:
    """The mode that a volume's dict gives; `ro` is a key of docker-py's own binds only."""
    mode = bind.get("mode")
    if mode is not None:
        return as_str(mode)
    return None if not bind.complete else default


def _certificates(out: MountBuilder) -> None:
    trait = out.hub.app.trait("internal_ssl")
    if as_python(trait.value) is not True or trait.value is None:
        return
    node, source = trait.value.node, trait.value.source
    entry = Entry(
        Constant(node, source, "{prefix}ssl-{username}"), Constant(node, source, "/certs"), node
    )
    out.put(volume(out, entry, "certs", "ro", trait.setting))


def home(out: MountBuilder) -> None:
    """Collect SystemUserSpawner's own mount; its templates know the raw user name only."""
    host, inside = (out.trait(f"{where}_homedir_format_string") for where in ("host", "image"))
    if host.is_unknown or inside.is_unknown:
        out.uncertainties.append(Uncertainty("the home directories cannot be known"))
        return
    setting = host.setting or inside.setting or out.hub.spawner.setting
    value = host.value or (
        setting.value if setting else Constant(out.hub.source.module, out.hub.source, None)
    )
    templates = [
        Template(
            trait.value or Constant(value.node, value.source, "/home/{username}"),
            home_namespace().user,
        )
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
