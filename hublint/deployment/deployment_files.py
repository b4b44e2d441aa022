"""The files of a deployment: read once, within bounds, and only inside of what may be read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from hublint.deployment.asked import NOTHING_ASKED
from hublint.files.ignored import Ignored
from hublint.files.reach import read_named, resolved
from hublint.files.refusal import Refused
from hublint.source import Source

if TYPE_CHECKING:
    from hublint.deployment.asked import Asked
    from hublint.files.reach import Reach

LARGEST = 300_000
"""Bytes of a file; a compose file of a hundred services has a tenth of that."""
FILES = 40
CHARACTERS = 1_000_000
"""Of all files of a deployment."""


class Files:
    """The texts of the files that were asked for: those that the user names wherever they lie, others in reach.

    `notes` say of each file that is there and can't be read why not.
    """

    def __init__(self, reach: Reach, relative_names: bool, asked: Asked = NOTHING_ASKED) -> None:
        self._reach = reach
        self._named = frozenset((*asked.compose, *asked.env_files))
        self._relative = relative_names
        self._edited = asked.edited
        self._sources: dict[Path, Source | None] = {}
        self._files, self._characters = FILES, CHARACTERS
        self._ignored = Ignored(reach, lambda *_: None)
        self.notes: list[str] = []

    @property
    def sources(self) -> tuple[Source, ...]:
        """All that was read, in the order in which it was asked for."""
        return tuple(source for source in self._sources.values() if source is not None)

    def read(self, path: Path) -> Source | None:
        """A file; `None` if it can't be read, or if too much has been read already."""
        file = Path(os.path.normpath(path))
        if file not in self._sources:
            self._sources[file] = self._read(file)
        return self._sources[file]

    def lacks(self, path: Path) -> bool:
        """Whether there certainly is no such file, and no rule of git's makes one likely elsewhere."""
        return self._reach.lacks(path) and not self.is_ignored(path)

    def is_ignored(self, path: Path) -> bool:
        """Whether git leaves a file out of the repository, so that it may lie wherever the hub runs."""
        return self._ignored.matches(real(path))

    def may_be(self, path: Path) -> bool:
        """Whether a file may be where the hub runs, though it can't be read here."""
        return self.read(path) is None and not self.lacks(path)

    def names(self, folder: Path) -> tuple[str, ...]:
        """What a folder holds."""
        return self._reach.names(folder)

    def shown(self, file: Path) -> str:
        """A file as messages name it: like the config, by its path from the current folder or by its full one."""
        return os.path.relpath(file) if self._relative else str(file)

    def _read(self, file: Path) -> Source | None:
        text = self._text(file)
        if text is None:
            return None
        self._files -= 1
        self._characters -= len(text)
        if self._files < 0 or self._characters < 0:
            self.notes.append(f"{self.shown(file)} is left out: too much lies around the config.")
            return None
        return Source.of_other_kind(text, self.shown(file), file, self._reach)

    def _text(self, file: Path) -> str | None:
        if file in self._edited:
            return self._edited[file]
        try:
            is_named = file in self._named
            data = read_named(file, LARGEST) if is_named else self._reach.read(file, LARGEST)
        except Refused as refused:
            if refused.kind not in ("absent", "folder"):
                self.notes.append(
                    f"{self.shown(file)} {refused.reason}, so hublint goes without it."
                )
            return None
        return data.decode("utf-8-sig", "replace")


def real(path: Path) -> Path:
    """Where a path leads; itself, if that can't be seen."""
    try:
        return resolved(path)
    except Refused:
        return path
