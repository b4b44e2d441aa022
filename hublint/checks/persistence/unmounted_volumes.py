"""HUB104 unmounted-volumes: `volumes` in `extra_create_kwargs`, which mounts nothing from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.dict_options import option_of
from hublint.checks.toolkit.edits import is_simple_assignment, remove_entry
from hublint.checks.toolkit.insertion import insert_setting, is_used, section_of
from hublint.checks.toolkit.mount_fixes import applicability_of_mounts, as_volumes, fix_mounts
from hublint.checks.toolkit.phrases import all_of
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.hub.docker.family import has_standard_mounts, is_swarm
from hublint.hub.scenarios.unconditional import are_unconditional
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, Mapping
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.toolkit.dict_options import Option
    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Entry, Value


@rule("HUB104", Severity.ERROR, "loss", changes=("mounts", "container-options"))
def unmounted_volumes(hub: Hub) -> Iterator[Report]:
    """`volumes` in `extra_create_kwargs` mounts nothing from outside."""
    if not has_standard_mounts(hub) or is_swarm(hub):
        return
    option = option_of(hub, "extra_create_kwargs", "volumes")
    names = _unmounted(hub, option.entry.value) if option is not None else []
    if option is None or not names:
        return
    message = (
        f"`volumes` in `extra_create_kwargs` only declares folders of the container: {all_of(names[:3])} "
        f"{'is' if len(names) == 1 else 'are'} not mounted from anywhere, and what users save there is deleted with "
        "the container. Use `c.DockerSpawner.volumes`."
    )
    key = option.entry.key
    yield Report(Place(key.source, key.node), message, fix=fix_option(hub, option))


def _unmounted(hub: Hub, value: Value) -> list[str]:
    """What the value asks to have mounted and nothing mounts."""
    if isinstance(value, Mapping):
        keys = [as_str(entry.key) for entry in value.entries if not _is_empty(entry.value)]
        return [key for key in keys if key]
    if not isinstance(value, Collection) or not hub.mounts.complete:
        return []
    mounted = {
        mount.target.path()
        for mount in hub.mounts.items
        if mount.target and mount.origin != "extra_create_kwargs.volumes"
    }
    names = [as_str(item) for item in value.items]
    return [name for name in names if name and name.rstrip("/") not in mounted]


def _is_empty(value: Value) -> bool:
    """Whether this is the `{}` that docker-py itself writes for a mount point."""
    return isinstance(value, Mapping) and not value.entries


def fix_option(hub: Hub, option: Option) -> Fix | None:
    """Give the dict to `volumes` itself, if it has the shape for that and the file does not set `volumes`."""
    value, write = option.entry.value, option.setting.write
    if not isinstance(value, Mapping) or not _is_dict_of_volumes(value):
        return None
    if not are_unconditional(hub, "extra_create_kwargs") or is_used(hub, "volumes"):
        return None
    code = value.source.code(value.node)
    if option.is_alone and is_simple_assignment(write):
        section = write.source.code(write.target).rpartition(".")[0]
        edits: list[Edit | None] = [
            Edit(write.source, write.statement, f"{section}.volumes = {code}")
        ]
    else:
        section = section_of(hub.spawner, "DockerSpawner")
        edits = [remove_entry(option.entry), insert_setting(hub, section, "volumes", code)]
    title, applicability = "Move the dict to `volumes`", applicability_of_mounts(hub)
    return fix_mounts(hub, title, as_volumes(value), edits, applicability)


def _is_dict_of_volumes(value: Mapping) -> bool:
    """Whether a dict is written out and has the form of `volumes`."""
    written_out = isinstance(value.node, cst.Dict) and value.complete
    return written_out and all(map(_is_volume, value.entries))


def _is_volume(entry: Entry) -> bool:
    """Whether an entry has the form of `volumes`."""
    if isinstance(entry.value, Mapping):
        return entry.value.get("bind") is not None
    return (as_str(entry.value) or "").startswith("/")
