"""What is said of a call that hublint can't carry out: what is wrong, and how the right call is written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hublint.files.reach import is_missing
from hublint.patterns import pattern
from hublint.suggest.nearest import nearest_word
from hublint.wording import listed, sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    CommandOf = Callable[[str], click.Command]

_AS_COMMANDS = {
    "diff": "--diff",
    "fix": "--fix",
    "format": "--fix",
    "help": "--help",
    "lint": "check",
    "list": "rules",
    "rule": "explain",
    "version": "--version",
}
"""What other programs call commands, and what does that here."""

_AS_OPTIONS = {
    "--add-noqa": "`--add-ignores`",
    "--disable-noqa": "`--ignore-suppressions`",
    "--dry-run": "`--diff`",
    "--exclude": "the setting `exclude` in `hublint.toml`",
    "--format": "`--output-format`",
    "--ignore-noqa": "`--ignore-suppressions`",
    "--no-color": "`--color never`",
    "--output-file": "`--output`",
    "--show-settings": "`hublint settings`",
    "--strict": "`--pedantic`",
    "--unsafe": "`--unsafe-fixes`",
    "-V": "`--version`",
    "-f": "`--output-format`",
    "-o": "`--output`",
}
"""What other programs call options, and what does that here."""
_NAME = pattern(r"[A-Z]+\d+|(c\.)?[A-Z]\w+(\.\w+)?|c\.\w+(\.\w+)?")
"""What looks like a rule's code, a class or a setting."""


def misspelled_command(words: Sequence[str], commands: Collection[str]) -> str | None:
    """What to say if the first word, which is not a command, was meant as one; None if it may be a path."""
    first, *rest = words
    if not re.fullmatch(r"[\w.-]+", first) or first.startswith("-") or not is_missing(Path(first)):
        return None
    right = _right_call(first, rest, commands)
    if right is None:
        return None
    from shlex import join  # noqa: PLC0415

    return f"No such command or file: `{first}`. Did you mean `{join(['hublint', *right])}`?"


def _right_call(first: str, rest: list[str], commands: Collection[str]) -> list[str] | None:
    if first == "help" and rest[:1] and rest[0] in commands:
        return [rest[0], "--help"]
    if first.lower() in _AS_COMMANDS:
        return [_AS_COMMANDS[first.lower()], *rest]
    if _NAME.fullmatch(first):
        return ["explain", first]
    command = None if "." in first else nearest_word(first, commands)
    return [command, *rest] if command else None


def explanation(error: click.UsageError, command_of: CommandOf, commands: Collection[str]) -> str:
    """What is wrong with a call in sentences, with the right call if it can be told."""
    if isinstance(error, click.NoSuchOption):
        meant = _meant_option(error, command_of, commands)
        return f"There is no option `{error.option_name}` here.{meant}"
    said = sentence(error.format_message())
    examples = getattr(error.ctx and error.ctx.command, "examples", ())
    if isinstance(error, click.MissingParameter) and examples:
        return f"{said} For example: `{examples[0][0]}`."
    return said


def _meant_option(
    error: click.NoSuchOption, command_of: CommandOf, commands: Collection[str]
) -> str:
    """What was perhaps meant by an option that the command doesn't have."""
    name = error.option_name
    if name in _AS_OPTIONS:
        return f" Did you mean {_AS_OPTIONS[name]}?"
    if name.lstrip("-") in commands:
        return f" Did you mean `hublint {name.lstrip('-')}`?"
    owners = [f"`hublint {one}`" for one in commands if name in _options(command_of(one))]
    if owners:
        return f" It is an option of {listed(owners)}."
    nearest = nearest_word(name, error.possibilities or ())
    return f" Did you mean `{nearest}`?" if nearest else ""


def _options(command: click.Command) -> set[str]:
    return {option for parameter in command.params for option in parameter.opts}
