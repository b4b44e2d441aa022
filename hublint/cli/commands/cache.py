"""`hublint cache`: what is remembered of former runs."""

from __future__ import annotations

from pathlib import Path

import click

from hublint.cache import place, store
from hublint.cli.help import HelpfulCommand
from hublint.terminal import say
from hublint.wording import count

EXAMPLES = (
    ("hublint cache", "where results are, and how many"),
    ("hublint cache clear", "forget them"),
)


@click.command("cache", cls=HelpfulCommand, examples=EXAMPLES)
@click.argument("action", type=click.Choice(["clear"]), required=False, metavar="[clear]")
def command(action: str | None) -> int:
    """Show where the results of `hublint check` are remembered, or forget them with `clear`.

    A result is used again if the call, the files and all that they rest on are the same.
    """
    if action == "clear":
        say(f"{count(store.clear(), 'result')} removed.")
        return 0
    folder = place.folder()
    if folder is None:
        say("No results are remembered: the user has no cache folder, or it is in a repository.")
        return 0
    found = store.results(Path(folder))
    say(f"{folder}: {count(len(found), 'result')}, {sum(size for _, size, _ in found):,} bytes")
    return 0
