"""Requirements as pip reads them: single ones, and files of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.files.logical_lines import logical
from hublint.files.reach import resolved
from hublint.files.refusal import Refused
from hublint.patterns import pattern
from hublint.versions.pins import Wanted, known

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hublint.versions.allowance import Allowance

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
    if plain := _PLAIN.fullmatch(text):  # spares the import of packaging
        named = known(plain[1])
        return Wanted(named, plain[2], text, line) if named else None
    from packaging.requirements import Requirement  # noqa: PLC0415

    try:
        found = Requirement(text)
        applies = found.marker is None or found.marker.evaluate(_LINUX)
    except (ValueError, RecursionError):  # numbers of too many digits, brackets in brackets
        return None
    distribution = known(found.name)
    if distribution is None or found.url or not applies:
        return None
    return Wanted(distribution, str(found.specifier), text, line)


def from_requirements(text: str, file: Path, allowance: Allowance) -> Iterator[tuple[Path, Wanted]]:
    """The requirements of a `requirements.txt` or `constraints.txt`, and of the files that it includes."""
    seen = {file}
    pending = [(file, _lines(text))]
    while pending:
        here, lines = pending[-1]
        line, content = next(lines, (0, ""))
        if not line:
            pending.pop()
        elif included := _INCLUDE.match(content):
            other = _resolved(here.parent / included[1])
            if other and other not in seen and (found := allowance.text(other)) is not None:
                seen.add(other)
                pending.append((other, _lines(found)))
        else:
            for number, item in allowance.telling([(line, _OPTION.sub("", content).strip())]):
                if wanted := requirement(item, number):
                    yield here, wanted


def _resolved(file: Path) -> Path | None:
    try:
        return resolved(file)
    except Refused:
        return None


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines without comments, with the number of the first of those that are continued."""
    for number, line in logical(text.splitlines(), lambda one: _COMMENT.sub("", one)):
        if content := line.strip():
            yield number, content
