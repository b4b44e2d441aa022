"""`hublint check`: lint files, and repair them with `--fix`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hublint.cli.adoption_options import adopting
from hublint.cli.common_options import (
    FILE,
    RULES,
    format_option,
    output_option,
    presentation,
    reading,
    target,
)
from hublint.cli.deployment_options import deployment
from hublint.cli.help import STATUSES, HelpfulCommand
from hublint.cli.workers.number import WorkerError
from hublint.linter.selectors import UnknownRuleError
from hublint.output import FORMATS
from hublint.project.allowed_values import MOST_JOBS, SEVERITIES

if TYPE_CHECKING:
    from hublint.cli.adoption_options import Adoption
    from hublint.output import Reporter
    from hublint.project.session import Session

EXAMPLES = (
    ("hublint", "every config below this folder"),
    ("hublint deploy/hub.py", "one file; `-` is standard input"),
    ("hublint --fix", "apply safe fixes"),
    ("hublint --fix --unsafe-fixes --diff", "show what all fixes would change"),
    ("hublint --target dockerspawner=13.0", "judge by this release"),
    ("hublint --select HUB1,HUB2", "only files that are lost"),
    ("hublint --output sarif=hublint.sarif", "also write a report for code scanning"),
    ("hublint --write-baseline", "from now on, report only what is new"),
    ("hublint explain HUB101", "what a rule is about"),
)


@click.command("check", cls=HelpfulCommand, examples=EXAMPLES, statuses=STATUSES)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=FILE)
@click.option(
    "--select",
    multiple=True,
    type=RULES,
    metavar="RULE",
    help="Report only these codes, families or names.",
)
@click.option(
    "--ignore",
    multiple=True,
    type=RULES,
    metavar="RULE",
    help="Don't report these codes, families or names.",
)
@click.option(
    "--extend-select",
    multiple=True,
    type=RULES,
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
@click.option(
    "--only-named",
    is_flag=True,
    help="Let --fix change no file beside the ones that are checked, such as `.env`.",
)
@click.option("--diff", is_flag=True, help="Show what --fix would change, without writing it.")
@format_option(FORMATS)
@output_option
@click.option(
    "--stdin-filename",
    type=FILE,
    metavar="PATH",
    help="The path that standard input (`-`) stands for.",
)
@click.option(
    "--part",
    is_flag=True,
    help="The files are parts of a larger configuration. What they lack is not reported.",
)
@click.option(
    "--whole",
    is_flag=True,
    help="The files, or standard input, are whole configurations.",
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
@click.option(
    "--jobs",
    type=click.IntRange(1, MOST_JOBS),
    metavar="N",
    help="Check files in N processes. [default: as many as pay]",
)
@click.option("--no-cache", is_flag=True, help="Neither use nor remember a result.")
@presentation
@reading
@deployment
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
    jobs: int | None,
    session: Session,
    adoption: Adoption,
    *,
    pedantic: bool,
    preview: bool,
    fix: bool,
    unsafe_fixes: bool,
    only_named: bool,
    diff: bool,
    part: bool,
    whole: bool,
    no_force_exclude: bool,
    ignore_suppressions: bool,
    statistics: bool,
    no_cache: bool,
) -> int:
    """Check configs: those at each PATH, or below the current folder. `-` is standard input."""
    from hublint.cache.run_memory import remember  # noqa: PLC0415 - the help needs no parser
    from hublint.cli.check_run import check_paths, may_be_remembered  # noqa: PLC0415
    from hublint.linter.plugins import PluginError  # noqa: PLC0415
    from hublint.project.check_file import CheckOptions  # noqa: PLC0415
    from hublint.project.settings import SettingsError  # noqa: PLC0415
    from hublint.versions.target_options import UnknownTargetError, parsed  # noqa: PLC0415

    if unsafe_fixes and not (fix or diff):
        raise click.UsageError("--unsafe-fixes needs --fix or --diff.")
    if part and whole:
        raise click.UsageError("--part and --whole exclude each other.")
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
            only_named=only_named,
            diff=diff,
            stdin_name=stdin_filename,
            stands_for="part" if part else "whole" if whole else None,
            force_exclude=not no_force_exclude,
            ignore_suppressions=ignore_suppressions,
            recording=adoption.recording,
            reason=adoption.reason,
            session=session,
        )
        status = check_paths(paths, options, output_format, also, statistics=statistics, jobs=jobs)
    except (
        UnknownRuleError,
        UnknownTargetError,
        SettingsError,
        PluginError,
        WorkerError,
    ) as error:
        raise click.ClickException(str(error)) from None
    if not (no_cache or also) and may_be_remembered(paths, options):
        remember()
    return status


def _split(selectors: tuple[str, ...]) -> tuple[str, ...]:
    """Selectors of rules, which may be given one by one or between commas."""
    parts = (part.strip() for selector in selectors for part in selector.split(","))
    return tuple(filter(None, parts))
