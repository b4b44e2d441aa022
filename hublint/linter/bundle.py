"""An example and the files beside it in one text: `#| line` is a line of `compose.yaml`, `#.env| line` of `.env`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPOSE = "compose.yaml"
_LINE = pattern(r"#(?P<file>[\w./-]*)\|(?: (?P<text>.*))?")
_MARK = pattern(r"^([ +-])#[\w./-]*\| ?")


def split(text: str) -> tuple[str, dict[str, str]]:
    """The config, and the files beside it by name."""
    lines: list[str] = []
    files: dict[str, str] = {}
    if "|" not in text:
        return text, files
    for line in text.splitlines(keepends=True):
        found = _LINE.fullmatch(line.rstrip("\n"))
        if found is None:
            lines.append(line)
        else:
            name = found["file"] or COMPOSE
            files[name] = f"{files.get(name, '')}{found['text'] or ''}\n"
    return "".join(lines), files


def joined(config: str, files: Mapping[str, str]) -> str:
    """The text that `split` takes apart, the files at its end."""
    return config + "".join(marked(name, text) for name, text in files.items())


def marked(name: str, text: str) -> str:
    """The lines of one file, each marked as such."""
    mark = "" if name == COMPOSE else name
    return "".join(f"#{mark}| {line}".rstrip() + "\n" for line in text.splitlines())


def unmarked(line: str) -> str:
    """A line of a diff as it stands in its file."""
    return _MARK.sub(r"\1", line)
