"""What git is told to ignore below a root: the `.gitignore` files of all folders around a path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.files.refusal import Refused
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pathspec import GitIgnoreSpec

    from hublint.files.reach import Reach

MOST = 5_000
"""Lines of one file; more take too long to compile."""
_PLAIN = pattern(r"[^*?/!\r\n]+")
_CLASS = pattern(r"[\[\\].*")


class _Rules:
    """The lines of one file. Most say nothing of a path: only those that might are worth an import and compiling."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._pieces = [_pieces(line) for line in lines if line.strip() and line[0] != "#"]
        self._spec: GitIgnoreSpec | None = None

    def verdict(self, path: str) -> bool | None:
        """True: ignored; false: taken back by a `!` line; `None`: not spoken of."""
        if not any(all(piece in path for piece in pieces) for pieces in self._pieces):
            return None
        if self._spec is None:
            from hublint.files.globs import spec_of_lines  # noqa: PLC0415

            self._spec = spec_of_lines(self._lines)
        return self._spec.check_file(path).include


def _pieces(line: str) -> list[str]:
    """The texts that each path has which the line speaks of."""
    return _PLAIN.findall(_CLASS.sub("", line.strip()))


class Ignored:
    """The `.gitignore` files up to the root of a reach; `passed_over` hears of those that can't be read."""

    def __init__(self, reach: Reach, passed_over: Callable[[Path, str], None]) -> None:
        self._reach = reach
        self._passed_over = passed_over
        self._rules: dict[Path, _Rules | None] = {}

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
        if base not in self._rules:
            self._rules[base] = self._read(base / ".gitignore")
        rules = self._rules[base]
        return rules.verdict(path.relative_to(base).as_posix()) if rules else None

    def _read(self, file: Path) -> _Rules | None:
        try:
            lines = self._reach.read(file).decode("utf-8", "replace").split("\n")
        except Refused as refused:
            if refused.kind not in ("absent", "folder"):
                self._passed_over(file, f"it {refused.reason}")
            return None
        if len(lines) > MOST:
            self._passed_over(file, f"only its first {MOST} lines count")
        return _Rules(lines[:MOST])
