"""The snippets of the documentation, each with its language and its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from hublint.dev.site import GENERATED

ROOT = Path(__file__).parents[2]
_FENCE = re.compile(
    r"^(?P<fence>```+)(?P<language>[\w-]+)?[^\n]*\n(?P<text>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Snippet:
    """What stands between two fences."""

    page: str
    line: int
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def pages() -> list[Path]:
    """All that people write of the documentation; the pages of rules have tests of their own."""
    written = [file for file in ROOT.glob("docs/*.md") if file.name not in GENERATED]
    return sorted([*ROOT.glob("*.md"), *written])


def all_snippets() -> list[Snippet]:
    """The snippets of all pages."""
    return [snippet for page in pages() for snippet in _of(page)]


def snippets(language: str) -> list[Snippet]:
    """Those in one language."""
    return [snippet for snippet in all_snippets() if snippet.language == language]


def _of(page: Path) -> list[Snippet]:
    text = page.read_text("utf-8")
    return [
        Snippet(
            page.relative_to(ROOT).as_posix(),
            text.count("\n", 0, found.start()) + 1,
            found["language"] or "",
            found["text"],
        )
        for found in _FENCE.finditer(text)
    ]
