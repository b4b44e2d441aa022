"""Files that are parts of a larger configuration, so that what they lack proves nothing, and what loads them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hublint.files.reach import Reach

CONFIG_NAME = pattern(r"jupyterhub_config.*\.py")
_CALL = pattern(r"\b(?:load_subconfig|exec|execfile|run_path|include)\s*\(")
MOST = 16
"""At most so many files of a folder are looked into for one that loads another."""


def is_in_config_folder(file: Path) -> bool:
    """Whether a file lies in a `.d` folder, whose files are parts of one config."""
    return file.absolute().parent.suffix == ".d"


def main_of(file: Path, reach: Reach) -> Path | None:
    """The file that loads a part, as far as it can be found: one beside it, or beside its `.d` folder; configs first.

    It loads the file by its name, or by that of the folder.
    """
    own = file.absolute()
    folders = [(own.parent, own.name)]
    if is_in_config_folder(own):
        folders.append((own.parent.parent, own.parent.name))
    for folder, name in folders:
        for other in _python_files(folder, reach):
            if other != own and _loads(reach.text(other) or "", name, other.name):
                return other
    return None


def _python_files(folder: Path, reach: Reach) -> Iterator[Path]:
    names = [name for name in reach.names(folder) if name.endswith(".py")]
    names.sort(key=lambda name: (CONFIG_NAME.fullmatch(name) is None, name))
    return (folder / name for name in names[:MOST])


def _loads(text: str, name: str, own: str) -> bool:
    """Whether a file loads another one: a config that speaks of its name, or any file that names it in the call."""
    if name not in text or not _CALL.search(text):
        return False
    mention = rf"(?<![\w.-]){re.escape(name)}(?![\w-])"
    if CONFIG_NAME.fullmatch(own):
        return bool(re.search(mention, text))
    return bool(re.search(rf"{_CALL.pattern}.*{mention}", text))
