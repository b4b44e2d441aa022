"""Writes to the configuration, and what they leave in a trait."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, get_args

from hublint.interpret.values import PathCondition, Value
from hublint.source.location import Place

if TYPE_CHECKING:
    import libcst as cst

    from hublint.source import Source

Path = tuple[str, ...]
"""Names after `c`: `("DockerSpawner", "volumes")`."""

WriteKind = Literal[
    "assign",
    "item",
    "augmented",
    "update",
    "append",
    "extend",
    "insert",
    "prepend",
    "add",
    "delete",
    "method",
]


@dataclass(slots=True, eq=False, repr=False)
class Write:
    """One statement that changes a trait or a section.

    `statement` is the whole small statement, `target` the expression written to (`c.DockerSpawner.volumes`),
    `value` what was given. `path_condition` says when it happens. `plain` is false for writes through an alias,
    `setattr`, a dict or a helper function, whose target text does not spell the path.
    """

    path: Path
    kind: WriteKind
    value: Value
    statement: cst.CSTNode
    target: cst.CSTNode
    source: Source
    path_condition: PathCondition = ()
    plain: bool = True

    def place(self, label: str = "") -> Place:
        """The target of the write, with a label for the frame."""
        return Place(self.source, self.target, label)


Operation = Literal["update", "append", "extend", "insert", "prepend", "add"]

LAZY = frozenset[str](get_args(Operation))
"""Methods by which traitlets changes a container that has no value yet."""


@dataclass(slots=True, eq=False, repr=False)
class Change:
    """One lazy operation on a trait that the file has not assigned (`c.X.y.append(v)`)."""

    operation: Operation
    value: Value
    write: Write


@dataclass(slots=True, eq=False, repr=False)
class Lazy(Value):
    """A `LazyConfigValue`: operations that traitlets merges onto the value the trait would have had.

    It follows traitlets 5: `update` on dicts and sets, `extend`/`append`/`insert`/`prepend` on lists, `add` on sets.
    Without changes it is what reading a never-assigned trait gives.
    """

    changes: tuple[Change, ...] = ()


@dataclass(slots=True, eq=False, repr=False)
class Unset(Value):
    """The trait was not assigned (an alternative of a `Conditional`)."""


@dataclass(slots=True, eq=False, repr=False)
class Assigned(Value):
    """What an assignment left in a trait, and the write that did it."""

    value: Value
    write: Write = field(repr=False)
