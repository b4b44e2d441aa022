"""The files of a revision that a verdict may rest on, in a folder of their own that lasts as long as it is needed."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.files.git_objects import Blob, Repository

LARGEST, MOST, SUM = 1024**2, 2_000, 50 * 1024**2
"""Bytes of a file, files, and bytes of all: what is beyond isn't there."""

_TELLING = pattern(
    r".*\.(py|toml|txt|in|cfg|ini|ya?ml|json|lock|env|service)|(.*\.)?(dockerfile|containerfile)(\..*)?|\.env.*"
    r"|\.gitignore|pipfile",
)
"""Names of files that are configs, or may lie beside one and say something about it, in small letters."""


@contextmanager
def snapshot(repository: Repository, commit: str) -> Iterator[Path]:
    """A folder with what a commit holds of configs and of what lies beside them. Raises `GitError`."""
    with tempfile.TemporaryDirectory(prefix="hublint-") as folder:
        top = Path(os.path.realpath(folder))
        (top / ".git").mkdir()  # the root of what may be read along
        chosen = sorted(_chosen(repository, commit), key=lambda blob: blob.link)
        for blob, content in repository.contents(chosen):
            with suppress(OSError, ValueError):
                _put(top, blob, content)
        yield top


def _chosen(repository: Repository, commit: str) -> Iterator[Blob]:
    telling = (blob for blob in repository.blobs(commit) if _is_telling(blob))
    total = 0
    for blob, size in repository.sizes(islice(telling, MOST)):
        if size <= LARGEST and total + size <= SUM:
            total += size
            yield blob


def _is_telling(blob: Blob) -> bool:
    return _TELLING.fullmatch(blob.path.rpartition("/")[2].lower()) is not None


def _put(top: Path, blob: Blob, content: bytes) -> None:
    """Write one file below the folder, wherever its name says that it lies."""
    file = Path(os.path.normpath(top / blob.path))
    if not file.is_relative_to(top) or ".git" in file.relative_to(top).parts:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    if os.path.realpath(file.parent) != str(file.parent):
        return  # a link of the revision stands in for one of its folders
    if blob.link:
        file.symlink_to(content.decode("utf-8", "surrogateescape"))
    else:
        file.write_bytes(content)
