"""`hublint rules`: every rule at a glance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from hublint.cli.common_options import RULES, format_option, presentation
from hublint.cli.help import HelpfulCommand
from hublint.cli.known_pages import selected_pages
from hublint.output import view_formats, viewer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from hublint.linter.pages import Page


EXAMPLES = (
    ("hublint rules", "every rule"),
    ("hublint rules HUB3", "the rules of a family"),
)


@click.command("rules", cls=HelpfulCommand, examples=EXAMPLES)
@click.argument("rules", nargs=-1, metavar="[RULE]...", type=RULES)
@format_option(view_formats())
@presentation
def command(rules: tuple[str, ...], output_format: str) -> int:
    """List the rules, or those of a family, with their severity and the kind of their fix."""
    viewer(output_format).view(RulesView(selected_pages(rules)))
    return 0


@dataclass(frozen=True, slots=True)
class RulesView:
    """The rules by their pages."""

    pages: Sequence[Page]

    def draw(self, console: Console) -> None:
        """Print a table."""
        from rich.table import Table  # noqa: PLC0415
        from rich.text import Text  # noqa: PLC0415

        from hublint.output.styles import STYLES  # noqa: PLC0415

        table = Table(box=None, pad_edge=False, header_style="bold")
        for heading in ("code", "severity", "fix"):
            table.add_column(heading, no_wrap=True)
        table.add_column("name", overflow="fold")
        for page in self.pages:
            fix = "" if page.fix == "none" else page.fix
            name = f"{page.name} (preview)" if page.is_preview else page.name
            table.add_row(page.code, Text(page.severity, STYLES[page.severity]), fix, name)
        console.print(table)

    def lines(self) -> Iterator[str]:
        """`severity[code] name` for each rule, and the kind of its fix."""
        for page in self.pages:
            fix = "" if page.fix == "none" else f" [{page.fix} fix]"
            preview = " [preview]" if page.is_preview else ""
            yield f"{page.severity}[{page.code}] {page.name}{fix}{preview}"

    def document(self) -> dict[str, Any]:
        """The JSON document."""
        names = ("code", "name", "severity", "fix", "summary")
        rules = [
            {**{name: getattr(page, name) for name in names}, "preview": page.is_preview}
            for page in self.pages
        ]
        return {"version": 1, "rules": rules}
