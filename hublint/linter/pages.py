"""The pages of the rules: where they are, and what their fixed headings hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hublint.patterns import pattern

HEADINGS = ("What it does", "Why it matters", "Bad", "Good", "Fix", "References")

_TITLE = pattern(r"# (?P<code>HUB\d{3}) (?P<name>[a-z0-9-]+)$", re.MULTILINE)
_FACTS = pattern(
    r"^Severity: (?P<severity>error|warning|info)\b[^.]*\. Fix: (?P<fix>safe|unsafe|none)\b",
    re.MULTILINE,
)
_SECTION = pattern(rf"^## ({'|'.join(HEADINGS)})$", re.MULTILINE)


class PageError(Exception):
    """A page that does not follow the form; the message names the file."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `fix` is ``safe``, ``unsafe`` or ``none``; `sections` maps a heading to the Markdown below it."""

    file: Path
    code: str
    name: str
    severity: str
    fix: str
    sections: dict[str, str]
    text: str

    @property
    def summary(self) -> str:
        """The first sentence of what the rule does."""
        prose = " ".join(self.sections.get("What it does", "").split())
        return re.split(r"(?<=[.!?])\s", prose, maxsplit=1)[0]


def folder() -> Path:
    """Where the pages are: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "rules"
    return installed if installed.is_dir() else package.parent / "rules"


@cache
def pages() -> dict[str, Page]:
    """Every page by the code of its rule, in the order of codes. Raises `PageError`."""
    found = [read(file) for file in sorted(folder().glob("HUB*.md"))]
    return {page.code: page for page in found}


def page(code: str) -> Page | None:
    """The page of one rule, if it has one. Raises `PageError`."""
    found = next(folder().glob(f"{code}-*.md"), None)
    return None if found is None else read(found)


def read(file: Path) -> Page:
    """Parse a page. Raises `PageError` if its title, facts or headings aren't of the fixed form."""
    text = file.read_text("utf-8")
    title, facts = _TITLE.match(text), _FACTS.search(text)
    if title is None or file.stem != f"{title['code']}-{title['name']}":
        raise PageError(f"{file.name}: the title must be `# CODE name`, as in the file name")
    if facts is None:
        raise PageError(f"{file.name}: `Severity: .... Fix: ....` is missing")
    pieces = _SECTION.split(text)
    sections = {
        heading: body.strip() for heading, body in zip(pieces[1::2], pieces[2::2], strict=True)
    }
    if tuple(sections) != HEADINGS:
        raise PageError(f"{file.name}: the headings must be {', '.join(HEADINGS)}, in this order")
    return Page(file, title["code"], title["name"], facts["severity"], facts["fix"], sections, text)
