"""The pages of the rules: where they are, what their sections say, and the examples in them.

An example is a block that opens with ```python. Words behind that name the base, whose lines precede the ones shown
(`base=docker` for `bases/docker.py` beside the pages), and the releases to judge by (`dockerspawner=12.0`). Blocks
right before it that name a file (```yaml file=compose.yaml) are what lies beside the config.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hublint.linter.bundle import marked
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HEADINGS = ("What it does", "Why it matters", "Bad", "Good", "Fix", "References")

_TITLE = pattern(r"# (?P<code>[A-Z]+\d+) (?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)")
_FACTS = pattern(
    r"Severity: (?P<severity>error|warning|info)\b[^.]*\. Fix: (?P<fix>safe|unsafe|none)\b.*\."
)
_BLOCK = pattern(
    r"^```(?P<language>\w*) *(?P<words>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
_LINK = pattern(r"\]\((?P<target>https?://[^\s)]+)\)|<(?P<bare>https?://[^\s>]+)>")


class PageError(Exception):
    """A page that does not follow the form; the message names the file."""


@dataclass(frozen=True, slots=True)
class Example:
    """A config on a page: `text` is the whole, `shown` what the page shows of it, the lines after those of the base.

    `beside` are the lines of the files beside it, which stand at the end of `text`, each marked as such. `targets`
    maps distributions to the versions to judge by, the newest known for those left out.
    """

    where: str
    base: str | None
    shown: str
    text: str
    targets: Mapping[str, str]
    beside: str = ""

    @property
    def preamble(self) -> str:
        """The lines of the base."""
        return self.text.removesuffix(self.shown + self.beside)


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `fix` is ``safe``, ``unsafe`` or ``none``; `facts` is the line that tells severity and fix in full.

    `sections` maps a heading to the Markdown below it.
    """

    file: Path
    code: str
    name: str
    severity: str
    fix: str
    facts: str
    sections: dict[str, str]
    text: str

    @property
    def is_preview(self) -> bool:
        """Whether the rule may still change, and only counts with `--preview`."""
        return self.facts.endswith(" Preview.")

    @property
    def summary(self) -> str:
        """The first sentence of what the rule does."""
        prose = " ".join(self.prose("What it does").split())
        return re.split(r"(?<=[.!?])\s", prose, maxsplit=1)[0]

    @property
    def links(self) -> list[str]:
        """The addresses under References."""
        matches = _LINK.finditer(self.sections["References"])
        return [match["target"] or match["bare"] for match in matches]

    def prose(self, heading: str) -> str:
        """The Markdown under a heading without its blocks."""
        return _BLOCK.sub("", self.sections[heading]).strip()

    def blocks(self, heading: str, language: str) -> list[str]:
        """The blocks of a language under a heading, without what stands on the fences."""
        blocks = _BLOCK.finditer(self.sections[heading])
        return [block["text"] for block in blocks if block["language"] == language]

    def examples(self, heading: str) -> list[Example]:
        """The configs under a heading. Raises `PageError` for malformed words and unknown bases."""
        examples = []
        beside = ""
        for number, block in enumerate(_BLOCK.finditer(self.sections[heading]), 1):
            words = block["words"].split()
            if block["language"] == "python":
                where = f"{self.file.name}, {heading}, block {number}"
                examples.append(_example(where, block["text"], words, beside))
                beside = ""
            elif words and words[0].startswith("file="):
                beside += marked(words[0].removeprefix("file="), block["text"])
        return examples


def _example(where: str, shown: str, words: list[str], beside: str) -> Example:
    try:
        targets = pairs(words)
    except ValueError as error:
        raise PageError(f"{where}: {error}") from None
    name = targets.pop("base", None)
    text = (base(name) if name else "") + shown + beside
    return Example(where, name, shown, text, targets, beside)


def pairs(words: Iterable[str]) -> dict[str, str]:
    """`base=docker dockerspawner=12.0` as a mapping. Raises `ValueError` for a word of another form."""
    split = [(word, *word.partition("=")) for word in words]
    for word, name, _, value in split:
        if not name or not value or "=" in value:
            raise ValueError(f"`{word}` is not of the form name=value")
    return {name: value for _, name, _, value in split}


def folder() -> Path:
    """Where the pages are: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "rule-pages"
    return installed if installed.is_dir() else package.parent / "rules"


@cache
def base(name: str) -> str:
    """The lines that examples of this base begin with. Raises `PageError` if there is no such base."""
    file = folder() / "bases" / f"{name}.py"
    if not file.is_file():
        raise PageError(f"there is no base `{name}`: {file} is missing")
    return file.read_text("utf-8")


def files(folders: Iterable[Path] = ()) -> dict[str, Path]:
    """The file of every page by the code in its name, `folders` being those of plug-ins.

    Raises `PageError` for two pages of one code.
    """
    files: dict[str, Path] = {}
    for file in (file for place in (folder(), *folders) for file in _in_order(place)):
        code = file.name.partition("-")[0]
        if code in files:
            raise PageError(f"{file.name}: there is another page of {code}")
        files[code] = file
    return files


def _in_order(place: Path) -> list[Path]:
    """The pages in a folder; their names are compared, as paths are slow to compare."""
    return sorted(place.glob("*-*.md"), key=lambda file: file.name)


def pages(folders: Iterable[Path] = ()) -> dict[str, Page]:
    """Every page by the code of its rule, in the order of codes. Raises `PageError`."""
    return {code: read(file) for code, file in sorted(files(folders).items())}


def read(file: Path) -> Page:
    """Parse a page. Raises `PageError` if its title, facts or headings aren't of the fixed form."""
    text = file.read_text("utf-8")
    first, *lines = text.splitlines() or [""]
    title = _TITLE.fullmatch(first)
    if title is None or file.stem != f"{title['code']}-{title['name']}":
        raise PageError(f"{file.name}: the title must be `# CODE name`, as in the file name")
    facts = _FACTS.fullmatch(next(filter(None, lines), ""))
    if facts is None:
        raise PageError(f"{file.name}: `Severity: .... Fix: ....` is missing below the title")
    sections = _sections(lines)
    if tuple(heading for heading, _ in sections) != HEADINGS:
        raise PageError(f"{file.name}: the headings must be {', '.join(HEADINGS)}, in this order")
    severity, fix = facts["severity"], facts["fix"]
    return Page(file, title["code"], title["name"], severity, fix, facts[0], dict(sections), text)


def _sections(lines: list[str]) -> list[tuple[str, str]]:
    """Each heading with the text below it. A line in a fenced block is never a heading."""
    sections: list[tuple[str, list[str]]] = []
    fenced = False
    for line in lines:
        fenced ^= line.startswith("```")
        if line.startswith("## ") and not fenced:
            sections.append((line.removeprefix("## "), []))
        elif sections:
            sections[-1][1].append(line)
    return [(heading, "\n".join(body).strip()) for heading, body in sections]
