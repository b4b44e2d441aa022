"""Requirements as pip reads them: single ones, and files of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.patterns import pattern
from hublint.versions.pins import Wanted, known, mentions
from hublint.versions.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_INCLUDE = pattern(r"(?:-r|--requirement|-c|--constraint)[ =]*(\S+)")
_COMMENT = pattern(r"(^|\s)#.*")
_OPTION = pattern(r"\s--?[a-z].*")
_PLAIN = pattern(r"([\w.-]+)(?:\[[\w.,\s-]*\])?\s*([=>]=\s*\d+(?:\.\d+)*|)")
_LINUX = {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"}
"""Hubs run on Linux, wherever hublint does."""


def requirement(text: str, line: int) -> Wanted | None:
    """A requirement on a known distribution; None for others, and for what is none or does not hold here.

    A requirement with a URL names no release. Markers are judged for Linux and the running Python.
    """
    if not mentions(text):
        return None
    if plain := _PLAIN.fullmatch(text):  # spares the import of packaging
        named = known(plain[1])
        return Wanted(named, plain[2], text, line) if named else None
    from packaging.requirements import InvalidRequirement, Requirement  # noqa: PLC0415

    try:
        found = Requirement(text)
    except InvalidRequirement:
        return None
    distribution = known(found.name)
    if distribution is None or found.url or (found.marker and not found.marker.evaluate(_LINUX)):
        return None
    return Wanted(distribution, str(found.specifier), text, line)


def from_requirements(text: str, file: Path, depth: int = 3) -> Iterator[tuple[Path, Wanted]]:
    """The requirements of a `requirements.txt` or `constraints.txt`, and of the files that it includes."""
    for line, content in _lines(text):
        included = _INCLUDE.match(content)
        if included and depth:
            other = file.parent / included[1]
            yield from from_requirements(read(other) or "", other, depth - 1)
        elif found := requirement(_OPTION.sub("", content).strip(), line):
            yield file, found


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines without comments, those joined that a backslash continues, with the number of the first."""
    start, gathered = 1, ""
    for number, line in enumerate(text.splitlines(), 1):
        start = start if gathered else number
        gathered += _COMMENT.sub("", line)
        if gathered.endswith("\\"):
            gathered = f"{gathered[:-1]} "
            continue
        yield start, gathered.strip()
        gathered = ""
    yield start, gathered.strip()
