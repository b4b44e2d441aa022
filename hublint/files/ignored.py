"""What git is told to ignore below a root: the `.gitignore` files of all folders around a path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.files.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pathspec import GitIgnoreSpec

    from hublint.files.reach import Reach


class Ignored:
    """The `.gitignore` files up to the root of a reach; `passed_over` hears of those that can't be read."""

    def __init__(self, reach: Reach, passed_over: Callable[[Path, str], None]) -> None:
        self._reach = reach
        self._passed_over = passed_over
        self._specs: dict[Path, GitIgnoreSpec | None] = {}

    def matches(self, path: Path) -> bool:
        """Whether the nearest rule that speaks of a resolved path, or of a folder around it, ignores it."""
        for parent in path.parents:
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
