"""`hublint mounts`: what lies where in a user's container, whose it is, and how long it lasts."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hublint.options import output_format, target
from hublint.runner import model
from hublint.settings import SettingsError, settings_for
from hublint.source import Source, SourceError
from hublint.targets import UnknownTargetError, parsed
from hublint.versions import targets_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.picture import Alternative

STDIN = "-"


@click.command("mounts", short_help="Show a user's files: what is mounted where.")
@click.argument("file", metavar="FILE")
@click.option("--user", default="alice", show_default=True, help="Show it for this user.")
@click.option("--server", default="", metavar="NAME", help="Show it for this named server.")
@target("Judge by this release, whatever the files say.")
@output_format("full", "json")
@click.option(
    "--svg", metavar="FILE", type=click.Path(path_type=Path), help="Draw it into this file."
)
def command(
    file: str, user: str, server: str, targets: tuple[str, ...], style: str, svg: Path | None
) -> int:
    """Show where one user's files are: what is mounted where, whose it is, and what outlives the container.

    FILE is a config, or `-` for standard input. Exits with 2 if it could not be read.
    """
    try:
        source = _source(file)
        found = _alternatives(source, _targets(source, targets), user, server)
    except SourceError as error:
        raise click.ClickException(f"{file}: {error.message}") from None
    except (UnknownTargetError, SettingsError) as error:
        raise click.ClickException(str(error)) from None
    if svg is not None:
        _draw(source.name, found, svg)
    elif style == "json":
        _print_json(source.name, found)
    else:
        _print(source.name, found)
    return 0


def _source(file: str) -> Source:
    if file == STDIN:
        return Source.from_bytes(sys.stdin.buffer.read(), "<stdin>")
    return Source.read(Path(file), file)


def _targets(source: Source, wanted: tuple[str, ...]) -> dict[str, str]:
    folder = (source.file.parent if source.file else Path()).absolute()
    return targets_for(folder, settings_for(folder), parsed(wanted))


def _alternatives(
    source: Source, targets: dict[str, str], user: str, server: str
) -> Sequence[Alternative]:
    from hublint.picture import alternatives  # noqa: PLC0415

    hub, _ = model(source, targets)
    return alternatives(hub, user, server)


def _draw(name: str, found: Sequence[Alternative], svg: Path) -> None:
    from hublint.picture.show import save_svg  # noqa: PLC0415

    try:
        save_svg(name, found, svg)
    except OSError as error:
        raise click.ClickException(f"{svg}: {error.strerror}") from None
    click.echo(f"wrote {svg}", err=True)


def _print_json(name: str, found: Sequence[Alternative]) -> None:
    from hublint.picture.document import document  # noqa: PLC0415

    click.echo(json.dumps(document(name, found), ensure_ascii=False, indent=2))


def _print(name: str, found: Sequence[Alternative]) -> None:
    from hublint.picture.show import show  # noqa: PLC0415
    from hublint.report.console import console  # noqa: PLC0415

    show(name, found, console())
