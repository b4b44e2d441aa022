"""Files as CI systems name them: from the root of the repository."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.files.reach import resolved
from hublint.files.refusal import Refused

if TYPE_CHECKING:
    from pathlib import Path

    from hublint.files.reach import Reach
    from hublint.source import Source


def repository_path(name: str, file: Path | None, reach: Reach | None) -> str:
    """The path of a file from the root, links resolved, with `/`; its `name` where it lies in no such place."""
    if file is None or reach is None:
        return name
    try:
        path = resolved(file)
    except Refused:
        return name
    return path.relative_to(reach.root).as_posix() if path.is_relative_to(reach.root) else name


def path_of(source: Source) -> str:
    """The same of a source."""
    return repository_path(source.name, source.file, source.reach)
