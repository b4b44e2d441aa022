"""A run of `hublint check`: the files that its paths name, each checked and reported."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.cli.gc_pause import collector_paused
from hublint.cli.missing import no_such_file
from hublint.linter.result import Problem
from hublint.output import reporter
from hublint.output.report import lint_report
from hublint.output.run_report import RunReport
from hublint.output.tally import Tally
from hublint.project.check_file import CheckOptions, FileResult, check_file
from hublint.project.chosen_files import chosen_files
from hublint.project.named_input import STDIN, shown_name
from hublint.terminal import complain
from hublint.terminal.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Hashable

    from hublint.findings import Finding
    from hublint.output import Reporter
    from hublint.source import Span
    from hublint.source.location import Place

    Identity = tuple[Hashable, int]
    """What a finding is known by, and which of those it is that are alike in that."""


def check_paths(
    paths: tuple[str, ...],
    options: CheckOptions,
    output_format: str,
    also: tuple[Reporter, ...] = (),
    *,
    statistics: bool = False,
) -> int:
    """Check the files at the paths, and report on them to what is there `also`; the exit status.

    Raises `UnknownRuleError`, `SettingsError` and `PluginError`.
    """
    repairs_stdin = options.fix and STDIN in paths
    report = RunReport(
        reporter(output_format),
        Tally(),
        also,
        diff=options.diff,
        repairs_stdin=repairs_stdin,
        statistics=statistics,
    )
    chosen = chosen_files(paths or (".",), options.session, no_such_file)
    for problem in chosen.problems:
        report.file(lint_report(FileResult(problem.name, problems=(problem,))))
    for name in chosen.excluded:
        report.file(lint_report(FileResult(name, excluded=True)))
    told: set[Identity] = set()
    with Progress(len(chosen.names)) as progress:
        for number, name in enumerate(chosen.names, 1):
            progress.at(number, shown_name(name))
            with collector_paused():
                report.file(lint_report(_without_repetitions(check_file(name, options), told)))
    for written in options.recording.write() if options.recording else ():
        if isinstance(written, Problem):
            report.file(lint_report(FileResult(written.name, problems=(written,))))
        else:
            complain(written)
    if options.recording is None:
        options.session.known.tell_gone()
    report.end(options.session.notes)
    return report.status


def may_be_remembered(paths: tuple[str, ...], options: CheckOptions) -> bool:
    """Whether a run has read files only: standard input is gone afterwards, and fixes and plug-ins may do anything."""
    writes = options.fix or options.recording is not None
    return not writes and STDIN not in paths and not options.session.has_plugins


def _without_repetitions(result: FileResult, told: set[Identity]) -> FileResult:
    """The result without what was told before of a file that another one loads."""
    counts: Counter[Hashable] = Counter()
    left: list[Finding] = []
    for finding in result.findings:
        known = _known_by(finding)
        counts[known] += 1
        if (known, counts[known]) not in told:
            left.append(finding)
    told.update((known, number + 1) for known, count in counts.items() for number in range(count))
    return replace(result, findings=tuple(left))


def _known_by(finding: Finding) -> Hashable:
    """What it has in common with what is found again when another file loads this one."""
    conditions = finding.when.circumstances if finding.when else ()
    return (
        finding.code,
        finding.severity,
        finding.worst_severity,
        _where(finding.place),
        tuple(
            (one.test, one.holds, one.variable, one.value, _where(one.place)) for one in conditions
        ),
    )


def _where(place: Place) -> tuple[str, Span]:
    file = place.source.file
    return str(file.absolute()) if file is not None else "", place.source.span(place.node)
