"""The result of interpreting a config: what it leaves in the configuration, and how it got there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from hublint.deployment.deployment import NO_DEPLOYMENT, Deployment
from hublint.interpret.budget import Budget

if TYPE_CHECKING:
    from hublint.deployment.given import Given
    from hublint.deployment.interpolation import Unset
    from hublint.interpret.values import Function, PathCondition, Value
    from hublint.interpret.writes import Path, Write
    from hublint.source import Source
    from hublint.source.location import Place


@dataclass(slots=True, eq=False, repr=False)
class OpaqueWrite:
    """Code that reading cannot follow may have changed everything below `path` (empty: the whole configuration)."""

    path: Path
    reason: str
    place: Place
    path_condition: PathCondition = ()


Operation = Literal["augment", "set item", "call", "get attribute", "assign section", "compute"]
"""What was tried on a trait or section: `+=`, `c.A.b["x"] = 1`, `c.A.b()`, `c.A.b.append`, `c.A = 1`.

`compute` is about other values: a method of `None`, a key that a dict lacks, a call with the wrong arguments.
"""


@dataclass(slots=True, eq=False, repr=False)
class LoadError:
    """Loading the file ends here with an exception, when `path_condition` is taken.

    `name` is the exception (`NameError`, `TypeError`, `SystemExit`, ...), `detail` what it is about (the undefined
    name, the message of `raise`, a clause for `compute`). `deliberate` for `raise`, `sys.exit`, `assert` and a missing
    environment variable: the author asked for it. `path` is the trait or section that a refused `operation` was tried
    on. `holder` is the type (`tuple`) of a trait that has a value already, or of the value that fails a `compute`.
    """

    name: str
    detail: str
    place: Place
    path_condition: PathCondition = ()
    deliberate: bool = False
    path: Path = ()
    operation: Operation | None = None
    holder: str = ""


@dataclass(slots=True, eq=False, repr=False)
class Read:
    """A trait read before anything was written to it (`LazyConfigValue`), outside a supported lazy operation."""

    path: Path
    place: Place
    path_condition: PathCondition = ()


@dataclass(slots=True, eq=False, repr=False)
class LaterFunction:
    """A function that the hub calls later: what its last state is, and all that it writes on any way.

    `settings` are those of each object that it gets (`hublint.interpret.instances`) as `ConfigFacts.settings` are those
    of the configuration; `writes` are to such objects, `config_writes` to the configuration itself. `objects` are those
    of its parameters, `parents` the methods of parent classes that it calls. `shared` are the writes that give an
    object a container of the file in which the function leaves something each time, with the place of that container.
    `errors` are where it ends with an exception.
    """

    name: str
    function: Function
    objects: tuple[int, ...]
    settings: dict[int, dict[Path, Value]]
    writes: list[tuple[int, Write]]
    config_writes: list[Write]
    parents: frozenset[str] = frozenset()
    shared: list[tuple[Write, Place]] = field(default_factory=list)
    errors: list[LoadError] = field(default_factory=list)


@dataclass(slots=True, eq=False, repr=False)
class VariableRead:
    """An expression that reads an environment variable, and what the deployment gives it there.

    `required`: the hub stops where it isn't set. `default` is the value in its place. `given` is None where nobody can
    tell.
    """

    name: str
    place: Place
    given: Given | Unset | None
    required: bool = False
    default: Value | None = None
    path_condition: PathCondition = ()


@dataclass(slots=True, eq=False, repr=False)
class ConfigFacts:
    """Everything the file says.

    `settings` maps a path to `Assigned`, `Lazy`, `Unset`, or a `Conditional` of them. `names` are the module's
    global names at the end. `subconfigs` are the files named to `load_subconfig`, with whether they are there
    (None: that can't be seen). `import_conditions` are those of the same import, `loops` those of loops over what is
    not known, by the identity of their nodes. `is_part` if the file is a part of a larger configuration, and only that
    part is known. `functions` are those that the hub calls later, by the identity of their nodes. `variables` are the
    readings of environment variables, by node and name, as the `deployment` gives them. `weight` counts the items of
    all settings and writes.
    """

    source: Source
    settings: dict[Path, Value] = field(default_factory=dict)
    writes: list[Write] = field(default_factory=list)
    opaque_writes: list[OpaqueWrite] = field(default_factory=list)
    load_errors: list[LoadError] = field(default_factory=list)
    reads: list[Read] = field(default_factory=list)
    names: dict[str, Value] = field(default_factory=dict)
    imports: dict[str, Place] = field(default_factory=dict)
    import_conditions: dict[str, PathCondition] = field(default_factory=dict)
    loops: dict[int, PathCondition] = field(default_factory=dict)
    subconfigs: list[tuple[str, bool | None, Place]] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    is_part: bool = False
    functions: dict[int, LaterFunction] = field(default_factory=dict)
    deployment: Deployment = NO_DEPLOYMENT
    variables: dict[tuple[int, str], VariableRead] = field(default_factory=dict)
    weight: int = 1
    budget: Budget = field(default_factory=Budget)

    def mentions(self, *words: str) -> bool:
        """Whether one of the words stands in the file, or in one that it loads."""
        return any(word in source.text for source in self.sources for word in words)
