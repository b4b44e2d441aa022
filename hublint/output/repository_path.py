"""Files as CI systems name them: from the root of the repository."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.files.reach import Refused, resolved

if TYPE_CHECKING:
    from hublint.source import Source


def repository_path(source: Source) -> str:
    """The path of a file from the root, links resolved, with `/`; its own name where it lies in no such place."""
    if source.file is None or source.reach is None:
        return source.name
    try:
        file = resolved(source.file)
    except Refused:
        return source.name
    root = source.reach.root
    return file.relative_to(root).as_posix() if file.is_relative_to(root) else source.name
