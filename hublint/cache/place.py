"""Where results are kept: in the user's cache folder, and nowhere that somebody else can write."""

from __future__ import annotations

import os
import stat
import sys

from hublint.files.disk import REPOSITORY

_WRITABLE_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH


def folder() -> str | None:
    """The folder of results, be it there or not; None if the system doesn't say where the user's caches are.

    A folder in a repository is none: a pull request could bring one that says "no findings".
    """
    above = _user_folder()
    if above is None or not os.path.isabs(above) or _is_in_repository(above):
        return None
    return os.path.join(above, "hublint")


def is_own(path: str) -> bool:
    """Whether there is a folder at the path that only this user can write to."""
    try:
        status = os.lstat(path)
    except OSError:
        return False
    return stat.S_ISDIR(status.st_mode) and (
        os.name == "nt"
        or (status.st_uid == os.geteuid() and not status.st_mode & _WRITABLE_BY_OTHERS)
    )


def _user_folder() -> str | None:
    if os.name == "nt":
        return os.environ.get("LOCALAPPDATA")
    home = os.environ.get("HOME")
    if sys.platform == "darwin":
        return home and os.path.join(home, "Library", "Caches")
    return os.environ.get("XDG_CACHE_HOME") or (home and os.path.join(home, ".cache"))


def _is_in_repository(path: str) -> bool:
    path = os.path.realpath(path)
    while True:
        if any(os.path.lexists(os.path.join(path, name)) for name in REPOSITORY):
            return True
        path, below = os.path.dirname(path), path
        if path == below:
            return False
