"""Values of a spawner after templating."""

from __future__ import annotations

import contextlib
from typing import Any

from ..standin.mounts import valid_mode


def rendered(spawner: Any) -> dict[str, Any]:
    """What the spawner makes of its templates; a value that cannot be rendered is left out."""
    readers = {
        "notebook_dir": lambda: spawner.format_string(spawner.notebook_dir),
        "default_url": lambda: spawner.format_string(spawner.default_url),
        "object_name": lambda: spawner.object_name,
        "image": lambda: spawner.image,
        "cmd": lambda: list(spawner.cmd) if spawner.cmd else spawner.cmd,
        "args": spawner.get_args,
        "volume_binds": lambda: spawner.volume_binds,
        "remove": lambda: spawner.remove,
        "unread_volume_options": lambda: _unread_volume_options(spawner),
        "unread_overrides": lambda: _unread_overrides(spawner),
    }
    values = {}
    for name, read in readers.items():
        with contextlib.suppress(Exception):
            values[name] = read()
    return values


def _unread_volume_options(spawner: Any) -> list[str]:
    """Keys in the dicts of volumes that ``DockerSpawner._volumes_to_binds`` passes over.

    SwarmSpawner (``SwarmSpawner.mounts``) also passes over modes that the engine would refuse.
    """
    values = [*spawner.volumes.values(), *spawner.read_only_volumes.values()]
    keys = {str(key) for value in values if isinstance(value, dict) for key in value}
    modes = {bind["mode"] for bind in spawner.volume_binds.values() if "mode" in bind}
    unread = keys - {"bind", "mode", "propagation"}
    if spawner.object_type == "service":
        unread |= {mode for mode in modes if not valid_mode(mode)}
    return sorted(unread)


def _unread_overrides(spawner: Any) -> list[str]:
    """Names that the chosen profile of a KubeSpawner sets, and that are nothing of its class."""
    known = (*spawner.trait_names(), *dir(type(spawner)))
    profiles = spawner._get_initialized_profile_list(spawner.profile_list)
    chosen = [one for one in profiles if one["slug"] == spawner.user_options["profile"]]
    owners = [*chosen, *(choice for profile in chosen for choice in _choices(profile))]
    names = {name for owner in owners for name in owner.get("kubespawner_override", {})}
    return sorted(names.difference(known))


def _choices(profile: dict[str, Any]) -> list[dict[str, Any]]:
    options = profile.get("profile_options", {}).values()
    return [choice for option in options for choice in option.get("choices", {}).values()]
