"""What may be read of the user's disk: regular files of bounded size, below the folders that a run may read.

What is named on the command line is read wherever it leads (`read_named`). Whatever is followed from there, such as
subconfigs, modules, pins and settings, goes through a `Reach`, which refuses what lies outside after resolving links.
"""

from __future__ import annotations

import codecs
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from hublint.files.disk import REPOSITORY, NotRegular, TooLarge, ask
from hublint.files.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LARGEST = 1_000_000
"""Bytes; settings, lists of requirements and ignore files are far smaller."""

_LONGEST = 4096
"""Characters; no system opens a longer path."""
_DEEPEST = 200
"""Folders below one another that a search enters."""
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Reach:
    """What may be read along with the configs of a folder: what lies below `root`, or below one of `also`.

    All its folders are resolved; paths may be given as they are, and relative to the current folder.
    """

    folder: Path
    root: Path
    also: tuple[Path, ...] = ()

    @classmethod
    def around(
        cls,
        folder: Path,
        root: Path | None = None,
        also: tuple[Path, ...] = (),
        searched: tuple[Path, ...] = (),
    ) -> Self:
        """The reach of configs in a folder. Raises `Refused` if there is no current folder to begin at.

        Without a `root` it is the nearest folder upwards that is a repository, else the current folder or one that is
        `searched`, if it lies above, else the folder itself. A `.d` folder belongs to the one around it, as its files
        are parts of a configuration that lies there.
        """
        real = resolved(folder)
        top = _root(real, searched) if root is None else resolved(root)
        return cls(real, top, tuple(map(resolved, also)))

    @property
    def is_repository(self) -> bool:
        """Whether git's rules on ignored files hold for the root."""
        around = (self.root, *self.root.parents)
        return any(_exists(parent / name) for parent in around for name in (".git", ".jj"))

    def upwards(self) -> Iterator[Path]:
        """The folder and those around it, up to the root; none if the folder lies outside."""
        for parent in (self.folder, *self.folder.parents):
            if not parent.is_relative_to(self.root):
                return
            yield parent

    def above(self) -> Iterator[Path]:
        """The folders around the folder that lie outside."""
        for parent in (self.folder, *self.folder.parents):
            if not parent.is_relative_to(self.root):
                yield parent

    def holds(self, path: Path) -> bool:
        """Whether a path leads to a place inside, through whatever links, and whether or not anything is there."""
        try:
            return self._inside(resolved(path))
        except Refused:
            return False

    def loses(self, path: Path) -> bool:
        """Whether a path leads to a place outside."""
        try:
            return not self._inside(resolved(path))
        except Refused:
            return False

    def read(self, path: Path, largest: int = LARGEST) -> bytes:
        """The content of a regular file inside. Raises `Refused`."""
        real = resolved(path)
        if not self._inside(real):
            raise Refused("outside", f"is outside `{self.root}`")
        return _read(real, largest)

    def text(self, path: Path) -> str | None:
        """The text of a file of unknown origin, what can't be decoded replaced; `None` if it can't be read.

        `pip freeze > requirements.txt` in PowerShell writes UTF-16.
        """
        try:
            data = self.read(path)
        except Refused:
            return None
        encoding = "utf-16" if data.startswith(_UTF16) else "utf-8-sig"
        return data.decode(encoding, "replace")

    def lacks(self, path: Path) -> bool:
        """Whether there certainly is nothing at the path, which can be said only of what lies inside."""
        try:
            return self.holds(path) and not _exists_or_raises(path)
        except (OSError, ValueError):
            return False

    def hides(self, path: Path) -> bool:
        """Whether there is, or may be, a file at the path that can't be read; a link is not followed to find out."""
        try:
            there = _exists_or_raises(path)
        except (OSError, ValueError):
            there = True
        return there and self.text(path) is None

    def is_foreign(self, path: Path) -> bool:
        """Whether a file belongs to somebody else than the caller, the system, or the owner of the root."""
        try:
            owner, host = (ask("owner", str(one)) for one in (path, self.root))
        except (OSError, ValueError):
            return True
        return owner not in (0, host) and owner != os.geteuid()

    def names(self, folder: Path) -> tuple[str, ...]:
        """What a folder inside holds, sorted; nothing if it can't be looked into."""
        try:
            return tuple(ask("names", str(folder))) if self.holds(folder) else ()
        except (OSError, ValueError):
            return ()

    def _inside(self, real: Path) -> bool:
        return any(
            real.is_relative_to(one) and REPOSITORY.isdisjoint(real.relative_to(one).parts)
            for one in (self.root, *self.also)
        )


