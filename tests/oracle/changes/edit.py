"""Edits: what people change in a config, each in one place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import random

    from .sketch import Sketch

Change = Callable[["Sketch", "random.Random"], bool | None]
"""Changes a sketch in place; False where the edit means nothing in it."""


@dataclass(frozen=True)
class Edit:
    """A kind of edit; ``harmless`` ones change nothing for anybody, whatever the config."""

    name: str
    change: Change
    kinds: tuple[str, ...]
    harmless: bool


EDITS: Final[dict[str, Edit]] = {}
DOCKER: Final = ("docker",)
CONTAINERS: Final = ("docker", "system")
ALL: Final = ("docker", "system", "swarm", "process", "kube")


def edit(kinds: tuple[str, ...] = ALL, harmless: bool = False) -> Callable[[Change], Change]:
    """Make a function one of the :data:`EDITS`."""

    def register(change: Change) -> Change:
        name = change.__name__
        assert name not in EDITS
        EDITS[name] = Edit(name, change, kinds, harmless)
        return change

    return register
