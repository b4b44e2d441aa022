"""`hublint check`: lint files, and repair them with `--fix`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hublint.cli.common_options import GIVEN, LIST, format_option, output_option, reading, target
from hublint.cli.gc_pause import collector_paused
from hublint.cli.missing import no_such_file
from hublint.files.reach import is_folder, is_missing
from hublint.linter.plugins import PluginError
from hublint.linter.result import Problem
from hublint.linter.selectors import UnknownRuleError
from hublint.output import FORMATS, reporter
from hublint.output.report import lint_report
from hublint.output.run_report import RunReport
from hublint.output.tally import Tally
from hublint.project.check_file import CheckOptions, FileResult, check_file
from hublint.project.discovery import discover
from hublint.project.named_input import STDIN
from hublint.project.settings import FAIL_ON, SettingsError
from hublint.versions.target_options import UnknownTargetError, parsed
from hublint.wording import shown

if TYPE_CHECKING:
    from hublint.output import Reporter
    from hublint.project.session import Session

NOTHING = "There is no jupyterhub_config*.py and no jupyterhub_config.d/*.py below `{}`."


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=GIVEN)
@click.option(
    "--select",
    multiple=True,
    type=LIST,
    metavar="RULE",
    help="Report only these codes, families or names.",
)
@click.option(
    "--ignore",
    multiple=True,
    type=LIST,
    metavar="RULE",
    help="Don't report these codes, families or names.",
)
@click.option("--pedantic", is_flag=True, help="Also report advice.")
@click.option("--preview", is_flag=True, help="Also use rules that may still change.")
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    help="Exit with 1 for this severity and worse. [default: warning]",
)
@target("Judge by this release, not by the pinned one.")
@click.option("--fix", is_flag=True, help="Apply safe fixes.")
@click.option(
    "--unsafe-fixes",
    is_flag=True,
    help="Also apply fixes that need review.",
)
@click.option("--diff", is_flag=True, help="Show what --fix would change, without writing it.")
@format_option(FORMATS)
@output_option
@click.option(
    "--stdin-filename",
    type=GIVEN,
    metavar="PATH",
    help="The path that standard input (`-`) stands for.",
)
@reading
def command(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    targets: tuple[str, ...],
    output_format: str,
    also: tuple[Reporter, ...],
    stdin_filename: str | None,
    fail_on: str | None,
    session: Session,
    *,
    pedantic: bool,
    preview: bool,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
) -> int:
    """Check configs: those at each PATH, or below the current folder. `-` is standard input.

    The exit status is 0 if nothing is found, 1 if something is, and 2 if a file could not be checked.
    """
    if unsafe_fixes and not (fix or diff):
        raise click.UsageError("--unsafe-fixes needs --fix or --diff.")
    try:
        options = CheckOptions(
            select=_split(select) or None,
            ignore=_split(ignore) or None,
            fail_on=fail_on,
            pedantic=pedantic,
            preview=preview,
            targets=parsed(targets),
            fix=fix or diff,
            unsafe=unsafe_fixes,
            diff=diff,
            stdin_name=stdin_filename,
            session=session,
        )
        return _check(paths, options, reporter(output_format), also)
    except (UnknownRuleError, UnknownTargetError, SettingsError, PluginError) as error:
        raise click.ClickException(str(error)) from None


def _split(selectors: tuple[str, ...]) -> tuple[str, ...]:
    """Selectors of rules, which may be given one by one or between commas."""
    parts = (part.strip() for selector in selectors for part in selector.split(","))
    return tuple(filter(None, parts))


def _check(
    paths: tuple[str, ...], options: CheckOptions, shown: Reporter, also: tuple[Reporter, ...]
) -> int:
    repairs_stdin = options.fix and STDIN in paths
    report = RunReport(shown, Tally(), also, diff=options.diff, repairs_stdin=repairs_stdin)
    names, problems = _names(paths, options.session)
    for problem in problems:
        report.file(lint_report(FileResult(problem.name, problems=(problem,))))
    for name in names:
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
