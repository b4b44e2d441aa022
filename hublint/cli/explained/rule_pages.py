"""Rules as their pages explain them: what counts on one screen, or the whole page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hublint.linter import pages
from hublint.linter.page_diffs import first_change
from hublint.output.styles import CHANGES
from hublint.terminal import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console
    from rich.text import Text

    from hublint.linter.pages import Page

VERSION = 1
_WIDTH = 80
_LONGEST_DIFF = 14
_LONGEST_PROSE = 500
"""Characters of a section that are shown, in whole sentences, but always the first one."""
_STYLES = {"markdown.code": "bold", "markdown.code_block": "none", "markdown.link_url": "underline"}
"""Instead of rich's, which paint boxes that are black on every terminal."""
_CODE = "ansi_light"
"""The theme of code: the terminal's own colors, without a background."""


@dataclass(frozen=True, slots=True)
class PagesView:
    """Some pages, of which `full` shows all that they hold."""

    pages: Sequence[Page]
    full: bool

    def draw(self, console: Console) -> None:
        """Print what counts, or set the Markdown of the pages on a terminal and print it as it is in a pipe."""
        if not self.full:
            _print_summaries(console, self.pages)
        elif console.is_terminal:
            _print_markdown(console, self._text())
        else:
            for line in self._text().rstrip().splitlines():
                say(line)

    def lines(self) -> Iterator[str]:
        """`severity[code] name: ...` with the first sentence of each page."""
        for page in self.pages:
            yield f"{page.severity}[{page.code}] {page.name}: {page.summary}"

    def document(self) -> dict[str, Any]:
        """The JSON document, with the Markdown of each section."""
        names = ("code", "name", "severity", "fix", "summary", "sections", "links")
        return {
            "version": VERSION,
            "rules": [{name: getattr(page, name) for name in names} for page in self.pages],
        }

    def _text(self) -> str:
        return "\n".join([*(page.text for page in self.pages), *_bases(self.pages)])


def _print_markdown(console: Console, text: str) -> None:
    from rich.markdown import Markdown  # noqa: PLC0415
    from rich.theme import Theme  # noqa: PLC0415

    with console.use_theme(Theme(_STYLES)):
        console.print(Markdown(text, code_theme=_CODE, hyperlinks=False))


def _print_summaries(terminal: Console, explained: Sequence[Page]) -> None:
    terminal.width = min(terminal.width, _WIDTH)
    for number, page in enumerate(explained):
        if number:
            terminal.print()
        for paragraph in _summary(page):
            lines = [paragraph] if paragraph.no_wrap else paragraph.wrap(terminal, terminal.width)
            for line in lines:
                line.rstrip()
                terminal.print(line, soft_wrap=True)


def _summary(page: Page) -> Iterator[Text]:
    """What a page says first, in paragraphs; lines of a diff and addresses are not wrapped."""
    from rich.text import Text  # noqa: PLC0415

    yield Text(f"{page.code} {page.name}", "bold")
    yield Text(f"{page.facts}\n")
    yield Text(f"{_beginning(page, 'What it does')}\n")
    yield Text.assemble(("Why it matters: ", "bold"), _beginning(page, "Why it matters"), "\n")
    yield Text("Write instead:", "bold")
    for line in _shortened(first_change(page)):
        yield Text(f"  {line}", CHANGES.get(line[0], ""), no_wrap=True)
    yield Text.assemble("\n", ("Fix: ", "bold"), _beginning(page, "Fix"), "\n")
    yield Text(page.links[0], no_wrap=True)
    yield Text.assemble("All examples: ", (f"hublint explain {page.code} --full", "bold"))


def _beginning(page: Page, heading: str) -> str:
    """The first sentences under a heading, links reduced to their text."""
    paragraph = " ".join(page.prose(heading).split("\n\n", 1)[0].split())
    prose = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", paragraph)
    first, *sentences = re.split(r"(?<=[.!?])\s+(?=[A-Z`])", prose)
    for sentence in sentences:
        if len(first) + len(sentence) >= _LONGEST_PROSE:
            break
        first += f" {sentence}"
    return first


def _shortened(lines: list[str]) -> list[str]:
    if len(lines) <= _LONGEST_DIFF:
        return lines
    return [*lines[:_LONGEST_DIFF], f" ... {len(lines) - _LONGEST_DIFF} more lines"]


def _bases(explained: Sequence[Page]) -> Iterator[str]:
    """The lines that precede those shown in the examples, each base once."""
    examples = [
        example
        for page in explained
        for heading in ("Bad", "Good")
        for example in page.examples(heading)
    ]
    for name in dict.fromkeys(example.base for example in examples if example.base):
        yield f"## The lines of `base={name}`\n\n```python\n{pages.base(name)}```\n"
