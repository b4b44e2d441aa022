"""`hublint completion`: the script that makes a shell complete commands, options, rules, settings and paths."""

from __future__ import annotations

import click
from click.shell_completion import BashComplete, FishComplete, ZshComplete

from hublint.cli.help import HelpfulCommand
from hublint.terminal import say


class _FishComplete(FishComplete):
    """Click's, but with words that hold commas, as several rules do."""

    source_template = FishComplete.source_template.replace(
        'string split ","', 'string split --max 1 ","'
    )


SCRIPTS = {"bash": BashComplete, "zsh": ZshComplete, "fish": _FishComplete}
EXAMPLES = (
    ('eval "$(hublint completion bash)"', "for ~/.bashrc"),
    ('eval "$(hublint completion zsh)"', "for ~/.zshrc, after compinit"),
    ("hublint completion fish | source", "for ~/.config/fish/config.fish"),
)


@click.command("completion", cls=HelpfulCommand, examples=EXAMPLES)
@click.argument("shell", type=click.Choice(tuple(SCRIPTS)))
@click.pass_context
def command(context: click.Context, shell: str) -> int:
    """Print the script that makes a SHELL complete commands, options, rules, settings and paths."""
    script = SCRIPTS[shell](context.find_root().command, {}, "hublint", "_HUBLINT_COMPLETE")
    for line in script.source().splitlines():
        say(line)
    return 0