def read_named(path: Path, largest: int = LARGEST) -> bytes:
    """The content of a regular file that the user named, wherever it lies. Raises `Refused`."""
    return _read(path, largest)


def is_folder(path: Path) -> bool:
    """Whether a path that the user named is a folder, as far as can be seen."""
    return _is_kind(path, stat.S_ISDIR)


def is_missing(path: Path) -> bool:
    """Whether there is nothing at a path that the user named, not even a broken link."""
    try:
        return not _exists_or_raises(path)
    except (OSError, ValueError):
        return False


def exists(path: Path) -> bool:
    """Whether there is anything at a path that the user named, as far as can be seen."""
    return _exists(path)


def current_folder() -> Path:
    """The current folder. Raises `Refused` if it has been removed."""
    return resolved(Path())


@dataclass(frozen=True, slots=True)
class Entry:
    """One name in a folder. `folder`: it is one, be it through a link."""

    path: Path
    folder: bool
    link: bool


def walk(
    folder: Path, entered: Callable[[Path], bool], refused: Callable[[Path, str], None]
) -> Iterator[Entry]:
    """What lies below a folder that the user named, links not followed.

    Only folders that `entered` says yes to are looked into; `refused` is told of those that can't be.
    """
    pending = [(folder, 0)]
    while pending:
        current, depth = pending.pop()
        for entry in _entries(current, refused):
            yield entry
            if not entry.folder or entry.link or not entered(entry.path):
                continue
            if depth < _DEEPEST:
                pending.append((entry.path, depth + 1))
            else:
                refused(entry.path, "it is nested too deeply")


def _entries(folder: Path, refused: Callable[[Path, str], None]) -> list[Entry]:
    try:
        found = ask("entries", str(folder))
    except (OSError, ValueError) as error:
        refused(folder, _reason(error))
        return []
    return [Entry(folder / name, is_folder, is_link) for name, is_folder, is_link in found]


def _root(folder: Path, searched: tuple[Path, ...]) -> Path:
    for parent in (folder, *folder.parents):
        if any(_exists(parent / name) for name in REPOSITORY):
            return parent
    for path in (Path(), *searched):
        try:
            above = resolved(path)
        except Refused:
            continue
        if folder.is_relative_to(above) and above != above.parent:  # "/" is no project
            return above
    is_inner = folder.suffix == ".d" and folder.parent != folder.parent.parent
    return folder.parent if is_inner else folder


def resolved(path: Path) -> Path:
    """Where a path leads, through all links. Raises `Refused`."""
    if len(str(path)) > _LONGEST:
        raise Refused("failed", "can't be read: the path is too long")
    try:
        return Path(ask("leads to", str(path)))
    except (OSError, ValueError) as error:
        raise _refusal(error, path) from None


def _read(path: Path, largest: int) -> bytes:
    try:
        data: bytes = ask("content", str(path), largest)
    except (OSError, ValueError) as error:
        raise _refusal(error, path, largest) from None
    return data


def _refusal(error: OSError | ValueError, path: Path, largest: int = 0) -> Refused:
    match error:
        case FileNotFoundError():
            return Refused("absent", "is a broken link" if _is_link(path) else "does not exist")
        case PermissionError():
            return Refused("denied", "can't be read: permission denied")
        case IsADirectoryError():
            return Refused("folder", "is a folder, not a file")
        case NotRegular():
            return Refused("special", "is not a regular file (a pipe, socket or device)")
        case TooLarge():
            limits = f"{error.size:,} bytes; at most {largest:,} are read"
            return Refused("large", f"is too large ({limits})")
    return Refused("failed", f"can't be read: {_reason(error)}")


def _reason(error: OSError | ValueError) -> str:
    return getattr(error, "strerror", None) or str(error)


def _is_kind(path: Path, fits: Callable[[int], bool]) -> bool:
    try:
        return fits(ask("kind", str(path)))
    except (OSError, ValueError):
        return False


def _exists(path: Path) -> bool:
    return _is_kind(path, bool)


def _exists_or_raises(path: Path) -> bool:
    return bool(ask("is there", str(path)))


def _is_link(path: Path) -> bool:
    try:
        return bool(ask("is link", str(path)))
    except ValueError:
        return False
