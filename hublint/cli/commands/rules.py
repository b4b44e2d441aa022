"""`hublint rules`: every rule at a glance."""

from __future__ import annotations

import click

from hublint.cli.options import output_format
from hublint.linter.pages import Page, pages
from hublint.linter.rulebook import rulebook
from hublint.terminal import say_document


@click.command("rules", short_help="List the rules.")
@output_format("full", "json")
def command(style: str) -> int:
    """List the rules, with their severity and whether --fix repairs what they find."""
    if style == "json":
        _print_json()
    else:
        _print_table()
    return 0


def _fix(page: Page | None) -> str:
    return page.fix if page else "none"


def _print_json() -> None:
    listed = [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": rule.severity.value,
            "fix": _fix(page := pages().get(rule.code)),
            "summary": page.summary if page else "",
        }
        for rule in rulebook().rules.values()
    ]
    say_document({"version": 1, "rules": listed})


def _print_table() -> None:
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from hublint.output.finding import STYLES  # noqa: PLC0415
    from hublint.terminal.console import console  # noqa: PLC0415

    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("code", "severity", "fix"):
        table.add_column(heading, no_wrap=True)
    table.add_column("name", overflow="fold")
    for rule in rulebook().rules.values():
        severity = rule.severity.value
        fix = _fix(pages().get(rule.code))
        shown = "" if fix == "none" else fix
        table.add_row(rule.code, Text(severity, STYLES[severity]), shown, rule.name)
    console().print(table)
