"""The JSON documents, version 2: every name with its type and meaning. The schemas are generated from this.

A name is never taken away, nor given another type or meaning, without a new version. New names may come.
"""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypedDict

SeverityName = Literal["error", "warning", "info"]
Line = Annotated[int, "From 1."]
Column = Annotated[int, "From 1, in characters (code points)."]
Url = Annotated[str | None, "The page of the rule; null for rules of plug-ins without `docs-url`."]


class RangeData(TypedDict):
    """A part of a file. The end is exclusive."""

    line: Line
    column: Column
    end_line: Line
    end_column: Column


class PlaceData(RangeData):
    """A part of a file, with the file."""

    path: Annotated[str, "The file, as it was named on the command line, or found below a folder."]


class RelatedData(PlaceData):
    """Another place that a finding is about."""

    message: Annotated[str, "What is there, in a few words."]


class EditData(RangeData):
    """A replacement of text in the file of the finding."""

    text: Annotated[str, "What to put there, exactly, secrets included."]


class FixData(TypedDict):
    """A cure: all its edits belong together, and their places are those of the unchanged file."""

    applicability: Annotated[
        Literal["safe", "unsafe"], "`--fix` applies safe ones; unsafe ones need review."
    ]
    title: Annotated[str, "What the fix does, in the imperative."]
    edits: list[EditData]


class CircumstanceData(PlaceData):
    """A test in a file, and how it must go."""

    test: Annotated[
        Literal["set", "equal", "true", "code"],
        "set: the variable is set. equal: the variable, or what the code compares, is the value. true: the code is"
        " true. code: a loop, `try` or `case` goes the way that the finding needs.",
    ]
    holds: Annotated[bool, "Whether the test must hold, or must not."]
    variable: Annotated[str | None, "The environment variable, if the test is about one."]
    value: Annotated[
        str | int | float | bool | None,
        "What is compared with (of `equal`); in Python's spelling if JSON has no such value.",
    ]
    code: Annotated[str | None, "The code of the test; null for statements."]


class WhenData(TypedDict):
    """A condition under which the finding holds. There may be others."""

    text: Annotated[str, "In words, such as: if the environment variable `X` is not set."]
    all: Annotated[list[CircumstanceData], "All of these apply."]


class ProblemFacts(TypedDict):
    """What a rule says, wherever it is."""

    code: Annotated[str, "The code of the rule, such as HUB301; of a step, its kind."]
    name: Annotated[str, "The name of the rule, such as unreadable-memory-size."]
    severity: SeverityName
    certain: Annotated[bool, "Whether it holds whatever the environment and other unknowns are."]
    message: str
    url: Url
    related: list[RelatedData]
    fix: FixData | None


class FindingData(ProblemFacts, PlaceData):
    """A finding of a rule."""

    when: Annotated[
        WhenData | None, "The condition of a finding that is not certain, if it can be told."
    ]


class SuppressedData(FindingData):
    """A finding that a comment silences, or the baseline."""

    reason: Annotated[
        str, 'The reason that the comment gives, empty if it gives none; or "in the baseline".'
    ]


class TargetData(TypedDict):
    """A release that configs are judged by, and where it is known from."""

    distribution: str
    version: str
    origin: Annotated[
        Literal["option", "settings", "pin", "newest"],
        "The command line, the settings, a pin, or nothing: then it is the newest that hublint knows.",
    ]
    path: Annotated[str | None, "The file with the pin, or with the settings."]
    line: Annotated[int | None, "The line of the pin."]
    requirement: Annotated[str | None, "The pin as it is written."]
    known: Annotated[bool, "Whether hublint knows this release."]


class RunTargetData(TargetData):
    """A release that some of the files of a run are judged by."""

    configs: Annotated[list[str], "These files."]


class ErrorData(TypedDict):
    """What hublint could not do."""

    path: str
    rule: Annotated[str | None, "The rule that failed, in which case it is a bug of hublint."]
    message: str


class RunData(TypedDict):
    """What documents on a run share."""

    version: Annotated[Literal[2], "The version of this contract."]
    hublint: Annotated[str, "The version of hublint."]
    targets: list[RunTargetData]
    fixed: NotRequired[
        Annotated[list[FindingData], "With `--fix` or `--diff`: what was, or would be, repaired."]
    ]
    suppressed: Annotated[
        list[SuppressedData], "What comments or the baseline silence; never among the findings."
    ]
    notes: Annotated[list[str], "What was passed over, in sentences, as on standard error."]
    errors: list[ErrorData]


class CheckDocument(RunData):
    """What `hublint check` found. With `--fix` or `--diff`, `findings` are those that remain."""

    files: Annotated[int, "How many files were checked."]
    parts: NotRequired[
        Annotated[list[str], "The files that were judged as parts of a larger configuration."]
    ]
    findings: list[FindingData]


UpgradeData = TypedDict("UpgradeData", {"distribution": str, "from": str, "to": str})
"""An upgrade of a distribution; `from` is a keyword of Python."""


class StepData(ProblemFacts):
    """A step of an upgrade."""

    effect: Literal["stops", "fails", "changes", "renamed"]
    when: Annotated[
        Literal["before", "with", "after"], "When to do it: before, with or after the upgrade."
    ]
    distribution: str
    since: Annotated[str, "The release that brings the change."]
    source: Annotated[str | None, "Where that can be read."]
    condition: Annotated[WhenData | None, "The condition of a step that is not certain."]
    path: str
    line: Annotated[int | None, "Null, like column and ends, for what concerns the whole hub."]
    column: int | None
    end_line: int | None
    end_column: int | None


class UpgradeDocument(RunData):
    """What `hublint upgrade` says. With `--fix` or `--diff`, `steps` are those that remain."""

    path: str
    upgrades: list[UpgradeData]
    steps: Annotated[list[StepData], "In the order to do them."]
    mended: Annotated[int, "How many findings of today are gone with the upgrades."]
