"""`hublint explain`: the page of a rule."""

from __future__ import annotations

import click

from hublint.linter.pages import page
from hublint.linter.rulebook import UnknownRuleError, rulebook
from hublint.terminal import say


@click.command("explain", short_help="Explain a rule.")
@click.argument("rule", metavar="CODE|NAME")
def command(rule: str) -> int:
    """Explain a rule: what it finds, why that matters, and what to write instead."""
    try:
        found = rulebook().codes(rule)
    except UnknownRuleError as error:
        raise click.ClickException(str(error)) from None
    texts = [shown.text for code in sorted(found) if (shown := page(code))]
    if not texts:
        raise click.ClickException(f"there is no page on `{rule}`")
    _show("\n".join(texts))
    return 0


def _show(text: str) -> None:
    """Print Markdown: set by rich on a terminal, as it is in a pipe."""
    from hublint.terminal.console import console  # noqa: PLC0415

    terminal = console()
    if not terminal.is_terminal:
        for line in text.rstrip().splitlines():
            say(line)
        return
    from rich.markdown import Markdown  # noqa: PLC0415

    terminal.print(Markdown(text))
