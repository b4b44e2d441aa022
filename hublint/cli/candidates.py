"""What a shell may complete: rules, settings, classes and reports; click does the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from hublint.cli.known_pages import page_files
from hublint.knowledge import knowledge
from hublint.output import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator

_REPORT_FILES = {
    "full": "hublint.txt",
    "concise": "hublint.txt",
    "github": "hublint.txt",
    "gitlab": "gl-code-quality-report.json",
    "junit": "hublint.xml",
    "markdown": "hublint.md",
}
"""What files with reports are called, where not after the format."""


def rules(incomplete: str) -> Iterator[CompletionItem]:
    """The codes and names of rules that begin so, each with the other one as its description."""
    try:
        files = page_files()
    except click.ClickException:  # of settings that can't be used
        return
    names = {code: file.stem.partition("-")[2] for code, file in sorted(files.items())}
    for known in (names, {name: code for code, name in names.items()}):
        for word, other in known.items():
            if word.startswith(incomplete):
                yield CompletionItem(word, help=other)


def listed_rules(incomplete: str) -> list[CompletionItem]:
    """The same for the last of several rules between commas."""
    before, comma, last = incomplete.rpartition(",")
    return [CompletionItem(f"{before}{comma}{one.value}", help=one.help) for one in rules(last)]


def settings(incomplete: str) -> Iterator[CompletionItem]:
    """The classes that begin so, and the settings of a class that is named with its dot."""
    prefix = "c." if incomplete.startswith("c.") else ""
    section, dot, setting = incomplete.removeprefix("c.").partition(".")
    if not dot:
        for name in sorted(knowledge().class_names()):
            if name.startswith(section):
                yield CompletionItem(f"{prefix}{name}")
        return
    for found in knowledge().class_named(section)[:1]:
        for name in sorted(found.traits({})):
            if name.startswith(setting):
                yield CompletionItem(f"{prefix}{section}.{name}")


def reports(incomplete: str) -> list[CompletionItem]:
    """A file for each format of `--output`: a word that shells can finish with a space."""
    words = (f"{name}={_REPORT_FILES.get(name, f'hublint.{name}')}" for name in FORMATS)
    return [CompletionItem(word) for word in words if word.startswith(incomplete)]


def explained(incomplete: str) -> list[CompletionItem]:
    """What `hublint explain` explains."""
    return [*rules(incomplete), *settings(incomplete)]
