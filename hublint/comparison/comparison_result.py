"""What a comparison of two versions gives, and whether it fails a run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.changes.hub_change import Change
    from hublint.comparison.acceptance import Accepted
    from hublint.findings import Severity
    from hublint.linter.result import Problem


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changes between two versions of one config, the gravest first.

    `old` and `new` are what messages call them. `accepted` are changes that a comment in the new version accepts.
    """

    old: str
    new: str
    changes: tuple[Change, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    problems: tuple[Problem, ...] = ()

    def fails(self, severity: Severity) -> bool:
        """Whether something is as bad as this, or worse."""
        return any(change.severity.rank >= severity.rank for change in self.changes)
