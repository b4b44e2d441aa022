"""Reads the page of a rule: title, severity, fix, and the examples under each heading."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .running import ROOT, Example, targets

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = ROOT / "rules"
HEADINGS = ["What it does", "Why it matters", "Bad", "Good", "Fix", "References"]

_TITLE = re.compile(r"# (HUB\d{3}) ([a-z0-9]+(?:-[a-z0-9]+)*)")
_SUMMARY = re.compile(r"Severity: (error|warning|info)\b[^.]*\. Fix: (safe|unsafe|none)\b.*\.")
_BLOCK = re.compile(r"^```(?P<info>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^## (.+)$")


@dataclass(frozen=True, slots=True)
class Page:
    """A page. `sections` maps each heading to its text, in order."""

    file: Path
    code: str
    name: str
    severity: str
    fix: str
    sections: dict[str, str]

    def examples(self, heading: str) -> list[Example]:
        """The ```python blocks under a heading; words behind `python` name the releases to judge by."""
        found = []
        for number, block in enumerate(_BLOCK.finditer(self.sections[heading]), 1):
            language, _, words = block["info"].partition(" ")
            if language == "python":
                where = f"{self.file}, {heading}, block {number}"
                found.append(Example(where, block["text"], targets(words)))
        return found


def files() -> dict[str, Path]:
    """Every page by the code in its file name. Raises `ValueError` for two pages of one code."""
    found: dict[str, Path] = {}
    for file in sorted(FOLDER.glob("*.md")):
        code = file.name.partition("-")[0]
        if code in found:
            raise ValueError(f"{file}: there is another page for {code}")
        found[code] = file
    return found


def read(file: Path) -> Page:
    """Raises `ValueError`, which names the file, where the page has not the agreed form."""
    lines = file.read_text("utf-8").splitlines()
    title = _TITLE.fullmatch(lines[0]) if lines else None
    summary = _SUMMARY.fullmatch(next((line for line in lines[1:] if line), ""))
    if title is None or summary is None:
        raise ValueError(f"{file}: title, or the line `Severity: error. Fix: safe.`, is malformed")
    if file.stem != f"{title[1]}-{title[2]}":
        raise ValueError(f"{file}: the title is not the file's name")
    return Page(file, title[1], title[2], summary[1], summary[2], _sections(lines))


def _sections(lines: list[str]) -> dict[str, str]:
    """The text under each heading; lines in fenced blocks are never headings."""
    found: dict[str, list[str]] = {}
    body: list[str] = []
    fenced = False
    for line in lines:
        fenced ^= line.startswith("```")
        heading = None if fenced else _HEADING.match(line)
        if heading:
            body = found.setdefault(heading[1], [])
        else:
            body.append(line)
    return {heading: "\n".join(text) + "\n" for heading, text in found.items()}
