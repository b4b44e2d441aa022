"""Finding the configs below a folder: files named like one, outside of what is ignored or installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.files.reach import exists, walk
from hublint.files.refusal import Refused
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pathspec import GitIgnoreSpec

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
    ignored = _Ignored(folder, reach, passed_over)
    for entry in sorted(_candidates(folder, reach, passed_over), key=lambda found: found.path):
        if ignored.matches(entry.path) or excludes(entry.path):
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


class _Ignored:
    """The `.gitignore` files from a folder up to the root of its repository, and below it; read when needed."""

    def __init__(self, folder: Path, reach: Reach, passed_over: Listener) -> None:
        self._folder = folder
        self._reach = reach
        self._passed_over = passed_over
        self._counts = reach.is_repository
        self._specs: dict[Path, GitIgnoreSpec | None] = {}

    def matches(self, file: Path) -> bool:
        """Whether the nearest rule that speaks of the file, or of a folder around it, ignores it."""
        path = self._reach.folder / file.relative_to(self._folder)
        for parent in path.parents if self._counts else ():
            if not parent.is_relative_to(self._reach.root):
                return False
            verdict = self._verdict(path, parent)
            if verdict is not None:
                return verdict
        return False

    def _verdict(self, path: Path, base: Path) -> bool | None:
        """True: ignored; false: taken back by a `!` line; `None`: not spoken of."""
        if base not in self._specs:
            self._specs[base] = self._spec(base / ".gitignore")
        spec = self._specs[base]
        return spec.check_file(path.relative_to(base).as_posix()).include if spec else None

    def _spec(self, file: Path) -> GitIgnoreSpec | None:
        try:
            lines = self._reach.read(file).decode("utf-8", "replace").split("\n")
        except Refused as refused:
            if refused.kind not in ("absent", "folder"):
                self._passed_over(file, f"it {refused.reason}")
            return None
        from hublint.files.globs import MOST, spec_of_lines  # noqa: PLC0415

        if len(lines) > MOST:
            self._passed_over(file, f"only its first {MOST} lines count")
        return spec_of_lines(lines[:MOST])
