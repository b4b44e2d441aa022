"""`hublint upgrade`: what newer releases do to a config, and what to do about it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hublint.cli.common_options import (
    FILE,
    format_option,
    output_option,
    presentation,
    reading,
    target,
)
from hublint.cli.deployment_options import deployment
from hublint.cli.gc_pause import collector_paused
from hublint.cli.help import HelpfulCommand
from hublint.cli.missing import no_such_file
from hublint.files.reach import is_missing
from hublint.knowledge.coverage import coverage, not_known
from hublint.knowledge.versions import key
from hublint.linter.result import Problem
from hublint.output import FORMATS, reporter
from hublint.output.run_report import RunReport
from hublint.project.check_file import FileResult
from hublint.project.named_input import STDIN, folder_of, read_source, shown_name
from hublint.project.repository_path import repository_path
from hublint.project.settings import SettingsError
from hublint.source import Source, SourceError
from hublint.source.stdin import read_standard_input
from hublint.terminal import note
from hublint.terminal.progress import working_on
from hublint.upgrade.step_items import Upgrade, UpgradeTally, upgrade_report
from hublint.upgrade.upgrade_file import RepairOptions, upgrade_file
from hublint.upgrade.used_packages import used_packages
from hublint.versions.target_options import UnknownTargetError, parsed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hublint.files.reach import Reach
    from hublint.linter.options import Options
    from hublint.output import Reporter
    from hublint.project.session import Session
    from hublint.upgrade import Plan


EXAMPLES = (
    ("hublint upgrade jupyterhub_config.py --to jupyterhub=6", "what JupyterHub 6 changes"),
    ("hublint upgrade hub.py --to dockerspawner=14 --fix", "do what has a safe fix"),
)
STATUSES = (
    ("0", "There is nothing to do."),
    ("1", "There is."),
    ("2", "The config could not be checked."),
)


@click.command("upgrade", cls=HelpfulCommand, examples=EXAMPLES, statuses=STATUSES)
@click.argument("file", metavar="FILE", type=FILE)
@click.option(
    "--to",
    "wanted",
    multiple=True,
    required=True,
    metavar="NAME=VERSION",
    help="A release to upgrade to, such as jupyterhub=6.",
)
@target("The release that runs now, if the pinned one doesn't.")
@click.option("--fix", is_flag=True, help="Do the steps that have a safe fix.")
@click.option("--unsafe-fixes", is_flag=True, help="Also apply fixes that need review.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, without writing it.")
@format_option(FORMATS)
@output_option
@presentation
@reading
@deployment
def command(
    file: str,
    wanted: tuple[str, ...],
    targets: tuple[str, ...],
    output_format: str,
    also: tuple[Reporter, ...],
    session: Session,
    *,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
) -> int:
    """Show what in a config stops the hub, stops working or changes meaning with newer releases.

    The steps are in the order to do them. FILE is a config, or `-` for standard input. The releases that run now are
    those that `hublint targets` shows.
    """
    if unsafe_fixes and not (fix or diff):
        raise click.UsageError("--unsafe-fixes needs --fix or --diff.")
    try:
        reach = session.reach(folder_of(file))
        path = None if file == STDIN else Path(file)
        named, to = parsed(targets), parsed(wanted)
        options = session.options(reach, path, named)
        source, data = _read(file, reach)
        options = session.judging(options, reach, source if isinstance(source, Source) else None)
    except (UnknownTargetError, SettingsError) as error:
        raise click.ClickException(str(error)) from None
    old = options.targets
    _refuse(old, to)
    repair = RepairOptions(fix or diff, unsafe_fixes, diff, stdin=file == STDIN)
    with collector_paused(), working_on(shown_name(file)):
        if isinstance(source, Source):
            to = _concerned(source, options, to)
        result, planned = _result(source, data, options, {**old, **to}, repair)
    upgrades = [Upgrade(name, old[name], to[name]) for name in to]
    tally = UpgradeTally(path=shown_name(file), upgrades=upgrades)
    report = RunReport(
        reporter(output_format), tally, also, diff=diff, repairs_stdin=repair.stdin and repair.fix
    )
    if planned is not None:
        tally.resolved = planned.resolved
        session.note_outside(planned.source)
    settings = session.settings(reach)
    known = session.choices(reach, named, options.deployment)
    shown = repository_path(result.name, path, reach)
    result = replace(result, path=shown, choices=known, docs_url=settings.docs_url)
    report.file(upgrade_report(result, planned.steps if planned else (), upgrades))
    report.end(session.notes)
    return report.status


def _read(file: str, reach: Reach) -> tuple[Source | Problem, bytes | None]:
    """The source, or why there is none, and what came from standard input."""
    name = shown_name(file)
    if file != STDIN and is_missing(Path(file)):
        return Problem(name, no_such_file(file)), None
    data = None
    try:
        data = read_standard_input() if file == STDIN else None
        return read_source(file, reach, data), data
    except SourceError as error:
        return Problem(name, error.about(f"`{name}`")), data


def _result(
    source: Source | Problem,
    data: bytes | None,
    options: Options,
    new: Mapping[str, str],
    repair: RepairOptions,
) -> tuple[FileResult, Plan | None]:
    """The result of a file, and the plan unless it can't be read; standard input is passed on as it was then."""
    planned = None
    if isinstance(source, Problem):
        result = FileResult(source.name, problems=(source,), fixing=repair.fix)
    else:
        around = options.site, options.around(source)
        result, planned = upgrade_file(source, options.targets, new, repair, *around)
    if data is not None:
        after = result.after if result.fixed else data
        result = replace(result, stdin=True, before=data, after=after)
    return result, planned


def _refuse(old: Mapping[str, str], to: Mapping[str, str]) -> None:
    """Raise `click.UsageError` for what is not an upgrade from a known release."""
    for name in to.keys() & old.keys():
        if coverage(name, old[name]) != "known":
            raise click.UsageError(
                f"{not_known(name, old[name])}, which runs now. Name a known one with --target {name}=…."
            )
        if key(to[name]) < key(old[name]):
            raise click.UsageError(f"{name} {to[name]} is older than {old[name]}, which runs now.")


def _concerned(source: Source, options: Options, to: Mapping[str, str]) -> dict[str, str]:
    """The wanted releases without those of packages of which nobody says what runs now, as the config uses none.

    Raises `click.UsageError` for such a package that it does use.
    """
    old = options.targets
    unsaid = to.keys() - old.keys()
    around = options.site, options.around(source)
    used = used_packages(source, old, *around) if unsaid else frozenset()
    for name in sorted(unsaid):
        if name in used:
            raise click.UsageError(
                f"Which {name} runs now? Name it with --target {name}=…, or pin it beside the config."
            )
        note(f"{source.name} doesn't use {name}, so its release doesn't matter.")
    return {name: to[name] for name in to if name in old}
