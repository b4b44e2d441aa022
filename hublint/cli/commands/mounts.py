"""`hublint mounts`: what lies where in a user's container, whose it is, and how long it lasts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hublint.cli.options import GIVEN, output_format, reading, target
from hublint.linter.lint import model
from hublint.project.settings import SettingsError
from hublint.secrecy import Mask
from hublint.source import Source, SourceError
from hublint.source.stdin import read_standard_input
from hublint.terminal import complain, say_document
from hublint.versions.parse import UnknownTargetError, parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.files.reach import Reach
    from hublint.preview import Alternative
    from hublint.project.session import Session

STDIN = "-"


@click.command("mounts")
@click.argument("file", metavar="FILE", type=GIVEN)
@click.option("--user", default="alice", show_default=True, help="Show it for this user.")
@click.option("--server", default="", metavar="NAME", help="Show it for this named server.")
@target("Judge by this release, whatever the files say.")
@output_format("full", "json")
@click.option(
    "--svg", metavar="FILE", type=click.Path(path_type=Path), help="Draw it into this file."
)
@reading
def command(
    file: str,
    user: str,
    server: str,
    targets: tuple[str, ...],
    style: str,
    svg: Path | None,
    session: Session,
) -> int:
    """Show where one user's files are: what is mounted where, whose it is, and what outlives the container.

    FILE is a config, or `-` for standard input. Exits with 2 if it could not be read.
    """
    try:
        reach = session.reach(Path() if file == STDIN else Path(file).parent)
        source = _source(file, reach)
        judged_by = session.targets(reach, parsed(targets))
        found = _alternatives(source, judged_by, user, server)
        session.note_outside(source)
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


def _source(file: str, reach: Reach) -> Source:
    if file == STDIN:
        return Source.from_bytes(read_standard_input(), "<stdin>")
    return Source.read(Path(file), file, reach)


def _alternatives(
    source: Source, targets: dict[str, str], user: str, server: str
) -> Sequence[Alternative]:
    from hublint.preview import alternatives, concealed  # noqa: PLC0415

    hub = model(source, targets)
    return [concealed(one, Mask(source)) for one in alternatives(hub, user, server)]


def _draw(name: str, found: Sequence[Alternative], svg: Path) -> None:
    from hublint.preview.show import save_svg  # noqa: PLC0415

    try:
        save_svg(name, found, svg)
    except OSError as error:
        raise click.ClickException(f"{svg}: {error.strerror}") from None
    complain(f"wrote {svg}")


def _print_json(name: str, found: Sequence[Alternative]) -> None:
    from hublint.preview.document import document  # noqa: PLC0415

    say_document(document(name, found))


def _print(name: str, found: Sequence[Alternative]) -> None:
    from hublint.preview.show import show  # noqa: PLC0415
    from hublint.terminal.console import console  # noqa: PLC0415

    show(name, found, console())
