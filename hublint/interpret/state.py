"""What the interpreter remembers while it reads: names, containers and the configuration, forked at branches."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Generic, TypeVar

from hublint.interpret.choices import choose, leaves
from hublint.interpret.writes import Unset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.interpret.budget import Fuel
    from hublint.interpret.values import Condition, Value
    from hublint.interpret.writes import Path

_CHOICE = 60
"""Units for each alternative of a choice that is made."""

_BITS = 6
_ROW = 1 << _BITS
"""Entries in a row of a table."""

_EMPTY: list[Value | None] = [None] * _ROW

Key = TypeVar("Key", bound=Hashable)


class Table(Generic[Key]):
    """Values by key, in the order in which the keys were first seen. A fork shares all rows that neither changes.

    `_places` numbers the keys, for a table and all its forks. So copying and comparing cost what has changed.
    """

    __slots__ = ("_fuel", "_keys", "_own", "_places", "_rows")

    def __init__(self, fuel: Fuel) -> None:
        self._fuel = fuel
        self._places: dict[Key, int] = {}
        self._keys: list[Key] = []
        self._rows: list[list[Value | None]] = []
        self._own: set[int] = set()

    def get(self, key: Key) -> Value | None:
        """The value under a key, if there is one."""
        place = self._places.get(key)
        if place is None:
            return None
        number = place >> _BITS
        return self._rows[number][place & (_ROW - 1)] if number < len(self._rows) else None

    def __contains__(self, key: Key) -> bool:
        return self.get(key) is not None

    def __setitem__(self, key: Key, value: Value) -> None:
        place = self._places.get(key)
        if place is None:
            place = self._places[key] = len(self._keys)
            self._keys.append(key)
        self._put(place, value)

    def pop(self, key: Key) -> None:
        """Take a key out, if it is there."""
        if self.get(key) is not None:
            self._put(self._places[key], None)

    def _put(self, place: int, value: Value | None) -> None:
        number = place >> _BITS
        while number >= len(self._rows):
            self._rows.append(_EMPTY)
        if number not in self._own:
            self._fuel.left -= _ROW
            self._rows[number] = list(self._rows[number])
            self._own.add(number)
        self._rows[number][place & (_ROW - 1)] = value

    def items(self) -> Iterator[tuple[Key, Value]]:
        """All keys with their values, in order."""
        for number, row in enumerate(list(self._rows)):
            for place, value in enumerate(list(row), number << _BITS):
                if value is not None:
                    yield self._keys[place], value

    def fork(self) -> Table[Key]:
        """A copy that can change on its own."""
        self._own.clear()
        self._fuel.left -= 1 + len(self._rows)
        copy: Table[Key] = Table.__new__(Table)
        copy._fuel, copy._places, copy._keys = self._fuel, self._places, self._keys
        copy._rows, copy._own = list(self._rows), set()
        return copy

    def differences(self, other: Table[Key]) -> Iterator[tuple[Key, Value | None, Value | None]]:
        """The keys under which another fork holds another value, with both values."""
        mine, theirs = self._rows, other._rows
        self._fuel.left -= 1 + len(mine)
        for number in range(max(len(mine), len(theirs))):
            row = mine[number] if number < len(mine) else _EMPTY
            rival = theirs[number] if number < len(theirs) else _EMPTY
            if row is not rival:
                self._fuel.left -= _ROW
                first = number << _BITS
                for place in range(_ROW):
                    if row[place] is not rival[place]:
                        yield self._keys[first + place], row[place], rival[place]


class State:
    """Names by frame, the contents of containers by address, and the configuration by root and path."""

    __slots__ = ("config", "frames", "fuel", "heap", "names")

    def __init__(self, fuel: Fuel) -> None:
        self.fuel = fuel
        self.frames: dict[int, dict[str, None]] = {}
        self.names: Table[tuple[int, str]] = Table(fuel)
        self.heap: Table[int] = Table(fuel)
        self.config: Table[tuple[int, Path]] = Table(fuel)

    def open(self, frame: int) -> None:
        """Make a frame without names."""
        self.frames[frame] = {}

    def close(self, frame: int) -> None:
        """Forget the names of a frame that nothing can look into any more."""
        for name in self.frames.get(frame, ()):
            self.names.pop((frame, name))

    def bind(self, frame: int, name: str, value: Value) -> None:
        """Give a name in a frame a value."""
        self.frames.setdefault(frame, {})[name] = None
        self.names[frame, name] = value

    def name(self, frame: int, name: str) -> Value | None:
        """What a name means in a frame, if anything."""
        return self.names.get((frame, name))

    def bound(self, frame: int) -> dict[str, Value]:
        """All names of a frame with their values."""
        found = ((name, self.name(frame, name)) for name in self.frames.get(frame, ()))
        return {name: value for name, value in found if value is not None}

    def fork(self) -> State:
        """A copy that can change on its own; the values in it are shared, as they never change."""
        copy: State = State.__new__(State)
        copy.fuel, copy.frames = self.fuel, self.frames
        copy.names, copy.heap, copy.config = self.names.fork(), self.heap.fork(), self.config.fork()
        return copy


def merge(condition: Condition, then: State, other: State) -> State:
    """One state for what follows a branch: where the two differ, values become choices.

    Any state will do once the fuel has run out: nothing more is read in it.
    """
    merged = other.fork()
    if then.fuel.spent:
        return merged
    _merge(condition, then.names, merged.names, then.fuel)
    _merge(condition, then.config, merged.config, then.fuel)
    for address, value, rival in then.heap.differences(merged.heap):
        if value is None:
            continue
        both = rival and _choice(then.fuel, condition, value, rival)
        merged.heap[address] = both or value
    return merged


def _merge(condition: Condition, then: Table[Key], merged: Table[Key], fuel: Fuel) -> None:
    unset = Unset(condition.node, condition.source)
    for key, value, rival in then.differences(merged):
        merged[key] = _choice(fuel, condition, value or unset, rival or unset)


def _choice(fuel: Fuel, condition: Condition, then: Value, other: Value) -> Value:
    fuel.left -= _CHOICE * (leaves(then) + leaves(other))
    return choose(condition, then, other)
