"""What `--fix --diff` shows: a unified diff."""

from __future__ import annotations

import difflib
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.run import FileOutcome


def print_diff(outcome: FileOutcome) -> None:
    """Write the change of a file to standard output, as `patch` and `git apply` read it."""
    print_change(outcome.name, outcome.before, outcome.after)


def print_change(name: str, before: str, after: str) -> None:
    """Write the change from one text to another, nothing if they are the same."""
    lines = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for line in difflib.unified_diff(*lines, f"a/{name}", f"b/{name}"):
        sys.stdout.write(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
