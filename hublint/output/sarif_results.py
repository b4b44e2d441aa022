"""Findings as results of SARIF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from hublint.findings import Severity
from hublint.output.data import publishable_edits
from hublint.output.fingerprints import Fingerprints
from hublint.output.line_hashes import LineHashes
from hublint.project.repository_path import path_of

if TYPE_CHECKING:
    from hublint.findings import Finding
    from hublint.linter.result import Suppressed
    from hublint.source import Source
    from hublint.source.location import Place

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_RELATED = 100
"""GitHub shows no more locations."""


def rule_id(code: str) -> str:
    """The rule of a finding, or the kind of a step of an upgrade, without what it is about."""
    return code.partition(":")[0]


class ResultWriter:
    """Writes results, and remembers the files that they are in."""

    def __init__(self) -> None:
        self._fingerprints = Fingerprints()
        self._hashes: tuple[Source, LineHashes] | None = None

    def suppressed(self, suppressed: Suppressed) -> dict[str, Any]:
        """A finding that a comment silences, or the baseline."""
        kind = "external" if suppressed.in_baseline else "inSource"
        suppression = {"kind": kind, "status": "accepted"}
        if suppressed.reason:
            suppression["justification"] = suppressed.reason
        return {**self.finding(suppressed.finding), "suppressions": [suppression]}

    def finding(self, finding: Finding, placed: bool = True) -> dict[str, Any]:
        """A finding; without a region if it is not `placed`, since it concerns the whole hub."""
        place = finding.place
        related = [
            {"id": number, "message": {"text": one.label or "see here"}, **_location(one)}
            for number, one in enumerate(finding.related[:_RELATED], 1)
        ]
        fixes = _fixes(finding)
        return {
            "ruleId": rule_id(finding.code),
            "level": LEVELS[finding.severity],
            "message": {"text": finding.message},
            "locations": [_location(place, placed=placed)],
            **({"relatedLocations": related} if related else {}),
            "partialFingerprints": {
                "primaryLocationLineHash": self._line_hash(place, placed=placed),
                "hublint/v1": self._fingerprints.of(finding, placed=placed),
            },
            **({"fixes": fixes} if fixes else {}),
            "properties": {"certain": finding.certain},
        }

    def _line_hash(self, place: Place, *, placed: bool) -> str:
        source = place.source
        if self._hashes is None or self._hashes[0] is not source:
            self._hashes = source, LineHashes("\ufeff" * source.bom + source.text)
        return self._hashes[1].of(place.start.line if placed else 1)


def _location(place: Place, *, placed: bool = True) -> dict[str, Any]:
    source = place.source
    region = {"region": _region(source, *source.span(place.node))} if placed else {}
    return {"physicalLocation": {"artifactLocation": _artifact(source), **region}}


def _artifact(source: Source) -> dict[str, str]:
    """A file by its path from the root, or by a complete address if it lies elsewhere."""
    path = path_of(source)
    if path.startswith("/"):
        return {"uri": Path(path).as_uri()}
    return {"uri": quote(path, errors="surrogateescape"), "uriBaseId": "%SRCROOT%"}


def _region(source: Source, start: int, end: int) -> dict[str, int]:
    line, column = source.position(start)
    end_line, end_column = source.position(end)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _fixes(finding: Finding) -> list[dict[str, Any]]:
    fix, edits = finding.fix, publishable_edits(finding)
    if fix is None or not edits:
        return []
    source = finding.place.source
    replacements = [
        {
            "deletedRegion": _region(source, edit.start, edit.end),
            "insertedContent": {"text": edit.text},
        }
        for edit in edits
    ]
    note = "" if fix.applicability == "safe" else " (needs review)"
    return [
        {
            "description": {"text": f"{fix.title}{note}"},
            "artifactChanges": [
                {"artifactLocation": _artifact(source), "replacements": replacements}
            ],
        }
    ]
