"""`hublint check`: lint files, and repair them with `--fix`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hublint.cli.gc_pause import collector_paused
from hublint.cli.options import GIVEN, LIST, output_format, reading, target
from hublint.files.reach import is_folder
from hublint.linter.plugins import PluginError
from hublint.linter.result import Problem
from hublint.linter.selectors import UnknownRuleError
from hublint.output import FORMATS, Reporter, reporter
from hublint.output.tally import Tally
from hublint.project.check_file import STDIN, CheckOptions, FileResult, check_file
from hublint.project.discovery import discover
from hublint.project.settings import FAIL_ON, SettingsError
from hublint.source import unvalidated
from hublint.terminal import complain, say_bytes
from hublint.versions.parse import UnknownTargetError, parsed
from hublint.wording import shown

if TYPE_CHECKING:
    from hublint.project.session import Session

NOTHING = (
    "nothing to check: there is no jupyterhub_config*.py and no jupyterhub_config.d/*.py below"
)


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=GIVEN)
@click.option(
    "--select",
    multiple=True,
    type=LIST,
    metavar="RULE",
    help="Look only for these codes, families or names.",
)
@click.option(
    "--ignore",
    multiple=True,
    type=LIST,
    metavar="RULE",
    help="Leave these codes, families or names out.",
)
@click.option("--pedantic", is_flag=True, help="Give advice too.")
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    help="The mildest severity to exit with 1 for. [warning]",
)
@target("Judge by this release, whatever the files say.")
@click.option("--fix", is_flag=True, help="Repair what has a safe fix.")
@click.option(
    "--unsafe-fixes",
    is_flag=True,
    help="With --fix: repair with fixes that need a second look, too.",
)
@click.option("--diff", is_flag=True, help="Show what --fix would change, and write nothing.")
@output_format(*FORMATS)
@click.option(
    "--stdin-filename",
    type=GIVEN,
    metavar="PATH",
    help="What to call standard input (given as `-`).",
)
@reading
def command(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    targets: tuple[str, ...],
    style: str,
    stdin_filename: str | None,
    fail_on: str | None,
    session: Session,
    *,
    pedantic: bool,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
) -> int:
    """Lint configs. Without a PATH, those below the current folder; `-` is standard input.

    Exits with 0 if nothing is found, 1 if something is, and 2 if a file could not be checked.
    """
    if unsafe_fixes and not (fix or diff):
        raise click.UsageError("--unsafe-fixes needs --fix or --diff")
    try:
        wanted = CheckOptions(
            select=_split(select) or None,
            ignore=_split(ignore) or None,
            fail_on=fail_on,
            pedantic=pedantic,
            targets=parsed(targets),
            fix=fix or diff,
            unsafe=unsafe_fixes,
            diff=diff,
            stdin_name=stdin_filename,
            session=session,
        )
        return _check(paths, wanted, style)
    except (UnknownRuleError, UnknownTargetError, SettingsError, PluginError) as error:
        raise click.ClickException(str(error)) from None


def _split(selectors: tuple[str, ...]) -> tuple[str, ...]:
    """Selectors of rules, which may be given one by one or between commas."""
    parts = (part.strip() for selector in selectors for part in selector.split(","))
    return tuple(filter(None, parts))


def _check(paths: tuple[str, ...], wanted: CheckOptions, style: str) -> int:
    unvalidated.install()
    told = _Telling(reporter(style), wanted, aside=style != "json" and _taken(paths, wanted))
    names, problems = _names(paths, wanted.session)
    for problem in problems:
        told.file(FileResult(problem.name, problems=(problem,)))
    for name in names:
        with collector_paused():
            told.file(check_file(name, wanted))
    told.end()
    return told.status


def _taken(paths: tuple[str, ...], wanted: CheckOptions) -> bool:
    """Whether standard output is taken by a diff, or by the repaired text of standard input."""
    return wanted.diff or (wanted.fix and STDIN in paths)


class _Telling:
    """Tells about files as they are done, and gathers the exit status.

    `aside`: standard output holds nothing but changed text, and findings go to standard error in short.
    """

    def __init__(self, told: Reporter, wanted: CheckOptions, *, aside: bool) -> None:
        self._told = told
        self._wanted = wanted
        self._aside = aside
        self._tally = Tally()
        self._failing = False

    @property
    def status(self) -> int:
        """0, 1 or 2, as the command line promises."""
        return 2 if self._tally.problems else int(self._failing)

    def file(self, outcome: FileResult) -> None:
        """Report a file, its troubles to standard error."""
        self._tally.add(outcome)
        self._failing |= outcome.failing
        for problem in outcome.problems:
            _complain(problem)
        for refusal in outcome.refused:
            finding = refusal.finding
            complain(f"{outcome.name}: {finding.code} is not fixed: {refusal.reason}")
        if self._aside:
            self._change(outcome)
        else:
            self._told.file(outcome)

    def end(self) -> None:
        """Report the sum."""
        if self._aside:
            complain(self._tally.summary())
        else:
            self._told.end(self._tally)

    def _change(self, outcome: FileResult) -> None:
        """The change to standard output, what remains to standard error."""
        from hublint.output.concise import concise  # noqa: PLC0415
        from hublint.output.diff import print_change  # noqa: PLC0415

        if self._wanted.diff:
            print_change(outcome.name, outcome.before, outcome.after)
        elif outcome.stdin:
            say_bytes(outcome.after)
        for finding in outcome.findings:
            complain(concise(finding))


def _complain(problem: Problem) -> None:
    complain(f"error: {problem.name}: {problem.message}")
    if problem.detail:
        complain("This is a defect of hublint. Please report it with these lines:")
        for line in problem.detail.rstrip().splitlines():
            complain(line)


def _names(paths: tuple[str, ...], session: Session) -> tuple[list[str], list[Problem]]:
    """The files to lint, each once, and the paths that lead nowhere."""
    names: dict[str, str] = {}
    problems: list[Problem] = []
    for path in paths or (".",):
        found = [path]
        if path != STDIN and is_folder(Path(path)):
            found, refused = _below(Path(path), session)
            problems += refused or ([] if found else [Problem(path, NOTHING)])
        for name in found:
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
            problems.append(Problem(str(path), f"can't be looked into: {reason}"))
        else:
            session.note([f"{shown(path)} is passed over: {reason}."])

    reach = session.search(folder)
    excludes = session.settings(reach).excludes
    return [str(file) for file in discover(folder, reach, excludes, passed_over)], problems
