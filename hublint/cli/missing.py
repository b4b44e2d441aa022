"""A path on the command line that leads nowhere, perhaps because a command is misspelled or not the first word."""

from __future__ import annotations

from hublint.cli.program import COMMANDS
from hublint.suggest.nearest import nearest_word


def no_such_file(path: str) -> str:
    """The sentences on a path that does not exist."""
    command = nearest_word(path, COMMANDS)
    hint = f" A command comes first: `hublint {command} ...`." if command else ""
    return f"No such file or folder: `{path}`.{hint}"
