"""Fixes in the files around a config, such as `.env`: each proved by judging the config again with the changed file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hublint.edits.resolve import text_edits
from hublint.edits.text_edits import EditError, apply
from hublint.linter.proof import disproof

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hublint.findings import Finding
    from hublint.linter.result import Result
    from hublint.source import Source

    Lint = Callable[[dict[Path, str]], Result]

_LINTS = 12
"""At most so many changed texts are judged."""


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """Another file than the config, and its repaired text."""

    source: Source
    text: str


@dataclass(slots=True)
class OtherFiles:
    """What was repaired in other files: those, the last result, and the findings that were repaired or refused."""

    result: Result
    changed: dict[Path, ChangedFile]
    applied: list[Finding]
    refused: list[tuple[Finding, str]]


def repair_others(result: Result, lint: Lint, repairs: Callable[[Finding], bool]) -> OtherFiles:
    """Apply the fixes whose edits are all in one file around the config, one after the other.

    `lint` judges the config with these texts in the place of what other files hold.
    """
    done = OtherFiles(result, {}, [], [])
    tried = set()
    for _ in range(_LINTS):
        waiting = [one for one in done.result.findings if repairs(one) and _file(one, done.result)]
        finding = next((one for one in waiting if one.fingerprint not in tried), None)
        if finding is None:
            break
        tried.add(finding.fingerprint)
        _repair(done, finding, lint)
    return done


def _file(finding: Finding, result: Result) -> Source | None:
    """The file around the config that a fix edits; None if it edits the config, or several files."""
    sources = {edit.source for edit in finding.fix.edits} if finding.fix else set()
    source = next(iter(sources)) if len(sources) == 1 else None
    return source if source in result.around else None


def _repair(done: OtherFiles, finding: Finding, lint: Lint) -> None:
    source = _file(finding, done.result)
    if source is None or source.file is None or finding.fix is None:
        return
    try:
        edits = text_edits(finding.fix.edits)
    except EditError as error:
        done.refused.append((finding, str(error)))
        return
    text = apply(source.text, edits)
    texts = {path: one.text for path, one in done.changed.items()}
    after = lint({**texts, source.file: text})
    found = disproof(done.result, after, [finding], edits, source.name)
    if found is not None:
        done.refused.append((finding, found.reason))
        return
    first = done.changed.get(source.file)
    done.changed[source.file] = replace(first, text=text) if first else ChangedFile(source, text)
    done.result = after
    done.applied.append(finding)
