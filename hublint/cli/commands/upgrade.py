"""`hublint upgrade`: what newer releases do to a config, and what to do about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hublint.cli.options import GIVEN, output_format, reading, target
from hublint.knowledge.coverage import coverage, not_known
from hublint.knowledge.versions import key
from hublint.project.settings import SettingsError
from hublint.source import Source, SourceError
from hublint.source.stdin import read_standard_input
from hublint.terminal import complain, say_bytes
from hublint.versions.parse import UnknownTargetError, parsed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hublint.files.reach import Reach
    from hublint.findings import Finding
    from hublint.project.session import Session
    from hublint.upgrade import Outcome

STDIN = "-"


@click.command("upgrade")
@click.argument("file", metavar="FILE", type=GIVEN)
@click.option(
    "--to",
    "wanted",
    multiple=True,
    required=True,
    metavar="NAME=VERSION",
    help="The release to upgrade to, such as jupyterhub=6.",
)
@target("The release that runs now, whatever the files say.")
@click.option("--fix", is_flag=True, help="Do the mechanical steps that are safe.")
@click.option(
    "--unsafe-fixes", is_flag=True, help="With --fix: do those that need a second look, too."
)
@click.option("--diff", is_flag=True, help="Show what --fix would change, and write nothing.")
@output_format("full", "concise", "json")
@reading
def command(
    file: str,
    wanted: tuple[str, ...],
    targets: tuple[str, ...],
    style: str,
    session: Session,
    *,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
) -> int:
    """Say what in a config changes meaning, stops working or stops the hub with newer releases.

    The steps are in the order to do them. FILE is a config, or `-` for standard input. The releases that run now are
    those that `hublint targets` shows. Exits with 0 if there is nothing to do, 1 if there is, 2 if it can't be said.
    """
    if unsafe_fixes and not (fix or diff):
        raise click.UsageError("--unsafe-fixes needs --fix or --diff")
    data = None
    try:
        data = read_standard_input() if file == STDIN else None
        reach = session.reach(Path() if file == STDIN else Path(file).parent)
        source = _source(file, data, reach)
        old = session.targets(reach, parsed(targets))
        new = {**old, **parsed(wanted)}
    except SourceError as error:
        if data is not None and fix and not diff:
            say_bytes(data)
        raise click.ClickException(f"{file}: {error.message}") from None
    except (UnknownTargetError, SettingsError) as error:
        raise click.ClickException(str(error)) from None
    way = _way(old, new, wanted)
    from hublint.upgrade import plan  # noqa: PLC0415

    outcome, done = plan(source, old, new), None
    session.note_outside(source)
    if fix or diff:
        outcome, done = _repaired(outcome, old, new, data, unsafe=unsafe_fixes, diff=diff)
    _tell(outcome, way, done, style, aside=diff or (fix and file == STDIN))
    for problem in outcome.problems:
        complain(f"error: {problem.name}: {problem.message}")
    return 2 if outcome.problems else int(bool(outcome.steps))


def _source(file: str, data: bytes | None, reach: Reach) -> Source:
    if data is not None:
        return Source.from_bytes(data, "<stdin>")
    return Source.read(Path(file), file, reach)


def _way(
    old: Mapping[str, str], new: Mapping[str, str], wanted: tuple[str, ...]
) -> list[tuple[str, str, str]]:
    """Distribution, old and new release of each upgrade. Complains of one that is none."""
    way = []
    for name in parsed(wanted):
        if name not in old:
            raise click.UsageError(
                f"which {name} runs now? Say so with --target {name}=…, or pin it beside the config"
            )
        if coverage(name, old[name]) != "known":
            raise click.UsageError(
                f"{not_known(name, old[name])}, which runs now. Say from where on to judge with --target {name}=…"
            )
        if key(new[name]) < key(old[name]):
            raise click.UsageError(f"{name} {new[name]} is older than {old[name]}, which runs now")
        way.append((name, old[name], new[name]))
    return way


def _repaired(
    outcome: Outcome,
    old: Mapping[str, str],
    new: Mapping[str, str],
    data: bytes | None,
    *,
    unsafe: bool,
    diff: bool,
) -> tuple[Outcome, list[Finding]]:
    """Do what can be done, and write or show it; what remains, and what was done.

    `data` is what standard input gave; it is passed on as it is where nothing is done.
    """
    from hublint.output.diff import print_change  # noqa: PLC0415
    from hublint.project.writing import WriteError, encoded, write  # noqa: PLC0415
    from hublint.upgrade import repaired  # noqa: PLC0415

    source = outcome.source
    fixed, rest = repaired(outcome, old, new, unsafe=unsafe)
    for refusal in fixed.refused:
        complain(f"{source.name}: {refusal.finding.name} is not fixed: {refusal.reason}")
    try:
        before, after = (encoded(source, text) for text in (source.text, fixed.text))
        if diff:
            print_change(source.name, before, after)
        elif data is not None:
            say_bytes(data if after == before else after)
        elif fixed.text != source.text:
            write(source, fixed.text)
    except WriteError as error:
        raise click.ClickException(f"{source.name}: {error}") from None
    return rest, fixed.applied


def _tell(
    outcome: Outcome,
    way: Sequence[tuple[str, str, str]],
    done: list[Finding] | None,
    style: str,
    *,
    aside: bool,
) -> None:
    from hublint.upgrade.report import show, show_concise, write_json  # noqa: PLC0415

    if aside:
        show_concise(outcome, done or (), aside=True)
    elif style == "json":
        write_json(outcome, way, done)
    elif style == "concise":
        show_concise(outcome, done or ())
    else:
        show(outcome, way, done or ())
