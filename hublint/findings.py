"""What a check reports: edits, fixes and findings, all tied to nodes of the source."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    import libcst as cst

    from hublint.source import Source
    from hublint.source.location import Place, Position


class Severity(Enum):
    """How much a finding matters; the values are those of the JSON contract."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error: higher is worse."""
        return ("info", "warning", "error").index(self.value)


EditKind = Literal["replace", "exact", "before", "after", "remove"]


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of text, anchored to a node; offsets are worked out when they are needed.

    ``replace`` puts `text` in the node's place, with the line ends of the file, and ``exact`` as it is;
    ``before`` and ``after`` insert the lines of `text` as statements of their own around the statement that holds the
    node, with its indentation; ``remove`` takes away a statement, a dict or list element or a call argument with its
    comma.
    """

    source: Source
    node: cst.CSTNode
    text: str = ""
    kind: EditKind = "replace"


Applicability = Literal["safe", "unsafe"]


@dataclass(frozen=True, slots=True)
class Fix:
    """A cure made of edits. `title` says in the imperative what it does.

    ``safe`` fixes plainly do what was meant and cannot lose or expose data; ``unsafe`` ones change
    where data lives or who may do what.
    """

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability = "safe"


Outcome = Literal["stops", "fails", "ignored"]
"""What becomes of it: the hub or every server doesn't start; something else fails; nothing heeds the line."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a check yields for one mistake, before it knows in which scenarios the mistake exists.

    `severity` and `outcome` override the rule's own where a case is milder or worse than the rule's usual. Reports of
    one place that differ in `subject` are different mistakes, also in code that runs again.
    """

    place: Place
    message: str
    related: Sequence[Place] = ()
    fix: Fix | None = None
    severity: Severity | None = None
    outcome: Outcome | None = None
    subject: str = ""


CircumstanceTest = Literal["set", "equal", "true", "code"]


@dataclass(frozen=True, slots=True)
class Circumstance:
    """A test at a place of a file, and whether it must hold.

    ``set``: the environment `variable` is set; ``equal``: the `variable`, or what else is compared there, is the
    constant `value`; ``true``: the code is true; ``code``: a loop, a `try` or a `case` goes the way that the finding
    needs.
    """

    place: Place
    test: CircumstanceTest
    holds: bool
    variable: str | None = None
    value: object = None

    @property
    def asked(self) -> tuple[object, ...]:
        """What is asked, wherever that is."""
        return self.test, self.holds, self.variable, self.value


@dataclass(frozen=True, slots=True)
class When:
    """A condition under which a finding holds, in words ("if `X` is not set") and as circumstances that all apply."""

    text: str
    circumstances: tuple[Circumstance, ...]


class Fingerprint(NamedTuple):
    """What a finding is known by: no message, path or line, so that it outlasts changes around it.

    `setting` is the one that the statement of its place sets (`DockerSpawner.mem_limit`, or empty), `source` a hash of
    the code at its place, without layout. `ordinal` counts the findings of a file that are alike in all this.
    """

    rule: str
    setting: str
    source: str
    ordinal: int


@dataclass(frozen=True, slots=True)
class Finding:
    """A report of a rule on a file: the unit of output. `certain` is false if it holds for some scenarios only.

    `when` says for which, as far as they can be told apart. `worst_severity` is the severity in those scenarios, where
    `severity` is milder because there are others. `changes` are the aspects of the hub that its fix may change.
    `outcome` is what becomes of it, where that is known. `fingerprint` is there once a file is linted.
    """

    code: str
    name: str
    severity: Severity
    certain: bool
    message: str
    place: Place
    related: tuple[Place, ...] = ()
    fix: Fix | None = None
    worst_severity: Severity | None = None
    tags: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()
    when: When | None = None
    fingerprint: Fingerprint | None = None
    outcome: Outcome | None = None

    @property
    def circumstances(self) -> tuple[Circumstance, ...]:
        """What must apply together, as far as it can be told."""
        return self.when.circumstances if self.when else ()

    @property
    def path(self) -> str:
        """The file, as the caller named it; of what a config loads, the file that is loaded."""
        return self.place.source.name

    @property
    def start(self) -> Position:
        """Where the place begins: line and column from 1, columns in code points."""
        return self.place.start

    @property
    def end(self) -> Position:
        """Where the place ends, exclusive."""
        return self.place.end
