"""What a run tells: one reporter for each output format, given the files as they are done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from hublint.output.tally import Tally
    from hublint.project.check_file import FileResult

FORMATS = ("full", "concise", "json")


class Reporter(Protocol):
    """Writes to standard output; the outcome of a file may be dropped when it was told."""

    def file(self, outcome: FileResult) -> None:
        """Tell about one file."""

    def end(self, tally: Tally) -> None:
        """Tell about the whole run, when every file is done."""


def reporter(name: str) -> Reporter:
    """The reporter of an output format; what it needs is imported here, or when there is something to show."""
    if name == "json":
        from hublint.output.json import JsonReporter  # noqa: PLC0415

        return JsonReporter()
    if name == "concise":
        from hublint.output.concise import ConciseReporter  # noqa: PLC0415

        return ConciseReporter()
    from hublint.output.full import FullReporter  # noqa: PLC0415

    return FullReporter()
