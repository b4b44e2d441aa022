"""What hublint says of an edit, as far as the judge needs it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

from hublint.changes.comparing import compare
from hublint.interpret.budget import Budget
from hublint.interpret.load import interpret
from hublint.source import Source
from tests.linting import lint_text


@dataclass(frozen=True)
class Statement:
    """One change that is told of; ``users`` are those hit, None for everyone."""

    kind: str
    key: Hashable
    severity: str
    certain: bool
    users: frozenset[str] | None
    message: str

    @property
    def name(self) -> str:
        """The first word of the key."""
        key: Any = self.key
        while isinstance(key, tuple):
            key = key[0]
        return str(key)

    def covers(self, person: str) -> bool:
        """Whether it speaks of this person."""
        return self.users is None or person in self.users


Stated = Callable[[str, str], list[Statement]]
"""Old and new text to what is said of the difference."""


def stated(old: str, new: str) -> list[Statement]:
    """The comparison's changes."""
    facts = [
        interpret(Source.from_bytes(text.encode(), name), Budget())
        for text, name in ((old, "old.py"), (new, "new.py"))
    ]
    changes = compare(*facts, ({}, {}))
    return [
        Statement(
            change.kind,
            change.key,
            change.severity.value,
            change.certain,
            None if change.users == "all" else frozenset(change.users),
            change.message,
        )
        for change in changes
    ]


def new_findings(old: str, new: str) -> list[Statement]:
    """What `check` finds in the new text, and did not in the old one."""
    before, after = (lint_text(text).findings for text in (old, new))
    known = {finding.code for finding in before}
    return [
        Statement(
            "finding-new", found.code, found.severity.value, found.certain, None, found.message
        )
        for found in after
        if found.code not in known
    ]
