"""The files that the paths of a command line mean: each once, and without what the settings exclude."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from hublint.files.reach import is_folder, is_missing
from hublint.linter.result import Problem
from hublint.project.discovery import discover
from hublint.project.named_input import STDIN
from hublint.wording import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hublint.project.session import Session

NOTHING = (
    "There is no jupyterhub_config*.py and no jupyterhub_config.d/*.py below `{}`. If your config has another name,"
    " write `hublint FILE`."
)


@dataclass(slots=True, eq=False, repr=False)
class ChosenFiles:
    """The names of files to check, those below folders that are excluded, and why there is nothing at some paths."""

    names: list[str] = field(default_factory=list)
    excluded: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def chosen_files(
    paths: Iterable[str], session: Session, no_such_file: Callable[[str], str]
) -> ChosenFiles:
    """What the paths mean, `-` as it is. `no_such_file` says what to tell of a path that leads nowhere.

    Raises `SettingsError`.
    """
    found = ChosenFiles()
    for path in paths:
        if path != STDIN and is_missing(Path(path)):
            found.problems.append(Problem(path, no_such_file(path)))
        elif path != STDIN and is_folder(Path(path)):
            _add_below(found, Path(path), session)
        else:
            found.names.append(path)
    found.names = _unique(found.names)
    return found


def _unique(names: Iterable[str]) -> list[str]:
    """The names without those of a file that was named before."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(_identity(name), name)
    return list(found.values())


def _identity(name: str) -> str:
    """The same text for the same path, however it is written."""
    try:
        return name if name == STDIN else str(Path(name).absolute())
    except OSError:
        return name  # there is no current folder any more


def _add_below(found: ChosenFiles, folder: Path, session: Session) -> None:
    """Add the files below a folder, or why there are none."""
    refused: list[Problem] = []
    excluded: list[str] = []

    def passed_over(path: Path, reason: str) -> None:
        if path == folder:
            refused.append(Problem(str(path), f"`{path}` can't be searched: {reason}."))
        else:
            session.note([f"{shown(path)} is skipped: {reason}."])

    reach = session.search(folder)
    settings = session.settings(reach)

    def excludes(file: Path) -> bool:
        if not settings.excludes(file):
            return False
        excluded.append(str(file))
        return True

    files = [str(file) for file in discover(folder, reach, excludes, passed_over)]
    found.names += files
    found.excluded += excluded
    found.problems += refused
    if not (files or excluded or refused):
        found.problems.append(Problem(str(folder), NOTHING.format(folder)))
