"""Traits that the file has given no value yet, where a line uses them: `c` holds a placeholder for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.traits.recognition import components

if TYPE_CHECKING:
    from hublint.hub.model import Hub
    from hublint.interpret.writes import Path
    from hublint.knowledge import TraitInfo


def is_surely_unset(hub: Hub, path: Path) -> bool:
    """Whether nothing but the lines that are followed can have set the trait before, as a chart sets up KubeSpawner."""
    if path[0] == "KubeSpawner" and hub.spawner.setting is None:
        return False
    opaque_paths = (opaque_write.path for opaque_write in hub.facts.opaque_writes)
    return not any(path[: len(opaque)] == opaque for opaque in opaque_paths)


def trait_info(hub: Hub, path: Path) -> TraitInfo | None:
    """What is known of the trait at a path; None where no component of the hub has it."""
    for component in components(hub):
        if len(path) > 1 and path[-2] in component.sections:
            info = component.class_mro.traits.get(path[-1])
            if info is not None:
                return info
    return None
