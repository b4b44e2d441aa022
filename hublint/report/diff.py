"""What `--fix --diff` shows: a unified diff."""

from __future__ import annotations

import difflib
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.run import FileOutcome


def print_diff(outcome: FileOutcome) -> None:
    """Write the change of a file to standard output, as `patch` and `git apply` read it."""
    if outcome.before == outcome.after:
        return
    before = outcome.before.splitlines(keepends=True)
    after = outcome.after.splitlines(keepends=True)
    name = outcome.name
    for line in difflib.unified_diff(before, after, f"a/{name}", f"b/{name}"):
        sys.stdout.write(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
