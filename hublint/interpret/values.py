"""What the interpreter knows about a value: a constant, a container, alternatives, or why it is unknown.

Every value remembers the node and the source file that it came from, so that a finding can point there.
Values are not changed once made, except by `materialize`, which at the end of the file puts the contents of
containers where references to them were. Those that leave the interpreter hold no references into its state.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import EllipsisType
from typing import TYPE_CHECKING, Literal

from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    import libcst as cst

    from hublint.source import Source

Scalar = str | bytes | int | float | complex | bool | EllipsisType | None


@dataclass(slots=True, eq=False, repr=False)
class Value:
    """Base of all values: `node` is the expression in `source` that the value came from."""

    node: cst.CSTNode
    source: Source

    def place(self, label: str = "") -> Place:
        """Where the value stands in the file, with a label for the frame."""
        return Place(self.source, self.node, label)


@dataclass(slots=True, eq=False, repr=False)
class Constant(Value):
    """A constant whose exact value is known (a literal, or folded from literals).

    `environment` names the variable if it is what the deployment gives the hub under that name.
    """

    value: Scalar
    environment: str | None = None


@dataclass(slots=True, eq=False, repr=False)
class PartialString(Value):
    """A string with known parts (`str`) and holes (values that are not known)."""

    parts: tuple[str | Value, ...]


Kind = Literal["list", "tuple", "set", "frozenset"]


@dataclass(slots=True, eq=False, repr=False)
class Collection(Value):
    """A list, tuple, set or frozenset; not `complete` if it may hold more items than are listed."""

    kind: Kind
    items: tuple[Value, ...]
    complete: bool = True


@dataclass(slots=True, eq=False, repr=False)
class Entry:
    """One `key: value` of a mapping; `node` is the dict element, keyword argument or item assignment."""

    key: Value
    value: Value
    node: cst.CSTNode


@dataclass(slots=True, eq=False, repr=False)
class Mapping(Value):
    """A dict in insertion order, each key once as Python would leave it; not `complete` if it may hold more.

    `shadowed` lists the entries of a literal that a later entry with the same key replaced.
    """

    entries: tuple[Entry, ...]
    complete: bool = True
    shadowed: tuple[Entry, ...] = ()
    _places: dict[object, int] | None = field(default=None, init=False)

    def get(self, key: Scalar) -> Value | None:
        """The value under a constant key, if it is there."""
        place = self.places.get(("constant", key))
        return None if place is None else self.entries[place].value

    @property
    def places(self) -> dict[object, int]:
        """Where in the entries each key stands whose mark is known."""
        if self._places is None:
            self._places = {}
            for place, entry in enumerate(self.entries):
                found = mark(entry.key)
                if found is not None:
                    self._places.setdefault(found, place)
        return self._places

    def hand_on(self, heir: Mapping, places: dict[object, int]) -> None:
        """Give the index to another dict that has the same entries and some more, so that it is made only once."""
        self._places, heir._places = None, places


def mark(key: Value) -> object:
    """What tells keys apart: equal marks are equal keys, None may be any key."""
    if isinstance(key, Constant):
        return ("constant", key.value)
    return ("unknown", key.key) if isinstance(key, Unknown) and key.key else None


@dataclass(slots=True, eq=False, repr=False)
class PathObject(Value):
    """A `pathlib` path; `text` is its string form (a `Constant`, `PartialString` or `Unknown`)."""

    text: Value


@dataclass(slots=True, eq=False, repr=False)
class Function(Value):
    """A function or lambda of the file; `definition` is its node, `frame` belongs to the interpreter."""

    name: str
    definition: cst.FunctionDef | cst.Lambda
    frame: int = 0
    bound: Value | None = None


@dataclass(slots=True, eq=False, repr=False)
class Class(Value):
    """A class defined in the file or in a module beside it, with its bases and the names of its body."""

    name: str
    bases: tuple[Value, ...]
    members: dict[str, Value]
    definition: cst.ClassDef


@dataclass(slots=True, eq=False, repr=False)
class External(Value):
    """An object of an installed package, by dotted path (`dockerspawner.DockerSpawner`), module or attribute."""

    path: str


@dataclass(slots=True, eq=False, repr=False)
class Unknown(Value):
    """A value that reading alone cannot know. `reason` completes "… because it is …".

    `type` is its type where that much is sure. Two unknowns with an equal `key` are the same value.
    `environment` names the variable if the value is exactly what the environment holds; `call` is the dotted
    path of the installed function whose result it is.
    """

    reason: str
    type: type | None = None
    key: Hashable = None
    environment: str | None = None
    call: str | None = None


@dataclass(slots=True, eq=False, repr=False)
class Bounded(Unknown):
    """A value that is not worked out because it would be too large, too deep or of too many alternatives."""


@dataclass(slots=True, eq=False, repr=False)
class PartialFunction(Unknown):
    """What `functools.partial` makes of a function of the file: some arguments are given already, others follow."""

    function: Function | None = None
    count: int = 0
    named: tuple[str, ...] = ()


@dataclass(slots=True, eq=False, repr=False)
class Condition:
    """Something that decides between alternatives and that only the running hub knows.

    Equal keys are the same condition. `subject` is the code that it is about, empty if that is long, `holds` and
    `fails` are what is said of it: "`DEBUG`", "is set", "is not set". Of a loop, a `try` or a `case`
    (`is_statement`), the subject is that word.
    Keys: ("set", ("environment", variable)), ("truth", key of an unknown), ("equal", key of an unknown,
    constant), ("code", node id). With `test`, others decide it: a `Conditional` of `True` and `False` between them;
    its key is ("test", number), and `implied` are the outcomes of others that go with it failing and holding.
    """

    key: tuple[Hashable, ...]
    subject: str
    holds: str
    fails: str
    node: cst.CSTNode
    source: Source
    is_statement: bool = False
    test: Value | None = None
    implied: tuple[PathCondition, PathCondition] = ((), ())

    @property
    def parts(self) -> tuple[Condition, ...]:
        """The conditions that decide it: itself, if no others do."""
        return tuple(dict.fromkeys(_parts(self.test))) if self.test else (self,)


def _parts(test: Value) -> Iterator[Condition]:
    if isinstance(test, Conditional):
        yield from test.condition.parts
        yield from _parts(test.then)
        yield from _parts(test.other)


PathCondition = tuple[tuple[Condition, bool], ...]
"""The conditions, with their outcomes, under which a statement is reached."""


@dataclass(slots=True, eq=False, repr=False)
class Conditional(Value):
    """`then` when the condition holds, else `other`."""

    condition: Condition
    then: Value
    other: Value


@dataclass(slots=True, eq=False, repr=False)
class Section(Value):
    """The configuration object or a section of it. `root` 0 is the hub's own; `path` is empty for `c` itself."""

    root: int
    path: tuple[str, ...]


def entries_of(value: Value | None) -> tuple[Entry, ...]:
    """The entries of a dict, none of anything else."""
    return value.entries if isinstance(value, Mapping) else ()


def members_of(value: Value | None) -> tuple[Value, ...]:
    """What a dict holds under its keys, or the items of a list."""
    if isinstance(value, Mapping):
        return tuple(entry.value for entry in value.entries)
    return value.items if isinstance(value, Collection) else ()
