"""`hublint mounts`: what lies where in a user's container, whose it is, and how long it lasts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hublint.cli.common_options import FILE, format_option, presentation, reading, target
from hublint.cli.deployment_options import deployment
from hublint.cli.gc_pause import collector_paused
from hublint.cli.help import HelpfulCommand
from hublint.cli.missing import no_such_file
from hublint.files.reach import is_missing
from hublint.linter.lint import model
from hublint.output import view_formats, viewer
from hublint.preview import MountsView, mounts_view
from hublint.project.named_input import STDIN, folder_of, read_source, shown_name
from hublint.project.settings import SettingsError
from hublint.source import SourceError
from hublint.terminal import complain
from hublint.terminal.progress import working_on
from hublint.versions.target_options import UnknownTargetError, parsed

if TYPE_CHECKING:
    from hublint.project.session import Session


EXAMPLES = (
    ("hublint mounts jupyterhub_config.py", "where the files of the user alice are"),
    ("hublint mounts hub.py --user ada.l", "those of a user with another name"),
    ("hublint mounts hub.py --svg files.svg", "the same as a drawing"),
)


@click.command("mounts", cls=HelpfulCommand, examples=EXAMPLES)
@click.argument("file", metavar="FILE", type=FILE)
@click.option(
    "--user", metavar="NAME", default="alice", show_default=True, help="The user to show."
)
@click.option("--server", default="", metavar="NAME", help="The named server to show.")
@target("Judge by this release, not by the pinned one.")
@format_option(view_formats())
@click.option(
    "--svg",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write a drawing to this file instead.",
)
@presentation
@reading
@deployment
def command(
    file: str,
    user: str,
    server: str,
    targets: tuple[str, ...],
    output_format: str,
    svg: Path | None,
    session: Session,
) -> int:
    """Show where one user's files are: what is mounted where, who shares it, and what outlives the container.

    FILE is a config, or `-` for standard input. The exit status is 2 if it could not be read.
    """
    if file != STDIN and is_missing(Path(file)):
        raise click.ClickException(no_such_file(file))
    try:
        reach = session.reach(folder_of(file))
        with collector_paused(), working_on(shown_name(file)):
            source = read_source(file, reach)
            options = session.options(reach, source.file, parsed(targets))
            view = mounts_view(model(source, session.judging(options, reach, source)), user, server)
        session.note_outside(source)
    except SourceError as error:
        raise click.ClickException(error.about(f"`{shown_name(file)}`")) from None
    except (UnknownTargetError, SettingsError) as error:
        raise click.ClickException(str(error)) from None
    if svg is not None:
        _draw(view, svg)
    else:
        viewer(output_format).view(view)
    return 0


def _draw(view: MountsView, svg: Path) -> None:
    from hublint.preview.show import save_svg  # noqa: PLC0415

    try:
        save_svg(view.name, view.pictures, svg)
    except OSError as error:
        raise click.ClickException(f"`{svg}` can't be written: {error.strerror}.") from None
    complain(f"Wrote {svg}.")
