"""The report for people: each finding with the source around its places, through rich."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.output import say

if TYPE_CHECKING:
    from rich.console import Console

    from hublint.report.tally import Tally
    from hublint.run import FileOutcome


class FullReporter:
    """Prints the findings of a file as soon as it is done. Imports rich only for the first finding."""

    def __init__(self) -> None:
        self._console: Console | None = None

    def file(self, outcome: FileOutcome) -> None:
        """Print the findings of a file."""
        if not outcome.findings:
            return
        from hublint.output.console import console  # noqa: PLC0415
        from hublint.report.finding import print_finding  # noqa: PLC0415

        self._console = self._console or console()
        for finding in outcome.findings:
            print_finding(self._console, finding)

    def end(self, tally: Tally) -> None:
        """Print the sum."""
        say(tally.summary())
