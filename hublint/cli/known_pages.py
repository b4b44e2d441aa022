"""The pages of all rules that count in the current folder: those of hublint, and of plug-ins that its settings name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hublint.files.reach import Reach
from hublint.files.refusal import Refused
from hublint.linter import pages, selectors
from hublint.project.settings import SettingsError, named_plugins

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hublint.linter.pages import Page


def page_files() -> dict[str, Path]:
    """The page of each rule by its code. Raises `click.ClickException` for settings and plug-ins that can't be used."""
    try:
        plugins = named_plugins(Reach.around(Path()))
    except Refused:  # there is no current folder
        plugins = ()
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    return pages.files(_folders(plugins))


def selected_pages(words: Iterable[str]) -> list[Page]:
    """The pages of the rules that the words mean, maybe several between commas, or of all without any, in order.

    Raises `click.ClickException` for a word that means none.
    """
    files = page_files()
    names = {code: file.stem.partition("-")[2] for code, file in files.items()}
    try:
        parts = [part for word in words for part in word.split(",")]
        codes = {code for part in parts for code in selectors.codes(part, names)}
    except selectors.UnknownRuleError as error:
        raise click.ClickException(str(error)) from None
    return [pages.read(files[code]) for code in sorted(codes or files)]


def _folders(plugins: tuple[str, ...]) -> tuple[Path, ...]:
    if not plugins:
        return ()
    from hublint.linter.plugins import PluginError, page_folders  # noqa: PLC0415

    try:
        return tuple(page_folders(plugins))
    except PluginError as error:
        raise click.ClickException(str(error)) from None
