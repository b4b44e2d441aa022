"""HUB103 displaced-volumes: volumes that lose their mount to `binds` in `extra_host_config`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.dict_options import option_of
from hublint.checks.toolkit.edits import extend_dict, remove_entry, remove_setting
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.literals import is_literal, to_source
from hublint.checks.toolkit.mount_fixes import applicability_of_mounts, fix_mounts, volume_of
from hublint.checks.toolkit.phrases import all_of
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.docker.family import has_standard_mounts, is_swarm
from hublint.hub.mounts.bind_syntax import split_bind
from hublint.hub.scenarios.unconditional import are_unconditional
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, Mapping
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.toolkit.dict_options import Option
    from hublint.findings import Edit, Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.interpret.values import Value


@rule("HUB103", Severity.ERROR, "loss", changes=("mounts", "container-options"))
def displaced_volumes(hub: Hub) -> Iterator[Report]:
    """`binds` in `extra_host_config` replaces every volume."""
    if not has_standard_mounts(hub) or is_swarm(hub) or not hub.mounts.lost:
        return
    binds = option_of(hub, "extra_host_config", "binds")
    if binds is None or not _replaces_volumes(hub, binds.entry.value):
        return
    lost = _lost_mounts(hub)
    if not lost:
        return
    key = binds.entry.key
    severity = Severity.WARNING if all(mount.read_only for mount in lost) else Severity.ERROR
    yield Report(
        Place(key.source, key.node),
        _message(hub, binds, lost),
        [mount.place("never mounted") for mount in lost],
        fix_binds(hub, binds),
        severity,
    )


def _message(hub: Hub, binds: Option, lost: list[Mount]) -> str:
    sources = all_of(dict.fromkeys(mount.source.skeleton for mount in lost if mount.source))
    home = any(mount.origin == "homedir" for mount in lost)
    also = ", and the home that SystemUserSpawner mounts" if home else ""
    release = ""
    if isinstance(binds.entry.value, Mapping):
        release = f"With {hub.release_note('dockerspawner')}, "
    return (
        f"{release}`binds` in `extra_host_config` replaces `volumes` and `read_only_volumes`{also}: {sources} "
        f"{'is' if len(lost) == 1 else 'are'} not mounted, and what users save there is lost with the container. Move "
        "these binds to `volumes`."
    )


def _replaces_volumes(hub: Hub, value: Value) -> bool:
    """Whether a value of `binds` surely displaces the volumes: a list does, a dict did before 13.0."""
    if isinstance(value, Collection):
        return value.kind == "list"
    return isinstance(value, Mapping) and not hub.at_least("dockerspawner", "13")


def _lost_mounts(hub: Hub) -> list[Mount]:
    """The volumes that are dropped and not mounted on the same folder by other means."""
    targets = [
        target for mount in hub.mounts.items if mount.target and (target := mount.target.path())
    ]
    return [
        mount
        for mount in hub.mounts.lost
        if mount.origin in ("volumes", "read_only_volumes", "homedir")
        and mount.source is not None
        and mount.target is not None
        and mount.target.path() is not None
        and mount.target.path() not in targets
        and not (mount.origin == "homedir" and hub.mounts.at(mount.target))
    ]


def fix_binds(hub: Hub, binds: Option) -> Fix | None:
    """Put every `source:target:mode` of the list into the `volumes` dict, and take `binds` away."""
    pairs = _volume_pairs(binds.entry.value)
    if pairs is None or not are_unconditional(hub, "extra_host_config", "volumes"):
        return None
    removal = remove_setting(binds.setting) if binds.is_alone else remove_entry(binds.entry)
    edits = (_into_volumes(hub, pairs), removal)
    title, volumes = "Move the binds to `volumes`", _volumes_mounted_again(hub)
    return fix_mounts(hub, title, volumes, edits, applicability_of_mounts(hub))


def _volumes_mounted_again(hub: Hub) -> dict[str, object]:
    """What is mounted again when the binds are gone, as entries of `volumes`."""
    volumes: dict[str, object] = {}
    for mount in _lost_mounts(hub):
        if mount.origin != "homedir" and mount.target is not None:
            volumes |= volume_of(mount, mount.target.skeleton)
    return volumes


def _into_volumes(hub: Hub, pairs: list[tuple[str, object]]) -> Edit | None:
    volumes = hub.spawner.trait("volumes")
    if volumes.is_default:
        section = section_of(hub.spawner, "DockerSpawner")
        return insert_setting(hub, section, "volumes", to_source(hub.source, dict(pairs)))
    value = volumes.value
    if not isinstance(value, Mapping) or len(volumes.settings) != 1:
        return None
    if any(value.get(source) is not None for source, _ in pairs):
        return None
    return extend_dict(value, dict(pairs))


def _volume_pairs(value: Value) -> list[tuple[str, object]] | None:
    """The entries of `volumes` that a list of strings means; None where one cannot be read, or stands twice."""
    if not isinstance(value, Collection) or not value.complete or not is_literal(value):
        return None
    pairs = [split_bind(as_str(item) or "") for item in value.items]
    readable = [pair for pair in pairs if pair is not None]
    return readable if len({source for source, _ in readable}) == len(pairs) else None
