"""Files as they were at a revision of git, read without running anything that the repository brings along.

Only `git rev-parse`, `ls-tree` and `cat-file` are called. A repository may be a stranger's, and its `.git/config` can
name programs: for hooks, filters, text conversion, a file system monitor, and remote helpers that fetch what a partial
clone lacks. None of them is started: these commands apply no filters, and no protocol is allowed to fetch with.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

SECONDS = 60
"""A call that takes longer is given up."""

_OPTIONS = (
    "--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs",
    "-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}", "-c", f"core.attributesFile={os.devnull}",
)  # fmt: skip
_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_PAGER": "cat",
}


class GitError(Exception):
    """Something that git can't give; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Blob:
    """A file, or a link, in the tree of a revision, by its path with slashes."""

    path: str
    name: str
    link: bool = False


@dataclass(frozen=True, slots=True)
class Repository:
    """The working tree of a repository, by its top folder."""

    top: Path

    @classmethod
    def around(cls, folder: Path) -> Repository:
        """The repository that a folder lies in. Raises `GitError`."""
        top = _run(folder, "rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape")
        return cls(type(folder)(top.rstrip("\n")))

    def has_commit(self, revision: str) -> bool:
        """Whether a revision stands for a commit; `HEAD` does not before the first one."""
        return self._commit(revision) is not None

    def commit(self, revision: str) -> str:
        """The name of the commit that a revision stands for. Raises `GitError`."""
        found = self._commit(revision)
        if found is None:
            raise GitError(f"`{revision}` is not a revision of the repository `{self.top}`.")
        return found

    def _commit(self, revision: str) -> str | None:
        wanted = f"{revision}^{{commit}}"
        try:
            found = _run(self.top, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
        except GitError:
            return None
        return found.decode("ascii", "replace").strip()

    def blobs(self, commit: str) -> Iterator[Blob]:
        """All files and links of a commit. Raises `GitError`."""
        for line in _run(self.top, "ls-tree", "-r", "-z", "--full-tree", commit).split(b"\0"):
            facts, _, path = line.partition(b"\t")
            mode, kind, name = (*facts.decode("ascii", "replace").split(), "", "", "")[:3]
            if kind == "blob":
                yield Blob(path.decode("utf-8", "surrogateescape"), name, link=mode == "120000")

    def sizes(self, blobs: Iterable[Blob]) -> Iterator[tuple[Blob, int]]:
        """The bytes that files have; those that the repository lacks are left out. Raises `GitError`."""
        wanted = list(blobs)
        lines = _run(self.top, "cat-file", "--batch-check", given=_names(wanted)).splitlines()
        for blob, line in zip(wanted, lines, strict=False):
            facts = line.split()
            if len(facts) == 3 and facts[2].isdigit():
                yield blob, int(facts[2])

    def contents(self, blobs: Iterable[Blob]) -> Iterator[tuple[Blob, bytes]]:
        """The content of files; those that the repository lacks are left out. Raises `GitError`."""
        wanted = list(blobs)
        answer, start = _run(self.top, "cat-file", "--batch", given=_names(wanted)), 0
        for blob in wanted:
            end = answer.find(b"\n", start)
            header = answer[start:end].split()
            start = end + 1
            if len(header) == 3 and header[2].isdigit():
                size = int(header[2])
                yield blob, answer[start : start + size]
                start += size + 1


def _names(blobs: Iterable[Blob]) -> bytes:
    return "".join(f"{blob.name}\n" for blob in blobs).encode()


def _run(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    git = shutil.which("git")
    if git is None:
        raise GitError("git is not installed.")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and nothing of the repository is run
            [git, *_OPTIONS, *arguments],
            cwd=folder,
            env={**environment, **_ENVIRONMENT},
            input=given,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise GitError(f"git can't be run: {error}.") from None
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitError(f"git says: {reason[0] if reason else 'nothing'}.".replace("..", "."))
    return done.stdout
