"""`hublint targets`: the releases that a config is judged by, and why."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hublint.cli.common_options import GIVEN, format_option, reading, target
from hublint.cli.missing import no_such_file
from hublint.files.reach import exists, is_folder, is_missing
from hublint.output import view_formats, viewer
from hublint.output.target_data import is_known, target_data
from hublint.project.chosen_releases import Choice, choices
from hublint.project.settings import SettingsError
from hublint.secrecy import masked
from hublint.terminal import printable
from hublint.versions.strange import unknown_release
from hublint.versions.target_options import UnknownTargetError, parsed
from hublint.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from hublint.project.session import Session


@click.command("targets")
@click.argument("path", metavar="[PATH]", default=".", type=GIVEN)
@target("Judge by this release, not by the pinned one.")
@format_option(view_formats())
@reading
def command(path: str, targets: tuple[str, ...], output_format: str, session: Session) -> int:
    """Show which releases a config, or the configs in a folder, are judged by, and why.

    They come from the first of these that names one: --target, the settings, the pins in
    requirements*.txt, constraints*.txt, pyproject.toml, environment.yml or a Dockerfile between the
    config's folder and the root of its repository (see --root). Otherwise it is the newest release
    that hublint knows.
    """
    place = Path(path)
    if not exists(place):
        hidden = f"`{path}` can't be read: permission denied."
        raise click.ClickException(no_such_file(path) if is_missing(place) else hidden)
    try:
        reach = session.reach(place if is_folder(place) else place.parent)
        found = choices(session.pins(reach), session.settings(reach), parsed(targets))
    except (UnknownTargetError, SettingsError) as error:
        raise click.ClickException(str(error)) from None
    viewer(output_format).view(TargetsView(path, found))
    return 0


@dataclass(frozen=True, slots=True)
class TargetsView:
    """The releases that the configs at a path are judged by."""

    path: str
    choices: Sequence[Choice]

    def draw(self, console: Console) -> None:
        """Print a table."""
        from rich.table import Table  # noqa: PLC0415
        from rich.text import Text  # noqa: PLC0415

        table = Table(box=None, pad_edge=False, header_style="bold")
        for heading in ("distribution", "release"):
            table.add_column(heading, no_wrap=True)
        table.add_column("why", overflow="fold")
        for choice in self.choices:
            why = Text(printable(_why(choice)), "dim" if choice.origin == "newest" else "")
            table.add_row(choice.distribution, printable(choice.release), why)
        console.print(table)

    def lines(self) -> Iterator[str]:
        """`distribution==release: why` for each distribution."""
        for choice in self.choices:
            yield f"{choice.distribution}=={choice.release}: {_why(choice)}"

    def document(self) -> dict[str, Any]:
        """The JSON document."""
        return {"version": 1, "path": self.path, "targets": list(map(target_data, self.choices))}


def _why(choice: Choice) -> str:
    if is_known(choice):
        return _origin(choice)
    return f"{_origin(choice)}: {unknown_release(choice.distribution, choice.release)}"


def _origin(choice: Choice) -> str:
    pin = choice.pin
    if pin is not None:
        newest = ", newest known release" if pin.strength == "open" else ""
        return f"{masked(pin.requirement)} ({shown(pin.file)}:{pin.line}{newest})"
    if choice.origin == "settings":
        return f"settings ({shown(choice.file)})" if choice.file else "settings"
    return "--target" if choice.origin == "option" else "newest known release"
