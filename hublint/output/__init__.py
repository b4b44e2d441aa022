"""What a run reports: one table of formats, and the reporter of each, given the files as they are done."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from hublint.output.reporter import Reporter, View, Viewer
from hublint.terminal.outlets import SCREEN

if TYPE_CHECKING:
    from hublint.terminal.outlets import Outlet

__all__ = ["FORMATS", "Reporter", "View", "Viewer", "reporter", "view_formats", "viewer"]

FORMATS = {
    "full": "FullReporter",
    "concise": "ConciseReporter",
    "json": "JsonReporter",
    "sarif": "SarifReporter",
    "github": "GithubReporter",
    "gitlab": "GitlabReporter",
    "junit": "JunitReporter",
    "markdown": "MarkdownReporter",
    "rdjson": "RdjsonReporter",
}
"""The class of each format, which the module of its name here holds. The first one is the default."""


def reporter(name: str, outlet: Outlet = SCREEN) -> Reporter:
    """The reporter of a format. It imports what it needs when there is something to show."""
    return _class(name)(outlet)


def view_formats() -> tuple[str, ...]:
    """The formats that can also show what has no findings."""
    return tuple(name for name in FORMATS if issubclass(_class(name), Viewer))


def viewer(name: str) -> Viewer:
    """The viewer of one of the `view_formats`. Raises `TypeError` for a format that only reports findings."""
    found = reporter(name)
    if not isinstance(found, Viewer):
        raise TypeError(f"`{name}` shows nothing but findings.")
    return found


def _class(name: str) -> type[Reporter]:
    module = importlib.import_module(f"hublint.output.{name}")
    found: type[Reporter] = getattr(module, FORMATS[name])
    return found
