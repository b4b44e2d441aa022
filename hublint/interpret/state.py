"""What the interpreter remembers while it reads: names, containers and the configuration, forked at branches."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, TypeVar

from hublint.interpret.choices import choose
from hublint.interpret.values import Condition, Unset, Value

if TYPE_CHECKING:
    from hublint.interpret.reading import Path

Key = TypeVar("Key", bound=Hashable)


class State:
    """Frames of names, the contents of containers by address, and the configuration by root and path."""

    __slots__ = ("config", "frames", "heap")

    def __init__(
        self,
        frames: dict[int, dict[str, Value]],
        heap: dict[int, Value],
        config: dict[tuple[int, Path], Value],
    ) -> None:
        self.frames = frames
        self.heap = heap
        self.config = config

    def fork(self) -> State:
        """A copy that can change on its own; the values in it are shared, as they never change."""
        frames = {number: dict(names) for number, names in self.frames.items()}
        return State(frames, dict(self.heap), dict(self.config))


def merge(condition: Condition, then: State, other: State) -> State:
    """One state for what follows a branch: where the two differ, values become choices."""
    frames = {
        number: _merge(condition, then.frames.get(number, {}), other.frames.get(number, {}))
        for number in then.frames | other.frames
    }
    heap = other.heap | _merge(condition, then.heap, then.heap | other.heap)
    return State(frames, heap, _merge(condition, then.config, other.config))


def _merge(
    condition: Condition, then: dict[Key, Value], other: dict[Key, Value]
) -> dict[Key, Value]:
    merged = dict(other)
    for key, value in then.items():
        rival = other.get(key)
        if rival is not value:
            merged[key] = choose(condition, value, rival or _unset(condition))
    for key in other.keys() - then.keys():
        merged[key] = choose(condition, _unset(condition), other[key])
    return merged


def _unset(condition: Condition) -> Unset:
    return Unset(condition.node, condition.source)
