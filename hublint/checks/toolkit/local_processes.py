"""Servers that are processes of the hub's machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.hub.traits.component import Component

_CLASSES = frozenset(("LocalProcessSpawner", "SimpleLocalProcessSpawner"))


def is_plain_process(spawner: Component) -> bool:
    """Whether JupyterHub's own code starts servers; SudoSpawner, for one, has another program do it."""
    heads = {head.name for head in spawner.class_mro.heads}
    return spawner.known and bool(heads) and heads <= _CLASSES
