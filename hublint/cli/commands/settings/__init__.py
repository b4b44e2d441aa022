"""`hublint settings`: the settings that are in force, and where each comes from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hublint.cli.commands.settings.settings_view import ConfigFacts, SettingsView
from hublint.cli.common_options import FILE, format_option, presentation, reading
from hublint.cli.help import HelpfulCommand
from hublint.cli.missing import no_such_file
from hublint.files.reach import is_folder, is_missing
from hublint.output import view_formats, viewer
from hublint.project.settings import SettingsError
from hublint.project.settings_schema import settings_schema
from hublint.terminal.outlets import SCREEN

if TYPE_CHECKING:
    from hublint.project.session import Session
    from hublint.project.settings import Settings


EXAMPLES = (
    ("hublint settings", "what is in force in this folder"),
    ("hublint settings deploy/hub.py", "for one config, and what is left out of it"),
    ("hublint settings --schema", "what editors check settings with"),
)


@click.command("settings", cls=HelpfulCommand, examples=EXAMPLES)
@click.argument("path", metavar="[PATH]", default=".", type=FILE)
@click.option("--schema", is_flag=True, help="Print the JSON schema of the settings instead.")
@format_option(view_formats())
@presentation
@reading
def command(path: str, output_format: str, session: Session, *, schema: bool) -> int:
    """Show the settings that are in force for a config, or the configs in a folder, and where each comes from.

    They are read from the nearest hublint.toml, or pyproject.toml with a table [tool.hublint], upwards from the
    config to the root (see --root).
    """
    if schema:
        SCREEN.document(settings_schema())
        return 0
    place = Path(path)
    if is_missing(place):
        raise click.ClickException(no_such_file(path))
    try:
        reach = session.reach(place if is_folder(place) else place.parent)
        settings = session.settings(reach)
        baseline = session.known.baseline(reach)
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    facts = None if is_folder(place) else _facts(settings, place)
    in_force = baseline.file if baseline is not None else None
    view = SettingsView(path, reach.root, settings, in_force, facts)
    viewer(output_format).view(view)
    return 0


def _facts(settings: Settings, file: Path) -> ConfigFacts:
    return ConfigFacts(
        settings.excludes(file), settings.ignored_for(file), settings.site(file).ephemeral
    )
