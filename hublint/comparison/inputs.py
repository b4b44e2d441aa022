"""The versions that are named: files, and files as they were at a revision of git (`REV:PATH`)."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Self

from hublint.comparison.version import Version, read_version
from hublint.files.git_objects import GitError, Repository
from hublint.files.reach import is_missing, resolved
from hublint.files.snapshot import snapshot
from hublint.project.session import Session


@dataclass(slots=True, eq=False)
class Revision:
    """What lies in the tree of a revision, in a folder, with a session for it."""

    name: str
    top: Path
    session: Session
    repository: Repository
    commit: str

    def version(self, path: str) -> Version:
        """A config by its path from the repository's root. Raises `SourceError` and `SettingsError`."""
        prefix = f"{self.name}:"
        folder = f"{self.top}{os.sep}"
        return read_version(self.session, self.top / path, f"{prefix}{path}", folder, prefix)

    def has(self, path: str) -> bool:
        """Whether there is a file of that path. Raises `GitError` if there is one that can't be read."""
        if not is_missing(self.top / path):
            return True
        if any(blob.path == path for blob in self.repository.blobs(self.commit)):
            raise GitError(
                f"`{path}` is in `{self.name}`, but its content is not in this clone, or is too large."
            )
        return False


@dataclass(eq=False)
class Inputs:
    """Opens versions; what it makes for them is gone when it is closed."""

    session: Session
    _stack: ExitStack = field(default_factory=ExitStack)
    _revisions: dict[str, Revision] = field(default_factory=dict)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @cached_property
    def repository(self) -> Repository:
        """The repository of the current folder. Raises `GitError`."""
        return Repository.around(Path())

    def version(self, argument: str) -> Version:
        """A file, or `REV:PATH`. Raises `GitError`, `SourceError` and `SettingsError`."""
        revision, colon, path = argument.partition(":")
        if not is_missing(Path(argument)) or not colon or not revision:
            return read_version(self.session, Path(argument), argument)
        found = self.revision(revision)
        if not found.has(path):
            raise GitError(
                f"There is no file `{path}` in `{revision}`. The path is from the root of the repository."
            )
        return found.version(path)

    def revision(self, name: str) -> Revision:
        """The files of a revision, looked up once. Raises `GitError`."""
        if name not in self._revisions:
            commit = self.repository.commit(name)
            top = self._stack.enter_context(snapshot(self.repository, commit))
            session = self._session_for(name, top)
            self._revisions[name] = Revision(name, top, session, self.repository, commit)
        return self._revisions[name]

    def path_in_repository(self, file: str) -> str:
        """The path of a file of the working tree from the repository's root, with slashes. Raises `GitError`."""
        real, top = resolved(Path(file)), resolved(self.repository.top)
        if not real.is_relative_to(top):
            raise GitError(f"`{file}` is not in the repository `{top}`.")
        return real.relative_to(top).as_posix()

    def _session_for(self, name: str, top: Path) -> Session:
        """A session that reads nothing outside of the revision, and tells notes under the revision's name."""
        session = self.session

        def listener(note: str) -> None:
            session.listener(note.replace(f"{top}{os.sep}", f"{name}:").replace(str(top), name))

        return Session(config=session.config, isolated=session.isolated, listener=listener)
