"""A run of `hublint check`: the files that its paths name, each checked and reported."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hublint.cli.gc_pause import collector_paused, settle
from hublint.cli.missing import no_such_file
from hublint.cli.workers.number import number_of_processes
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
    from collections.abc import Hashable, Iterator, Sequence

    from hublint.findings import Finding
    from hublint.output import Reporter
    from hublint.project.check_file import Judge
    from hublint.source import Span
    from hublint.source.location import Place

    Identity = int
    """The hash of what a finding is known by, and of which one it is of those that are alike in that."""


def check_paths(
    paths: tuple[str, ...],
    options: CheckOptions,
    output_format: str,
    also: tuple[Reporter, ...] = (),
    *,
    statistics: bool = False,
    jobs: int | None = None,
) -> int:
    """Check the files at the paths, and report on them to what is there `also`; the exit status.

    Raises `UnknownRuleError`, `SettingsError`, `PluginError` and `WorkerError`.
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
    with _judge(chosen.names, options, jobs) as judge, Progress(len(chosen.names)) as progress:
        for number, name in enumerate(chosen.names, 1):
            progress.at(number, shown_name(name))
            with collector_paused():
                result = check_file(name, options, judge)
                report.file(lint_report(_without_repetitions(result, told)))
            if number == 1 < len(chosen.names):
                settle()
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


@contextmanager
def _judge(names: Sequence[str], options: CheckOptions, jobs: int | None) -> Iterator[Judge | None]:
    """What judges the files in other processes, if that pays: as many as are asked for, here or in the settings.

    Where files are written, each is judged after the one before it is written. Raises `SettingsError`.
    """
    writes = options.fix and not options.diff
    files = [name for name in names if name != STDIN]
    if writes or options.recording or options.reason is not None or len(files) < 2:
        yield None
        return
    session = options.session
    asked = jobs or session.settings(session.reach(Path(files[0]).parent)).jobs
    number = number_of_processes(len(files), asked)
    if number == 1:
        yield None
        return
    from hublint.cli.workers.pool import Pool  # noqa: PLC0415 - takes as long as a few files

    with Pool(files, options, number) as pool:
        yield pool.judged


def _without_repetitions(result: FileResult, told: set[Identity]) -> FileResult:
    """The result without what was told before of a file that another one loads."""
    counts: Counter[Hashable] = Counter()
    left: list[Finding] = []
    for finding in result.findings:
        known = _known_by(finding)
        counts[known] += 1
        if hash((known, counts[known])) not in told:
            left.append(finding)
    told.update(
        hash((known, number + 1)) for known, count in counts.items() for number in range(count)
    )
    return replace(result, findings=tuple(left))


def _known_by(finding: Finding) -> Hashable:
    """What it has in common with what is found again when another file loads this one."""
    return (
        finding.code,
        finding.severity,
        finding.worst_severity,
        _where(finding.place),
        tuple((one.asked, _where(one.place)) for one in finding.circumstances),
    )


def _where(place: Place) -> tuple[str, Span]:
    file = place.source.file
    return str(file.absolute()) if file is not None else "", place.source.span(place.node)
