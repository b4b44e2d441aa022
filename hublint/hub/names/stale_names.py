"""Old names of DockerSpawner's naming settings that come too late for the container's name.

Measured on dockerspawner 14.0: settings under their own names are all in place before any observer runs. Then
the observers run in the order of the merged configuration (base sections first, in each the order of first
assignments): that of `image` makes the container's name, that of an old name copies its value to the new one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.components import HubComponents

NAMING = ("container_name_template", "container_prefix")
"""Old names of the settings that the container's name is made of."""
_IMAGE = ("image", "container_image")
_DEFAULT_IMAGE = "quay.io/jupyterhub/singleuser:"
"""What the default image of dockerspawner 13 and later begins with; its tag is the hub's own release, such as 6.1."""


def late(hub: HubComponents) -> frozenset[str]:
    """The old names whose values reach their new ones only after the container's name is made."""
    spawner = hub.spawner
    if not spawner.is_a("DockerSpawner") or not hub.at_least("dockerspawner", "13"):
        return frozenset()
    used = [name for name in NAMING if name in hub.names]
    if not used or keeps_default_image(hub):
        return frozenset()
    order = _order(hub)
    made = max((order[name] for name in _IMAGE if name in order), default=None)
    if made is None:
        return frozenset()
    return frozenset(name for name in used if name in order and order[name] > made)


def keeps_default_image(hub: HubComponents) -> bool | None:
    """Whether the image is the default one, so that no observer runs for it; None if the hub's release decides."""
    image = as_str(hub.spawner.trait("image").value) or ""
    if not image.startswith(_DEFAULT_IMAGE):
        return False
    release = hub.targets.get("jupyterhub")
    if release is None:
        return None
    return image.removeprefix(_DEFAULT_IMAGE).split(".") == release.split(".")[:2]


def _order(hub: HubComponents) -> dict[str, tuple[int, int]]:
    """The place of each of the settings that matter in the merged configuration of the spawner."""
    sections = list(reversed(hub.spawner.sections))
    places: dict[str, tuple[int, int]] = {}
    for index, (section, name) in _writes(hub):
        if section in sections:
            place = (sections.index(section), index)
            places[name] = min(place, places.get(name, place))
    return places


def _writes(hub: HubComponents) -> Iterator[tuple[int, tuple[str, str]]]:
    """The writes of this scenario to the settings that matter, with their numbers."""
    for index, write in enumerate(hub.facts.writes):
        match write.path:
            case (section, name) if name in NAMING or name in _IMAGE:
                if hub.scenarios.agrees(write.path_condition) and hub.setting(section, name):
                    yield index, (section, name)
