"""The report on a run: which stream gets what, and the exit status."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.output.statistics import Statistics
from hublint.output.styles import say_sum
from hublint.terminal import complain, note, say, say_bytes
from hublint.terminal.outlets import STDERR
from hublint.terminal.presentation import quiet
from hublint.wording import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.linter.result import Problem
    from hublint.output.report import FileReport
    from hublint.output.reporter import Reporter
    from hublint.output.tally import Tally
    from hublint.project.check_file import FileResult


class RunReport:
    """Reports on files as they are done, to standard output and to what is there `also`.

    `diff`: changes are shown, not written. `repairs_stdin`: standard input is among the files to repair. In both
    cases standard output holds nothing but changed text, and findings go to standard error, a line each, unless the
    format is a document, which says itself what changes. With `statistics`, people are told how many findings there
    are of each rule, in the place of the findings.
    """

    def __init__(
        self,
        reporter: Reporter,
        tally: Tally,
        also: Sequence[Reporter] = (),
        *,
        diff: bool = False,
        repairs_stdin: bool = False,
        statistics: bool = False,
    ) -> None:
        self._reporter = reporter
        self._also = also
        self._tally = tally
        self._diff = tally.only_shown = diff
        self._to_stderr = (diff or repairs_stdin) and not reporter.document
        self._statistics = Statistics() if statistics else None
        self._failing = False

    @property
    def status(self) -> int:
        """0, 1 or 2, as the command line promises."""
        return 2 if self._tally.problems else int(self._failing)

    def file(self, report: FileReport) -> None:
        """Report on a file. What went wrong, and why fixes were refused, goes to standard error."""
        result = report.result
        self._tally.add(result)
        self._failing |= result.failing
        for problem in result.problems:
            complain_of(problem)
        for refusal in result.refused:
            complain(f"{result.name}: {refusal.finding.code} is not fixed. {refusal.reason}")
        self._tell_changes(result)
        if self._statistics is not None:
            self._statistics.add(result.findings)
        counts = self._statistics is not None and not self._reporter.document
        shown = replace(report, items=()) if counts else report
        if self._to_stderr:
            self._change(shown)
        else:
            self._reporter.file(shown)
        for reporter in self._also:
            reporter.file(report)

    def _tell_changes(self, result: FileResult) -> None:
        """Say on standard error what was changed in a file, where the report doesn't."""
        if not (result.fixed or result.ignored):
            return
        from hublint.output.concise import fixed_lines, ignored_lines  # noqa: PLC0415

        is_told = self._reporter.tells_fixes or self._diff or self._to_stderr
        for line in (*(() if is_told else fixed_lines(result)), *ignored_lines(result)):
            complain(line)
        for change in result.others if not self._diff else ():
            complain(f"Also changed {change.name}.")

    def end(self, notes: Sequence[str] = ()) -> None:
        """Report the sum, and the `notes` of the run. Raises `OutputError`."""
        self._tally.notes = notes
        if self._tally.all_excluded:
            files = count(self._tally.excluded, "file is excluded", "files are all excluded")
            note(
                f"{files} by `exclude` in the settings. --no-force-exclude checks named files all the same."
            )
        for line in self._statistics.lines() if self._statistics else ():
            (complain if self._to_stderr or self._reporter.document else say)(line)
        self._print_end()
        for reporter in self._also:
            reporter.end(self._tally)
            reporter.outlet.finish()

    def _print_end(self) -> None:
        """Print the sum, which a quiet run leaves out where it is not part of a document."""
        if quiet.get() and not self._reporter.document:
            return
        if self._to_stderr:
            say_sum(STDERR, self._tally.summary())
        else:
            self._reporter.end(self._tally)

    def _change(self, report: FileReport) -> None:
        """The change to standard output, what remains to standard error."""
        from hublint.output.concise import fixed_lines, item_line  # noqa: PLC0415
        from hublint.output.diff import print_change  # noqa: PLC0415

        result = report.result
        if self._diff:
            print_change(result.name, result.before, result.after)
            for change in result.others:
                print_change(*change)
        elif result.stdin:
            say_bytes(result.after)
            for line in fixed_lines(result):
                complain(line)
        for item in report.items:
            complain(item_line(item))


def complain_of(problem: Problem) -> None:
    """Say on standard error what could not be done, and where a defect of hublint was met."""
    complain(f"error: {problem.message}")
    if problem.detail:
        complain("This is a bug in hublint. Please report it with these lines:")
        for line in problem.detail.rstrip().splitlines():
            complain(line)
