"""`hublint targets`: the releases that a config is judged by, and why."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hublint.cli.common_options import FILE, format_option, presentation, reading, target
from hublint.cli.deployment_options import deployment
from hublint.cli.help import HelpfulCommand
from hublint.cli.missing import no_such_file
from hublint.files.reach import exists, is_folder, is_missing
from hublint.output import view_formats, viewer
from hublint.output.target_data import is_known, target_data
from hublint.project.discovery import discover
from hublint.project.settings import SettingsError
from hublint.secrecy import masked
from hublint.source import Source, SourceError
from hublint.terminal import printable
from hublint.versions.strange import unknown_release
from hublint.versions.target_options import UnknownTargetError, parsed
from hublint.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from rich.console import Console
    from rich.table import Table

    from hublint.project.chosen_releases import Choice
    from hublint.project.session import Session


EXAMPLES = (
    ("hublint targets", "the releases of every config below this folder"),
    ("hublint targets deploy/hub.py", "those of one config"),
)


@click.command("targets", cls=HelpfulCommand, examples=EXAMPLES)
@click.argument("path", metavar="[PATH]", default=".", type=FILE)
@target("Judge by this release, not by the pinned one.")
@format_option(view_formats())
@presentation
@reading
@deployment
def command(path: str, targets: tuple[str, ...], output_format: str, session: Session) -> int:
    """Show which releases a config, or each config below a folder, is judged by, and why.

    They come from the first of these that names one: --target, the settings, the image of the
    service that runs the hub, the pins in a Dockerfile, lists of requirements, lock files or the
    images of a compose file between the config's folder and the root of its repository (see
    --root). Otherwise it is the newest release that hublint knows.
    """
    place = Path(path)
    if not exists(place):
        hidden = f"`{path}` can't be read: permission denied."
        raise click.ClickException(no_such_file(path) if is_missing(place) else hidden)
    try:
        wanted = parsed(targets)
        files = _configs(place, session) if is_folder(place) else [place]
        found = [(str(file), _of_config(file, wanted, session)) for file in files]
        own = session.choices(session.reach(place), wanted) if is_folder(place) else found[0][1]
    except (UnknownTargetError, SettingsError) as error:
        raise click.ClickException(str(error)) from None
    viewer(output_format).view(TargetsView(path, own, found))
    return 0


def _configs(folder: Path, session: Session) -> list[Path]:
    reach = session.search(folder)
    return list(discover(folder, reach, session.settings(reach).excludes, lambda *_: None))


def _of_config(file: Path, wanted: Mapping[str, str], session: Session) -> tuple[Choice, ...]:
    """The releases of a config in its deployment; those of its folder, if it can't be read."""
    reach = session.reach(file.parent)
    try:
        source = Source.read(file, str(file), reach)
    except SourceError:
        return session.choices(reach, wanted)
    return session.choices(reach, wanted, session.options(reach, file).around(source))


@dataclass(frozen=True, slots=True)
class TargetsView:
    """The releases that a path stands for, and those of each config there."""

    path: str
    choices: Sequence[Choice]
    configs: Sequence[tuple[str, Sequence[Choice]]]

    def draw(self, console: Console) -> None:
        """Print a table under the configs that it holds for."""
        from rich.text import Text  # noqa: PLC0415

        for number, (paths, found) in enumerate(self._groups()):
            if number:
                console.print()
            for path in paths:
                console.print(Text(printable(path), "bold"), soft_wrap=True)
            console.print(_table(found))

    def lines(self) -> Iterator[str]:
        """`path: distribution==release: why` for each config and distribution."""
        for path, found in self._shown():
            for choice in found:
                yield f"{path}: {choice.distribution}=={choice.release}: {_why(choice)}"

    def document(self) -> dict[str, Any]:
        """The JSON document: `targets` of the path itself, and those of each of the `configs`."""
        configs = [
            {"path": path, "targets": list(map(target_data, found))} for path, found in self.configs
        ]
        return {
            "version": 1,
            "path": self.path,
            "targets": list(map(target_data, self.choices)),
            "configs": configs,
        }

    def _shown(self) -> Sequence[tuple[str, Sequence[Choice]]]:
        """Every config, or the folder if there is none."""
        return self.configs or [(self.path, self.choices)]

    def _groups(self) -> Iterable[tuple[list[str], Sequence[Choice]]]:
        """The configs with the same releases for the same reasons together."""
        groups: dict[tuple[str, ...], tuple[list[str], Sequence[Choice]]] = {}
        for path, found in self._shown():
            key = tuple(
                f"{choice.distribution} {choice.release} {_why(choice)}" for choice in found
            )
            groups.setdefault(key, ([], found))[0].append(path)
        return groups.values()


def _table(found: Sequence[Choice]) -> Table:
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim bold")
    for heading in ("distribution", "release"):
        table.add_column(heading, no_wrap=True)
    table.add_column("why", overflow="fold")
    for choice in found:
        why = Text(printable(_why(choice)), "dim" if choice.origin == "newest" else "")
        table.add_row(choice.distribution, printable(choice.release), why)
    return table


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
