"""Pages of the documentation site that come from the program itself: rules, settings, commands, and pictures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hublint.dev.screens import Screen
from hublint.dev.site.commands import commands_page
from hublint.dev.site.rule_pages import rule_pages
from hublint.dev.site.settings_table import settings_table

if TYPE_CHECKING:
    from collections.abc import Iterator

PICTURES = ("diff", "explain", "mounts", "compare", "targets", "upgrade")
"""What only the site shows of the screens, 80 columns wide."""

_ROOT = Path(__file__).parents[3]
_ROOT_PAGES = ("CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")

GENERATED = ("command-line.md", *(name.lower() for name in _ROOT_PAGES))
"""Pages beside the written ones that nobody edits."""


def write_site(docs: Path) -> None:
    """Write all generated pages and pictures below the folder of the site; unchanged files keep their time."""
    for name, text in site_files():
        file = docs / name
        if not file.is_file() or file.read_text("utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")


def site_files() -> Iterator[tuple[str, str]]:
    """The name of each generated file, and its text."""
    yield from rule_pages()
    yield "_generated/settings.md", settings_table()
    yield "command-line.md", commands_page()
    yield from _root_pages()
    for name in PICTURES:
        for theme in ("light", "dark"):
            yield f"_generated/{name}-{theme}.svg", Screen(name, 80, theme).svg()


def _root_pages() -> Iterator[tuple[str, str]]:
    """Pages that stand at the root of the repository, where others look for them, with links as the site needs them."""
    for name in _ROOT_PAGES:
        text = (_ROOT / name).read_text("utf-8")
        for other in _ROOT_PAGES:
            text = text.replace(f"]({other})", f"]({other.lower()})")
        yield name.lower(), text
