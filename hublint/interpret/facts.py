"""The result of interpreting a config: what it leaves in the configuration, and how it got there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from hublint.interpret.budget import Budget
from hublint.interpret.values import Condition, Value
from hublint.source.location import Place

if TYPE_CHECKING:
    import libcst as cst

    from hublint.source import Source

Path = tuple[str, ...]
"""Names after `c`: `("DockerSpawner", "volumes")`."""

PathCondition = tuple[tuple[Condition, bool], ...]
"""The conditions, with their outcomes, under which a statement is reached."""

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


@dataclass(slots=True, eq=False, repr=False)
class OpaqueWrite:
    """Code that reading cannot follow may have changed everything below `path` (empty: the whole configuration)."""

    path: Path
    reason: str
    place: Place
    path_condition: PathCondition = ()


@dataclass(slots=True, eq=False, repr=False)
class LoadError:
    """Loading the file ends here with an exception, when `path_condition` is taken.

    `name` is the exception (`NameError`, `TypeError`, `SystemExit`, ...), `detail` what it is about
    (the undefined name, the message of `raise`). `deliberate` for `raise`, `sys.exit`, `assert` and a
    missing environment variable: the author asked for it. `path` is the trait that a refused operation was tried on.
    """

    name: str
    detail: str
    place: Place
    path_condition: PathCondition = ()
    deliberate: bool = False
    path: Path = ()


@dataclass(slots=True, eq=False, repr=False)
class Read:
    """A trait read before anything was written to it (`LazyConfigValue`), outside a supported lazy operation."""

    path: Path
    place: Place
    path_condition: PathCondition = ()


@dataclass(slots=True, eq=False, repr=False)
class ConfigFacts:
    """Everything the file says.

    `settings` maps a path to `Assigned`, `Lazy`, `Unset`, or a `Choice` between them. `names` are the module's
    global names at the end. `subconfigs` are the files named to `load_subconfig`, with whether they are there
    (None: that can't be seen). `weight` counts the items of all settings and writes.
    """

    source: Source
    settings: dict[Path, Value] = field(default_factory=dict)
    writes: list[Write] = field(default_factory=list)
    opaque_writes: list[OpaqueWrite] = field(default_factory=list)
    load_errors: list[LoadError] = field(default_factory=list)
    reads: list[Read] = field(default_factory=list)
    names: dict[str, Value] = field(default_factory=dict)
    imports: dict[str, Place] = field(default_factory=dict)
    subconfigs: list[tuple[str, bool | None, Place]] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    weight: int = 1
    budget: Budget = field(default_factory=Budget)
