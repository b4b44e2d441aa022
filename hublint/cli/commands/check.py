"""`hublint check`: lint files, and repair them with `--fix`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hublint.cli.adoption_options import adopting
from hublint.cli.common_options import GIVEN, LIST, format_option, output_option, reading, target
from hublint.cli.gc_pause import collector_paused
from hublint.cli.missing import no_such_file
from hublint.linter.plugins import PluginError
from hublint.linter.result import Problem
from hublint.linter.selectors import UnknownRuleError
from hublint.output import FORMATS, reporter
from hublint.output.report import lint_report
from hublint.output.run_report import RunReport
from hublint.output.tally import Tally
from hublint.project.check_file import CheckOptions, FileResult, check_file
from hublint.project.chosen_files import chosen_files
from hublint.project.named_input import STDIN
from hublint.project.settings import SEVERITIES, SettingsError
from hublint.terminal import complain
from hublint.versions.target_options import UnknownTargetError, parsed

if TYPE_CHECKING:
    from hublint.cli.adoption_options import Adoption
    from hublint.output import Reporter
    from hublint.project.session import Session


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
@click.option(
    "--extend-select",
    multiple=True,
    type=LIST,
    metavar="RULE",
    help="Also report these, advice included.",
)
@click.option("--pedantic", is_flag=True, help="Also report advice.")
@click.option("--preview", is_flag=True, help="Also use rules that may still change.")
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
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
@click.option(
    "--no-force-exclude",
    is_flag=True,
    help="Check the files that are named, even if the settings exclude them.",
)
@click.option(
    "--ignore-suppressions",
    is_flag=True,
    help="Report also what comments and the baseline silence.",
)
@click.option(
    "--statistics",
    is_flag=True,
    help="Count the findings of each rule in the place of showing them.",
)
@reading
@adopting
def command(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    extend_select: tuple[str, ...],
    targets: tuple[str, ...],
    output_format: str,
    also: tuple[Reporter, ...],
    stdin_filename: str | None,
    fail_on: str | None,
    session: Session,
    adoption: Adoption,
    *,
    pedantic: bool,
    preview: bool,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    no_force_exclude: bool,
    ignore_suppressions: bool,
    statistics: bool,
) -> int:
    """Check configs: those at each PATH, or below the current folder. `-` is standard input.

    The exit status is 0 if nothing is found, 1 if something is, and 2 if a file could not be checked.
    """
    if unsafe_fixes and not (fix or diff):
        raise click.UsageError("--unsafe-fixes needs --fix or --diff.")
    try:
        options = CheckOptions(
            select=_split(select) or None,
            extend_select=_split(extend_select),
            ignore=_split(ignore),
            fail_on=fail_on,
            pedantic=pedantic,
            preview=preview,
            targets=parsed(targets),
            fix=fix or diff,
            unsafe=unsafe_fixes,
            diff=diff,
            stdin_name=stdin_filename,
            force_exclude=not no_force_exclude,
            ignore_suppressions=ignore_suppressions,
            recording=adoption.recording,
            reason=adoption.reason,
            session=session,
        )
        shown = reporter(output_format)
        return _check(paths, options, shown, also, statistics=statistics)
    except (UnknownRuleError, UnknownTargetError, SettingsError, PluginError) as error:
        raise click.ClickException(str(error)) from None


def _split(selectors: tuple[str, ...]) -> tuple[str, ...]:
    """Selectors of rules, which may be given one by one or between commas."""
    parts = (part.strip() for selector in selectors for part in selector.split(","))
    return tuple(filter(None, parts))


def _check(
    paths: tuple[str, ...],
    options: CheckOptions,
    shown: Reporter,
    also: tuple[Reporter, ...],
    *,
    statistics: bool,
) -> int:
    repairs_stdin = options.fix and STDIN in paths
    report = RunReport(
        shown,
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
    for name in chosen.names:
        with collector_paused():
            report.file(lint_report(check_file(name, options)))
    for written in options.recording.write() if options.recording else ():
        if isinstance(written, Problem):
            report.file(lint_report(FileResult(written.name, problems=(written,))))
        else:
            complain(written)
    if options.recording is None:
        options.session.known.tell_gone()
    report.end(options.session.notes)
    return report.status
