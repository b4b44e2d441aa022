"""`hublint rules`: every rule at a glance."""

from __future__ import annotations

import click

from hublint.cli.known_pages import page_files
from hublint.cli.options import output_format
from hublint.linter.pages import Page, read
from hublint.terminal import say_document


@click.command("rules")
@output_format("full", "json")
def command(style: str) -> int:
    """List the rules, with their severity and whether --fix repairs what they find."""
    if style == "json":
        _print_json()
    else:
        _print_table()
    return 0


def _pages() -> list[Page]:
    return [read(file) for _, file in sorted(page_files().items())]


def _print_json() -> None:
    listed = [
        {
            "code": page.code,
            "name": page.name,
            "severity": page.severity,
            "fix": page.fix,
            "summary": page.summary,
        }
        for page in _pages()
    ]
    say_document({"version": 1, "rules": listed})


def _print_table() -> None:
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from hublint.output.styles import STYLES  # noqa: PLC0415
    from hublint.terminal.console import console  # noqa: PLC0415

    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("code", "severity", "fix"):
        table.add_column(heading, no_wrap=True)
    table.add_column("name", overflow="fold")
    for page in _pages():
        fix = "" if page.fix == "none" else page.fix
        table.add_row(page.code, Text(page.severity, STYLES[page.severity]), fix, page.name)
    console().print(table)
