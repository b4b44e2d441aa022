"""What linting one file gives."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hublint.hub.deployment.existing_data import Standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from hublint.aspects.in_force import InForce
    from hublint.findings import Finding
    from hublint.source import Source


@dataclass(slots=True, eq=False, repr=False)
class Problem:
    """Why hublint could not do a part of its work on a file, in sentences that name it.

    `rule` and `detail` are there for internal errors.
    """

    name: str
    message: str
    rule: str | None = None
    detail: str | None = None

    @classmethod
    def internal(
        cls, name: str, error: Exception, hide: Callable[[str], str], rule: str = "hublint"
    ) -> Problem:
        """An exception in a rule, or elsewhere in hublint: a defect of hublint, never of the file.

        `hide` gives a text without secrets.
        """
        import traceback  # noqa: PLC0415

        message = f"`{name}` could not be fully checked: {rule} failed with {type(error).__name__}: {error}"
        detail = "".join(traceback.format_exception(error))
        return cls(name, hide(message), rule, hide(detail))


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Suppressed:
    """A finding that a comment silences, or the baseline, and the reason that a comment gives; it may be empty."""

    finding: Finding
    reason: str
    in_baseline: bool = False

    def weighed(self, weighed: Callable[[Finding], Finding]) -> Suppressed:
        """The same with the finding as grave as it is to be."""
        return replace(self, finding=weighed(self.finding))


IN_BASELINE = "in the baseline"
"""The reason of what the baseline silences."""


@dataclass(slots=True, eq=False, repr=False)
class Result:
    """What linting one file gave, findings in the order of the file. Without `source` it could not be parsed.

    `suppressed` are the findings that comments or the baseline silence, which are not among `findings`. `standing` is
    what a hub that already runs with this file holds, and `in_force` what the file has in force; both are known where
    fixes are to be proved. `strange` are the distributions in use of which the judged release is not among the known
    ones. `exhausted` if the budget ended before the file did: what was not judged can't be repaired with proof.
    `is_part` if the file was judged as a part of a larger configuration. `around` are the files of the deployment that
    the verdict rests on, and `notes` tell of those that can't be read.
    """

    name: str
    source: Source | None = None
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    standing: Standing = Standing()  # noqa: RUF009 - frozen
    in_force: InForce | None = None
    strange: tuple[str, ...] = ()
    exhausted: bool = False
    suppressed: tuple[Suppressed, ...] = ()
    is_part: bool = False
    around: tuple[Source, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def baselined(self) -> tuple[Finding, ...]:
        """The findings that the baseline knows."""
        return tuple(one.finding for one in self.suppressed if one.in_baseline)
