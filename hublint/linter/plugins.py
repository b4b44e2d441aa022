"""Packages that bring rules of their own: entry points of the group `hublint.rules`, looked for only if named."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rules_in
from hublint.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.checks.toolkit.rule import Rule

GROUP = "hublint.rules"
PAGES = "rules"
"""The folder of a plug-in's package that holds the pages of its rules."""


class PluginError(Exception):
    """A plug-in that is not installed, or that can't be used; the message names it."""


def plugin_rules(names: Iterable[str]) -> Iterator[Rule]:
    """The rules of the named plug-ins. Raises `PluginError`."""
    for name in names:
        yield from rules_in(_package(name))


def page_folders(names: Iterable[str]) -> Iterator[Path]:
    """The folders with the pages of the named plug-ins. Raises `PluginError`."""
    for name in names:
        yield from (Path(folder) / PAGES for folder in _package(name).__path__)


def _package(name: str) -> ModuleType:
    from importlib.metadata import entry_points  # noqa: PLC0415

    found = list(entry_points(group=GROUP, name=name))
    if not found:
        raise PluginError(f"The plug-in `{name}` is not installed.")
    try:
        package = found[0].load()
    except Exception as error:
        raise PluginError(sentence(f"The plug-in `{name}` can't be loaded: {error}")) from error
    if not isinstance(package, ModuleType) or not hasattr(package, "__path__"):
        raise PluginError(f"The entry point of the plug-in `{name}` is not a package.")
    return package
