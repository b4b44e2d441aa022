"""The folder of results: written so that nobody reads half of one, and kept small."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from hublint.cache import place

MOST, SUM = 500, 64 * 1024 * 1024
"""Results, and bytes of all; the oldest go first."""


def write(file: str, data: bytes) -> None:
    """Put a result in its place. Where that can't be done, nothing is remembered, and nothing said."""
    target = Path(file)
    with suppress(OSError):
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not place.is_own(str(target.parent)):
            return
        descriptor, name = tempfile.mkstemp(dir=target.parent)
        try:
            with open(descriptor, "wb") as stream:
                stream.write(data)
            os.replace(name, target)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
        _forget_oldest(target.parent)


def results(folder: Path) -> list[tuple[int, int, Path]]:
    """Each result: when it was written, in nanoseconds, how many bytes it has, and its file; the newest first."""
    found = []
    with suppress(OSError):
        for entry in os.scandir(folder):
            with suppress(OSError):
                status = entry.stat(follow_symlinks=False)
                found.append((status.st_mtime_ns, status.st_size, Path(entry.path)))
    return sorted(found, reverse=True)


def clear() -> int:
    """Forget all results; how many there were."""
    folder = place.folder()
    found = results(Path(folder)) if folder is not None and place.is_own(folder) else []
    for _, _, file in found:
        with suppress(OSError):
            file.unlink()
    return len(found)


def _forget_oldest(folder: Path) -> None:
    total = 0
    for number, (_, size, file) in enumerate(results(folder), 1):
        total += size
        if number > MOST or total > SUM:
            with suppress(OSError):
                file.unlink()
