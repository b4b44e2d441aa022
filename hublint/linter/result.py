"""What linting one file gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.hub.deployment.existing_data import Standing

if TYPE_CHECKING:
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


@dataclass(slots=True, eq=False, repr=False)
class Result:
    """What linting one file gave, findings in the order of the file. Without `source` it could not be parsed.

    `standing` is what a hub that already runs with this file holds, and `in_force` what the file has in force; both are
    known where fixes are to be proved. `strange` are the distributions in use of
    which the judged release is not among the known ones. `exhausted` if the budget ended before the file did: what
    was not judged can't be repaired with proof. `baselined` are the findings that the baseline knows, which are not
    among `findings`.
    """

    name: str
    source: Source | None = None
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    standing: Standing = Standing()  # noqa: RUF009 - frozen
    in_force: InForce | None = None
    strange: tuple[str, ...] = ()
    exhausted: bool = False
    baselined: tuple[Finding, ...] = ()
