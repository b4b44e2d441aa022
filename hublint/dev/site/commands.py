"""What `--help` of each command says, as one page."""

from __future__ import annotations

import click

from hublint.cli.program import COMMANDS, DEFAULT, command_of, program

_HEAD = """\
# Command line

`hublint` without a command checks configs. These are the help texts of all commands.

"""


def commands_page() -> str:
    """The page, 88 columns wide."""
    sections = [_section("hublint", _help(program, "hublint"))]
    sections += [
        _section(f"hublint {name}", _help(command_of(name), f"hublint {name}"))
        for name in COMMANDS
        if name != DEFAULT
    ]
    return _HEAD + "\n".join(sections)


def _section(title: str, text: str) -> str:
    return f"## `{title}`\n\n```text\n{text.rstrip()}\n```\n"


def _help(command: click.Command, name: str) -> str:
    with click.Context(command, info_name=name, max_content_width=88, terminal_width=88) as context:
        return command.get_help(context)
