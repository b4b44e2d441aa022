"""The machine that interprets a file: its state, where it stands, and the limits that end every reading."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hublint.findings import Place
from hublint.interpret.choices import lift
from hublint.interpret.internal import Pending, Ref
from hublint.interpret.reading import Cloud, Path, Read, Reading, Stop, Way
from hublint.interpret.state import Meter, State
from hublint.interpret.values import (
    Condition,
    Known,
    Lazy,
    Listing,
    Mapping,
    Section,
    Unknown,
    Unset,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path as FilePath

    import libcst as cst

    from hublint.interpret.flow import Outcome
    from hublint.source import Source

DEPTH = 60
"""Expressions, blocks and calls nested deeper than this are unknown."""

REPEATS = 5_000
"""Statements and items that may be run again by loops and calls, in the whole file."""

WORK = 80_000_000
"""Entries of states that branches may copy or compare. Half of it is for calls and loops.

A file with more branches than that is not read to its end.
"""

SIZE = 100_000
"""The longest string and the largest container that are folded."""

MODULE = 0
"""The frame of the config's own global names."""

HUB = 0
"""The root of the configuration that the hub loads."""


class Machine:
    """Interprets one file, and the files that it loads. Nothing is ever executed."""

    __slots__ = (
        "block",
        "calls",
        "depth",
        "evaluate",
        "execute",
        "frame",
        "given_up",
        "loading",
        "modules",
        "numbers",
        "reading",
        "repeats",
        "root",
        "roots",
        "scopes",
        "source",
        "state",
        "unbound",
        "way",
    )

    def __init__(
        self,
        source: Source,
        evaluate: Callable[[Machine, cst.BaseExpression], Value],
        block: Callable[[Machine, Sequence[cst.CSTNode]], Outcome],
        execute: Callable[[Machine, cst.CSTNode], Outcome],
    ) -> None:
        self.evaluate = partial(evaluate, self)
        self.block = partial(block, self)
        self.execute = partial(execute, self)
        self.source = source
        self.reading = Reading(source, sources=[source])
        self.state = State({}, {}, {}, Meter(WORK))
        self.way: Way = ()
        self.depth = 0
        self.calls = 0
        self.repeats = REPEATS
        self.given_up: set[str] = set()
        self.numbers = HUB
        self.frame = MODULE
        self.scopes: dict[int, int] = {}
        self.unbound = True
        self.root = HUB
        self.roots = {HUB}
        self.modules: list[tuple[str, int]] = []
        self.loading: list[FilePath | None] = []

    def close(self) -> None:
        """Let go of itself, so that its memory is free at once and no garbage collection is needed."""
        del self.evaluate, self.block, self.execute

    def number(self) -> int:
        """A fresh number for a frame, a container or a configuration."""
        self.numbers += 1
        return self.numbers

    def unforeseen(self, node: cst.CSTNode, holds: str, fails: str) -> Condition:
        """A condition that only this run of this code decides."""
        return Condition(("code", self.number()), holds, fails, node, self.source)

    def place(self, node: cst.CSTNode, label: str = "") -> Place:
        """A place in the file that is being read."""
        return Place(self.source, node, label)

    def known(self, node: cst.CSTNode, constant: object) -> Known:
        """A constant that stands at a node."""
        return Known(node, self.source, constant)  # type: ignore[arg-type]

    def unknown(
        self,
        node: cst.CSTNode,
        reason: str,
        kind: type | None = None,
        call: str | None = None,
    ) -> Unknown:
        """A value that reading can't know, the same one each time the node is reached in this state."""
        key = ("node", self.number() if self.calls else id(node))
        return Unknown(node, self.source, reason, kind, key, None, call)

    def allocate(self, contents: Listing | Mapping) -> Ref:
        """A new container with these contents."""
        address = self.number()
        self.state.heap[address] = contents
        return Ref(contents.node, contents.source, address)

    def contents(self, ref: Ref) -> Value:
        """What a container holds; one made on another way than this is unknown here."""
        found = self.state.heap.get(ref.address)
        return found or Unknown(ref.node, ref.source, "made on another way")

    def look(self, value: Value) -> Value:
        """The contents of a container, or the value itself."""
        if isinstance(value, Ref):
            return self.contents(value)
        if isinstance(value, Pending):
            self.reading.reads.append(Read(value.path, value.place(), self.way))
            return Lazy(value.node, value.source)
        return value

    def view(self, value: Value) -> Value:
        """A value with every alternative looked through to its contents."""
        return lift(self.look, self.look(value))

    def cloud(self, value: Value, reason: str) -> None:
        """Code that can't be followed got hold of a value: what it may change becomes unknown."""
        if isinstance(value, Section):
            if value.root in self.roots:
                place = Place(self.source, value.node)
                self.reading.clouds.append(Cloud(value.path, reason, place, self.way))
        elif isinstance(value, Ref):
            self.state.heap[value.address] = lift(opened, self.contents(value))

    def exhausted(self, node: cst.CSTNode) -> bool:
        """Whether loops and calls have used up their share; the rest of them may change anything."""
        if self.repeats > 0 and self.state.meter.left > WORK // 2:
            return False
        self._give_up(node, "loops run too long to follow")
        return True

    def overrun(self, node: cst.CSTNode) -> bool:
        """Whether branches have used up their share; the rest of the file may change anything."""
        if self.state.meter.left > 0:
            return False
        self._give_up(node, "the file has too many branches to follow")
        return True

    def _give_up(self, node: cst.CSTNode, reason: str) -> None:
        if reason in self.given_up:
            return
        self.given_up.add(reason)
        way, self.way = self.way, ()
        self.cloud(Section(node, self.source, HUB, ()), reason)
        self.way = way

    def escape(self, node: cst.CSTNode, given: Iterable[Value], reason: str) -> Unknown:
        """The result of a call that is not followed: it may change all that it was given."""
        for value in given:
            self.cloud(value, reason)
        return self.unknown(node, reason)

    def stop(
        self,
        name: str,
        detail: str,
        node: cst.CSTNode,
        deliberate: bool = False,
        path: Path = (),
        way: Way = (),
    ) -> None:
        """Loading the file ends here with an exception."""
        place = Place(self.source, node)
        stop = Stop(name, detail, place, self.way + way, deliberate, path)
        self.reading.stops.append(stop)

    def unset(self, node: cst.CSTNode) -> Unset:
        """The mark of something that is not there."""
        return Unset(node, self.source)


def opened(contents: Value) -> Value:
    """The same contents, and perhaps more."""
    if isinstance(contents, Listing):
        return Listing(contents.node, contents.source, contents.kind, contents.items, True)
    if isinstance(contents, Mapping):
        return Mapping(contents.node, contents.source, contents.entries, True, contents.shadowed)
    return contents
