"""A run of `hublint check`: the files that its paths name, each checked and reported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hublint.cli.gc_pause import collector_paused
from hublint.cli.missing import no_such_file
from hublint.files.reach import is_folder, is_missing
from hublint.linter.result import Problem
from hublint.output import reporter
from hublint.output.report import lint_report
from hublint.output.run_report import RunReport
from hublint.output.tally import Tally
from hublint.project.check_file import CheckOptions, FileResult, check_file
from hublint.project.discovery import discover
from hublint.project.named_input import STDIN, shown_name
from hublint.terminal.progress import Progress
from hublint.wording import shown

if TYPE_CHECKING:
    from hublint.output import Reporter
    from hublint.project.session import Session

NOTHING = (
    "There is no jupyterhub_config*.py and no jupyterhub_config.d/*.py below `{}`. If your config has another name,"
    " write `hublint FILE`."
)


def check_paths(
    paths: tuple[str, ...],
    options: CheckOptions,
    output_format: str,
    also: tuple[Reporter, ...] = (),
) -> int:
    """Check the files at the paths, and report on them to what is there `also`; the exit status.

    Raises `UnknownRuleError`, `SettingsError` and `PluginError`.
    """
    repairs_stdin = options.fix and STDIN in paths
    report = RunReport(
        reporter(output_format), Tally(), also, diff=options.diff, repairs_stdin=repairs_stdin
    )
    names, problems = _names(paths, options.session)
    for problem in problems:
        report.file(lint_report(FileResult(problem.name, problems=(problem,))))
    with Progress(len(names)) as progress:
        for number, name in enumerate(names, 1):
            progress.at(number, shown_name(name))
            with collector_paused():
                report.file(lint_report(check_file(name, options)))
    report.end(options.session.notes)
    return report.status


def _names(paths: tuple[str, ...], session: Session) -> tuple[list[str], list[Problem]]:
    """The files to lint, each once, and the paths that lead nowhere."""
    names: dict[str, str] = {}
    problems: list[Problem] = []
    for path in paths or (".",):
        files = [path]
        if path != STDIN and is_missing(Path(path)):
            files = []
            problems.append(Problem(path, no_such_file(path)))
        elif path != STDIN and is_folder(Path(path)):
            files, refused = _below(Path(path), session)
            problems += refused or ([] if files else [Problem(path, NOTHING.format(path))])
        for name in files:
            names.setdefault(_identity(name), name)
    return list(names.values()), problems


def _identity(name: str) -> str:
    """The same text for the same path, however it is written."""
    try:
        return name if name == STDIN else str(Path(name).absolute())
    except OSError:
        return name  # there is no current folder any more


def _below(folder: Path, session: Session) -> tuple[list[str], list[Problem]]:
    """The files to lint below a folder, and why it can't be looked into if that is so."""
    problems: list[Problem] = []

    def passed_over(path: Path, reason: str) -> None:
        if path == folder:
            problems.append(Problem(str(path), f"`{path}` can't be searched: {reason}."))
        else:
            session.note([f"{shown(path)} is skipped: {reason}."])

    reach = session.search(folder)
    excludes = session.settings(reach).excludes
    return [str(file) for file in discover(folder, reach, excludes, passed_over)], problems
