"""What the interpreter remembers while it reads: names, containers and the configuration, forked at branches."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, TypeVar

from hublint.interpret.choices import choose
from hublint.interpret.values import Condition, Unset, Value

if TYPE_CHECKING:
    from hublint.interpret.reading import Path

_COMPARISON, _CHOICE = 3, 150
"""What comparing an entry, and making a choice of two values, costs: so many copies."""

_NO_NAMES: dict[str, Value] = {}

Key = TypeVar("Key", bound=Hashable)


class Meter:
    """How many entries of states may still be copied or compared, for a state and all that come of it."""

    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        self.left = left


class State:
    """Frames of names, the contents of containers by address, and the configuration by root and path.

    Frames are shared with the states that this one was forked from, or that were forked from it, until it
    binds a name in them: `_own` are the numbers of those that it shares no more.
    """

    __slots__ = ("_own", "config", "frames", "heap", "meter")

    def __init__(
        self,
        frames: dict[int, dict[str, Value]],
        heap: dict[int, Value],
        config: dict[tuple[int, Path], Value],
        meter: Meter,
    ) -> None:
        self.frames = frames
        self.heap = heap
        self.config = config
        self.meter = meter
        self._own: set[int] = set()

    @property
    def size(self) -> int:
        """How many entries a fork copies and a merge compares."""
        return len(self.frames) + len(self.heap) + len(self.config)

    def open(self, frame: int) -> None:
        """Make a frame without names."""
        self.frames[frame] = {}
        self._own.add(frame)

    def bind(self, frame: int, name: str, value: Value) -> None:
        """Give a name in a frame a value."""
        if frame not in self._own:
            self.frames[frame] = dict(self.frames[frame])
            self._own.add(frame)
        self.frames[frame][name] = value

    def fork(self) -> State:
        """A copy that can change on its own; the values in it are shared, as they never change."""
        self._own.clear()
        self.meter.left -= self.size
        return State(dict(self.frames), dict(self.heap), dict(self.config), self.meter)


def merge(condition: Condition, then: State, other: State) -> State:
    """One state for what follows a branch: where the two differ, values become choices.

    Any state will do once the meter has run out: nothing more is read in it.
    """
    meter = then.meter
    if meter.left <= 0:
        return other
    meter.left -= _COMPARISON * then.size
    frames = then.frames | other.frames
    for number, names in frames.items():
        rival = then.frames.get(number, _NO_NAMES)
        if rival is not names or number not in other.frames:
            own = other.frames.get(number, _NO_NAMES)
            frames[number] = _merge(meter, condition, rival, own)
    heap = other.heap | _merge(meter, condition, then.heap, then.heap | other.heap)
    return State(frames, heap, _merge(meter, condition, then.config, other.config), meter)


def _merge(
    meter: Meter, condition: Condition, then: dict[Key, Value], other: dict[Key, Value]
) -> dict[Key, Value]:
    merged = dict(other)
    for key, value in then.items():
        rival = other.get(key)
        if rival is not value:
            meter.left -= _CHOICE
            merged[key] = choose(condition, value, rival or _unset(condition))
    for key in other.keys() - then.keys():
        meter.left -= _CHOICE
        merged[key] = choose(condition, _unset(condition), other[key])
    return merged


def _unset(condition: Condition) -> Unset:
    return Unset(condition.node, condition.source)
