"""SARIF 2.1.0, in the part of it that GitHub's code scanning reads and within what it takes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from hublint import __version__
from hublint.output.links import HOME
from hublint.output.reporter import Reporter
from hublint.terminal.outlets import SCREEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.output.report import FileReport
    from hublint.output.sarif_results import ResultWriter
    from hublint.output.sarif_rules import RuleDescriptors
    from hublint.output.tally import Tally
    from hublint.terminal.outlets import Outlet

RESULTS = 25_000
"""GitHub rejects a file with more of them."""

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = ("error", "warning", "note")


class SarifReporter(Reporter):
    """Collects results, with the suppressed ones, but not in GitHub Actions: GitHub would show those as open."""

    document = True

    def __init__(self, outlet: Outlet = SCREEN) -> None:
        super().__init__(outlet)
        self._results: list[dict[str, Any]] = []
        self._notifications: list[dict[str, Any]] = []
        self._rules: RuleDescriptors | None = None
        self._writer: ResultWriter | None = None

    def file(self, report: FileReport) -> None:
        """Collect the findings and problems of a file."""
        from hublint.output.sarif_results import ResultWriter  # noqa: PLC0415
        from hublint.output.sarif_rules import RuleDescriptors  # noqa: PLC0415

        result = report.result
        self._rules = self._rules or RuleDescriptors()
        self._writer = self._writer or ResultWriter()
        self._rules.add(report)
        self._results += (self._writer.finding(one.finding, one.placed) for one in report.items)
        if not os.environ.get("GITHUB_ACTIONS"):
            self._results += map(self._writer.suppressed, result.suppressed)
        self._notifications += (_notification("error", one.message) for one in result.problems)

    def end(self, tally: Tally) -> None:
        """Write the document."""
        results = list(_worst(self._results))
        rules = self._rules.of(results) if self._rules else []
        notes = [*tally.notes, *_left_out(len(self._results) - len(results))]
        run = {
            "tool": {"driver": {**_TOOL, "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {
                "%SRCROOT%": {"description": {"text": "The root of the repository."}}
            },
            "invocations": [
                {
                    "executionSuccessful": not tally.problems,
                    "toolExecutionNotifications": [
                        *self._notifications,
                        *(_notification("note", note) for note in notes),
                    ],
                }
            ],
            "results": results,
        }
        self.outlet.document({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


_TOOL = {
    "name": "hublint",
    "version": __version__,
    "semanticVersion": __version__,
    "informationUri": HOME.replace("{version}", __version__),
}


def _notification(level: str, text: str) -> dict[str, Any]:
    return {"level": level, "message": {"text": text}}


def _worst(results: list[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    """As many results as GitHub takes, in their order: those that nobody suppressed first, and then the worst."""
    if len(results) <= RESULTS:
        return results

    def rank(number: int) -> tuple[bool, int]:
        result = results[number]
        return "suppressions" in result, _LEVELS.index(result["level"])

    kept = sorted(sorted(range(len(results)), key=rank)[:RESULTS])
    return (results[number] for number in kept)


def _left_out(number: int) -> Iterator[str]:
    if number:
        yield f"{number} results are left out, because GitHub takes {RESULTS}."
