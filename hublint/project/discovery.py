"""Finding the configs below a folder: files named like one, outside of what is ignored or installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.files.ignored import Ignored
from hublint.files.reach import exists, walk
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from hublint.files.reach import Entry, Reach

    Listener = Callable[[Path, str], None]

CONFIG_PATTERN = r"(^|/)(jupyterhub_config[^/]*\.py|jupyterhub_config\.d/[^/]+\.py)$"
"""What a config is called, as a regular expression on a path with slashes (pre-commit's `files` too)."""

_CONFIG = pattern(CONFIG_PATTERN)
_PASSED_OVER = frozenset(
    {".git", ".hg", ".svn", ".tox", ".nox", ".venv", "__pycache__", "node_modules", "site-packages"}
)


def discover(
    folder: Path, reach: Reach, excludes: Callable[[Path], bool], passed_over: Listener
) -> Iterator[Path]:
    """The configs below a folder, sorted, as paths that begin with `folder`; `reach` is that of the folder.

    Folders of version control, packages and virtual environments are left out, and so is what `.gitignore` files
    or `excludes` name. `passed_over` hears of links that lead out of the reach, and of what can't be read.
    """
    rules = Ignored(reach, passed_over) if reach.is_repository else None
    for entry in sorted(_candidates(folder, reach, passed_over), key=lambda found: found.path):
        path = reach.folder / entry.path.relative_to(folder)
        if (rules is not None and rules.matches(path)) or excludes(entry.path):
            continue
        if entry.link and reach.loses(entry.path):
            passed_over(entry.path, f"it is a link that leads out of `{reach.root}`")
        elif not entry.folder:
            yield entry.path


def _candidates(folder: Path, reach: Reach, passed_over: Listener) -> Iterator[Entry]:
    """Files named like a config, and links to folders."""
    for entry in walk(folder, _entered, passed_over):
        parent = reach.folder if entry.path.parent == folder else entry.path.parent
        if entry.folder:
            if entry.link and _entered(entry.path):
                yield entry
        elif _CONFIG.search(f"{parent.name}/{entry.path.name}"):
            yield entry


def _entered(folder: Path) -> bool:
    return folder.name not in _PASSED_OVER and not exists(folder / "pyvenv.cfg")
