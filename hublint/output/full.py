"""The report for people: each finding with the source around its places, through rich."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.terminal import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from hublint.findings import Finding
    from hublint.output.tally import Tally
    from hublint.project.check_file import FileResult

IN_FULL = 500
"""So many findings of one file are shown with their source; nobody reads more, and each takes a while to draw."""


class FullReporter:
    """Prints the findings of a file as soon as it is done. Imports rich only for the first finding."""

    def __init__(self) -> None:
        self._console: Console | None = None

    def file(self, outcome: FileResult) -> None:
        """Print the findings of a file."""
        if not outcome.findings:
            return
        from hublint.output.finding import print_finding  # noqa: PLC0415
        from hublint.terminal.console import console  # noqa: PLC0415

        self._console = self._console or console()
        for finding in outcome.findings[:IN_FULL]:
            print_finding(self._console, finding)
        self._rest(outcome.findings[IN_FULL:])

    def _rest(self, findings: Sequence[Finding]) -> None:
        """Print more findings of a file than anybody looks at, in a line each."""
        from hublint.output.concise import concise  # noqa: PLC0415

        for finding in findings:
            say(concise(finding))
        if findings:
            say()

    def end(self, tally: Tally) -> None:
        """Print the sum."""
        say(tally.summary())
