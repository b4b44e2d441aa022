"""Finding the configs below a folder: files named like one, outside of what is ignored or installed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

CONFIG_PATTERN = r"(^|/)(jupyterhub_config[^/]*\.py|jupyterhub_config\.d/[^/]+\.py)$"
"""What a config is called, as a regular expression on a path with slashes (pre-commit's `files` too)."""

_CONFIG = pattern(CONFIG_PATTERN)
_PASSED_OVER = frozenset(
    {".git", ".hg", ".svn", ".tox", ".nox", ".venv", "__pycache__", "node_modules", "site-packages"}
)


def discover(folder: Path, unreadable: Callable[[OSError], None]) -> Iterator[Path]:
    """The configs below a folder, sorted, as paths that begin with `folder`.

    Folders of version control, packages and virtual environments are passed over, and so is what
    `.gitignore` files name. `unreadable` is told of folders that can't be looked into.
    """
    ignored = _Ignored(folder)
    for file in sorted(_candidates(folder, unreadable)):
        if not ignored.matches(file):
            yield file


def _candidates(folder: Path, unreadable: Callable[[OSError], None]) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder, onerror=unreadable):
        here = Path(parent)
        folders[:] = [name for name in folders if _entered(here, name)]
        own = here.resolve().name if here == folder else here.name
        for name in files:
            if _CONFIG.search(f"{own}/{name}"):
                yield here / name


def _entered(parent: Path, name: str) -> bool:
    return name not in _PASSED_OVER and not (parent / name / "pyvenv.cfg").exists()


class _Ignored:
    """The `.gitignore` files from a folder up to the root of its repository, and below it; read when needed."""

    def __init__(self, folder: Path) -> None:
        self._root = _repository(Path(os.path.abspath(folder)))  # noqa: PTH100
        self._specs: dict[Path, object] = {}

    def matches(self, file: Path) -> bool:
        """Whether the nearest rule that speaks of the file, or of a folder around it, ignores it."""
        path = Path(os.path.abspath(file))  # noqa: PTH100
        for parent in path.parents:
            if self._root is None or not parent.is_relative_to(self._root):
                return False
            verdict = _verdict(self._spec_of(parent), path, parent)
            if verdict is not None:
                return verdict
        return False

    def _spec_of(self, folder: Path) -> object:
        if folder not in self._specs:
            try:
                lines = (folder / ".gitignore").read_text("utf-8", "replace").splitlines()
            except OSError:
                lines = []
            self._specs[folder] = _spec(lines) if lines else None
        return self._specs[folder]


def _repository(folder: Path) -> Path | None:
    """The nearest folder, this one or around it, that git keeps."""
    return next(
        (parent for parent in (folder, *folder.parents) if (parent / ".git").exists()), None
    )


def _spec(lines: Iterable[str]) -> object:
    from pathspec import GitIgnoreSpec  # noqa: PLC0415

    return GitIgnoreSpec.from_lines(lines)


def _verdict(spec: object, path: Path, base: Path) -> bool | None:
    """True: ignored; false: taken back by a `!` line; `None`: not spoken of."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415

    if not isinstance(spec, GitIgnoreSpec) or not path.is_relative_to(base):
        return None
    return spec.check_file(path.relative_to(base).as_posix()).include
