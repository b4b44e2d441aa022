"""The interpreter of a file: its state, where it stands, and the limits that end it."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from hublint.deployment.deployment import NO_DEPLOYMENT
from hublint.interpret.budget import COPY, ITEM, STEP, TEXT, TURN
from hublint.interpret.choices import MANY, map_alternatives
from hublint.interpret.closures import changed_objects
from hublint.interpret.facts import ConfigFacts, LoadError, OpaqueWrite, Operation, Read
from hublint.interpret.handed import Handed, as_unknown
from hublint.interpret.internal import Instance, Pending, Ref
from hublint.interpret.state import State
from hublint.interpret.values import (
    Bounded,
    Collection,
    Condition,
    Constant,
    Function,
    Mapping,
    PathCondition,
    Section,
    Unknown,
    Value,
)
from hublint.interpret.writes import Lazy, Path, Unset
from hublint.patterns import pattern
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
    from pathlib import Path as FilePath

    import libcst as cst

    from hublint.deployment.deployment import Deployment
    from hublint.interpret.budget import Budget
    from hublint.interpret.outcomes import Outcome
    from hublint.source import Source

DEPTH = 60
"""Expressions, blocks and calls nested deeper than this are unknown."""

SIZE = 100_000
"""The longest string and the largest container that are folded."""

HIGHEST = int(sys.float_info.max)
"""The largest number that is worked with: larger ones are no floats, and too long to be shown."""

LARGE = "it is too large"
DEEP = "it is nested too deeply"

REPEATED = (
    "Loops and function calls run too long to be followed any further than this. "
    "Settings that they may change later are not judged, so mistakes in them go unreported."
)
UNREAD = (
    "The file does too much to be followed any further than this. "
    "Nothing below is judged, so mistakes in it go unreported."
)
NESTED = (
    "This code is nested too deeply to be followed. "
    "Settings that it may change are not judged, so mistakes in them go unreported."
)

_GLOBAL = pattern(r"(?m)^\s*(?:global|nonlocal)\s")

MODULE = 0
"""The frame of the config's own global names."""

HUB = 0
"""The root of the configuration that the hub loads."""


