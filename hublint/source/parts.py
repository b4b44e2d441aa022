"""Files that are parts of a larger configuration, so that what they lack proves nothing, and what loads them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hublint.files.reach import Reach
    from hublint.source.source import Source

CONFIG_NAME = pattern(r"jupyterhub_config.*\.py")
_CALL = pattern(r"\b(?:load_subconfig|exec|execfile|run_path|include)\s*\(")
MOST = 16
"""At most so many files of a folder are looked into for one that loads another."""


def is_part(source: Source) -> bool:
    """Whether a file is a part: one is told so, lies in a folder such as `jupyterhub_config.d`, or another loads it."""
    if source.stands_for is not None:
        return source.stands_for == "part"
    return is_in_config_folder(source) or any(_loaders(source))


def is_in_config_folder(source: Source) -> bool:
    """Whether the file lies in a `.d` folder, whose files are parts of one config."""
    return source.file is not None and source.file.absolute().parent.suffix == ".d"


def main_of(source: Source) -> Path | None:
    """The file that loads a part, as far as it can be found: one beside it, or beside its `.d` folder."""
    return next(_loaders(source), None)


def _loaders(source: Source) -> Iterator[Path]:
    """The files that load this one by its name, or that of its `.d` folder, configs first."""
    if source.file is None or source.reach is None:
        return
    own = source.file.absolute()
    folders = [(own.parent, own.name)]
    if is_in_config_folder(source):
        folders.append((own.parent.parent, own.parent.name))
    for folder, name in folders:
        for file in _python_files(folder, source.reach):
            if file != own and _loads(source.reach.text(file) or "", name, file.name):
                yield file


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
