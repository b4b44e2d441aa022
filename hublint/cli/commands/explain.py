"""`hublint explain`: what a rule finds, why that matters, and what to write instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from hublint.cli.common_options import TOPIC, presentation
from hublint.cli.help import HelpfulCommand
from hublint.cli.known_pages import selected_pages
from hublint.linter import pages
from hublint.linter.page_diffs import first_change
from hublint.output.styles import CHANGES
from hublint.terminal import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.text import Text

    from hublint.linter.pages import Page

_WIDTH = 80
_LONGEST_DIFF = 14
_LONGEST_PROSE = 500
"""Characters of a section that are shown, in whole sentences, but always the first one."""


EXAMPLES = (
    ("hublint explain HUB101", "one rule on a screen"),
    ("hublint explain no-persistent-volume --full", "the whole page, with all examples"),
    ("hublint explain HUB3", "a family of rules"),
)


@click.command("explain", cls=HelpfulCommand, examples=EXAMPLES)
@click.option("--full", is_flag=True, help="Show the whole page with all examples.")
@click.argument("rule", metavar="CODE|NAME", type=TOPIC)
@presentation
def command(rule: str, *, full: bool) -> int:
    """Explain a rule, or a family of rules: what it finds, why that matters, and what to write instead."""
    explained = selected_pages([rule])
    if full:
        _print_pages(explained)
    else:
        _print_summaries(explained)
    return 0


def _print_summaries(explained: list[Page]) -> None:
    from hublint.terminal.console import console  # noqa: PLC0415

    terminal = console()
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


def _print_pages(explained: list[Page]) -> None:
    """Print whole pages, and the bases of their examples: set by rich on a terminal, Markdown in a pipe."""
    from hublint.terminal.console import console  # noqa: PLC0415

    text = "\n".join([*(page.text for page in explained), *_bases(explained)])
    terminal = console()
    if not terminal.is_terminal:
        for line in text.rstrip().splitlines():
            say(line)
        return
    from rich.markdown import Markdown  # noqa: PLC0415

    terminal.print(Markdown(text))


def _bases(explained: list[Page]) -> Iterator[str]:
    """The lines that precede those shown in the examples, each base once."""
    examples = [
        example
        for page in explained
        for heading in ("Bad", "Good")
        for example in page.examples(heading)
    ]
    for name in dict.fromkeys(example.base for example in examples if example.base):
        yield f"## The lines of `base={name}`\n\n```python\n{pages.base(name)}```\n"