class Interpreter:
    """Interprets one file, and the files that it loads. Nothing is ever executed."""

    __slots__ = (
        "assigned",
        "awaits_parts",
        "block",
        "budget",
        "calls",
        "captured",
        "depth",
        "descriptions",
        "evaluate",
        "execute",
        "facts",
        "frame",
        "generators",
        "given_up",
        "guards",
        "handed",
        "loading",
        "modules",
        "numbers",
        "parts",
        "path_condition",
        "root",
        "roots",
        "scopes",
        "source",
        "state",
        "tests",
        "unbound",
    )

    def __init__(
        self,
        source: Source,
        budget: Budget,
        evaluate: Callable[[Interpreter, cst.BaseExpression], Value],
        block: Callable[[Interpreter, Sequence[cst.CSTNode]], Outcome],
        execute: Callable[[Interpreter, cst.CSTNode], Outcome],
        deployment: Deployment = NO_DEPLOYMENT,
    ) -> None:
        self.evaluate = partial(evaluate, self)
        self.block = partial(block, self)
        self.execute = partial(execute, self)
        self.source = source
        self.budget = budget
        self.facts = ConfigFacts(source, sources=[source], budget=budget, deployment=deployment)
        self.state = State(budget.interpreting)
        self.path_condition: PathCondition = ()
        self.depth = 0
        self.calls = 0
        self.given_up: set[str] = set()
        self.guards = 0
        self.captured: set[int] = set()
        self.tests: dict[Hashable, Condition] = {}
        self.descriptions: dict[int, str] = {}
        self.generators: dict[int, bool] = {}
        self.assigned: dict[int, list[str]] = {}
        self.numbers = HUB
        self.frame = MODULE
        self.scopes: dict[int, int] = {}
        self.unbound = True
        self.root = HUB
        self.roots = {HUB}
        self.handed = Handed()
        self.modules: list[tuple[str, int]] = []
        self.loading: list[FilePath | None] = []
        self.parts: tuple[Source, ...] = ()
        self.awaits_parts = False

    def close(self) -> None:
        """Let go of itself, so that its memory is free at once and no garbage collection is needed."""
        del self.evaluate, self.block, self.execute

    def number(self) -> int:
        """A fresh number for a frame, a container or a configuration."""
        self.numbers += 1
        return self.numbers

    def unforeseen(self, node: cst.CSTNode, subject: str, holds: str, fails: str) -> Condition:
        """How a statement goes, which only this run of this code decides."""
        return Condition(("code", self.number()), subject, holds, fails, node, self.source, True)

    def place(self, node: cst.CSTNode, label: str = "") -> Place:
        """A place in the file that is being read."""
        return Place(self.source, node, label)

    def known(self, node: cst.CSTNode, constant: object) -> Constant:
        """A constant that stands at a node."""
        return Constant(node, self.source, constant)  # type: ignore[arg-type]

    def made(self, node: cst.CSTNode, constant: object) -> Value:
        """A constant that was worked out; unknown if it is too large."""
        if isinstance(constant, str | bytes):
            self.budget.interpreting.left -= sys.getsizeof(constant) // TEXT
            if len(constant) > SIZE:
                return Bounded(node, self.source, LARGE, type(constant))
        if isinstance(constant, int) and abs(constant) > HIGHEST:
            return Bounded(node, self.source, LARGE, int)
        return self.known(node, constant)

    def fits(self, count: int, new: int = 0) -> bool:
        """Whether a container of so many items can be made, so many of them new; if so, pays for it."""
        if count > SIZE:
            return False
        self.budget.interpreting.left -= COPY * count + ITEM * new
        return not self.budget.interpreting.spent

    def is_bounded(self, value: Value) -> bool:
        """Whether a value is not worked out, so that nothing can be made of it either."""
        return isinstance(self.deref_all(value), Bounded)

    def too_large(self, node: cst.CSTNode, kind: type | None = None) -> Bounded:
        """What stands for a value of too many items."""
        return Bounded(node, self.source, LARGE, kind)

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

    def allocate(self, contents: Collection | Mapping) -> Ref:
        """A new container with these contents."""
        address = self.number()
        self.state.heap[address] = contents
        return Ref(contents.node, contents.source, address)

    def contents(self, ref: Ref) -> Value:
        """What a container holds; one made on another way than this is unknown here.

        In too many alternatives it is as unknown as the conditions, and no finding says so: half a dozen services,
        each added where something is set, are an ordinary file.
        """
        found = self.state.heap.get(ref.address)
        if isinstance(found, Bounded) and found.reason == MANY:
            return Unknown(found.node, found.source, MANY)
        return found or Unknown(ref.node, ref.source, "made on another way")

    def deref(self, value: Value) -> Value:
        """The contents of a container, or the value itself."""
        if isinstance(value, Ref):
            return self.contents(value)
        if isinstance(value, Pending):
            self.facts.reads.append(Read(value.path, value.place(), self.path_condition))
            return Lazy(value.node, value.source)
        if isinstance(value, Instance):
            return as_unknown(value)
        return value

    def deref_all(self, value: Value) -> Value:
        """A value with every alternative looked through to its contents."""
        return map_alternatives(self.deref, self.deref(value))

    def opaque_write(self, value: Value, reason: str) -> None:
        """Code that can't be followed got hold of a value: what it may change becomes unknown."""
        if isinstance(value, Section):
            if value.root in self.roots:
                place = Place(self.source, value.node)
                self.facts.opaque_writes.append(
                    OpaqueWrite(value.path, reason, place, self.path_condition)
                )
        elif isinstance(value, Ref):
            self.state.heap[value.address] = map_alternatives(incomplete, self.contents(value))
        elif isinstance(value, Instance):
            self.handed.touch(self.state, self.path_condition, value)
        elif isinstance(value, Function):
            for held in changed_objects(value, self.state.bound(value.frame)):
                self.handed.touch(self.state, self.path_condition, held)

    def leave(self, frame: int) -> None:
        """Forget a frame that is left, unless a function that was made there may still look into it."""
        if frame not in self.captured:
            self.state.close(frame)

    def step(self) -> None:
        """Pay for an expression or statement of code that may be run many times."""
        if self.calls:
            self.budget.interpreting.left -= STEP

    def turn(self) -> None:
        """Pay for a turn of a loop, or a call."""
        self.budget.interpreting.left -= TURN

    def exhausted(self, node: cst.CSTNode) -> bool:
        """Whether loops and calls have used up their share; the rest of them may change anything."""
        if self.budget.interpreting.left > self.budget.repeating:
            return False
        self.give_up(node, "loops run too long to follow", REPEATED)
        return True

    def overrun(self, node: cst.CSTNode) -> bool:
        """Whether branches have used up their share; the rest of the file may change anything."""
        if not self.budget.interpreting.spent:
            return False
        self.give_up(node, "the file has too many branches to follow", UNREAD)
        return True

    def give_up(self, node: cst.CSTNode, reason: str, message: str) -> None:
        """What follows is not read, and may change the whole configuration: say so, once for each reason."""
        if reason in self.given_up:
            return
        self.given_up.add(reason)
        self.budget.end(self.place(node, "judged up to here"), message)
        path_condition, self.path_condition = self.path_condition, ()
        self.opaque_write(Section(node, self.source, HUB, ()), reason)
        self.path_condition = path_condition

    def escape(self, node: cst.CSTNode, given: Iterable[Value], reason: str) -> Unknown:
        """The result of a call that is not followed: it may change all that it was given."""
        for value in given:
            self.opaque_write(value, reason)
        return self.unknown(node, reason)

    def stop(
        self,
        name: str,
        detail: str,
        node: cst.CSTNode,
        deliberate: bool = False,
        path: Path = (),
        path_condition: PathCondition = (),
        operation: Operation | None = None,
        holder: str = "",
    ) -> None:
        """Loading the file ends here with an exception."""
        path_condition = self.path_condition + path_condition
        place = Place(self.source, node)
        error = LoadError(name, detail, place, path_condition, deliberate, path, operation, holder)
        self.facts.load_errors.append(error)

    def fails(
        self,
        name: str,
        clause: str,
        node: cst.CSTNode,
        path_condition: PathCondition = (),
        kind: type | None = None,
    ) -> None:
        """A value, of this `kind`, can't do what is asked of it, so that loading the file ends here.

        Not said where a test that is not followed may stand before it, and of files with `global` names, which calls
        that are not followed may bind.
        """
        if not self.guards and not any(_GLOBAL.search(one.text) for one in self.facts.sources):
            holder = kind.__name__ if kind else ""
            self.stop(
                name,
                clause,
                node,
                path_condition=path_condition,
                operation="compute",
                holder=holder,
            )

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """What is read meanwhile runs only where a test allows it, which no path condition says."""
        self.guards += 1
        try:
            yield
        finally:
            self.guards -= 1

    def unset(self, node: cst.CSTNode) -> Unset:
        """The mark of something that is not there."""
        return Unset(node, self.source)


def incomplete(contents: Value) -> Value:
    """The same contents, and perhaps more."""
    if isinstance(contents, Collection):
        return Collection(
            contents.node, contents.source, contents.kind, contents.items, complete=False
        )
    if isinstance(contents, Mapping):
        return Mapping(contents.node, contents.source, contents.entries, False, contents.shadowed)
    return contents
