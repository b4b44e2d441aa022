"""Reads the configs of this folder: sections opened by `#: title`, files beside them by `#+ name.py`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent / "configs"


@dataclass(frozen=True, slots=True)
class Example:
    """A config, the files beside it by name, and where it stands."""

    where: str
    text: str
    files: dict[str, str] = field(default_factory=dict)


def examples() -> list[Example]:
    """All configs. Raises `ValueError` where something stands above the first section of a file."""
    return [one for file in sorted(FOLDER.glob("*.txt")) for one in _of_file(file)]


def _of_file(file: Path) -> list[Example]:
    head, *sections = re.split(r"^#: ", file.read_text("utf-8"), flags=re.MULTILINE)
    if head.strip():
        raise ValueError(f"{file}: code above the first section")
    return [_example(file, section) for section in sections]


def _example(file: Path, section: str) -> Example:
    title, _, body = section.partition("\n")
    text, *beside = re.split(r"^#\+ (\S+)\n", body, flags=re.MULTILINE)
    files = dict(zip(beside[::2], beside[1::2], strict=True))
    return Example(f"{file.name}: {title}", text, files)
