"""The pages of all rules that count in the current folder: those of hublint, and of plug-ins that its settings name."""

from __future__ import annotations

from pathlib import Path

import click

from hublint.files.reach import Reach, Refused
from hublint.linter import pages
from hublint.project.settings import SettingsError, named_plugins


def page_files() -> dict[str, Path]:
    """The page of each rule by its code. Raises `click.ClickException` for settings and plug-ins that can't be used."""
    try:
        plugins = named_plugins(Reach.around(Path()))
    except Refused:  # there is no current folder
        plugins = ()
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    return pages.files(_folders(plugins))


def _folders(plugins: tuple[str, ...]) -> tuple[Path, ...]:
    if not plugins:
        return ()
    from hublint.linter.plugins import PluginError, page_folders  # noqa: PLC0415

    try:
        return tuple(page_folders(plugins))
    except PluginError as error:
        raise click.ClickException(str(error)) from None
