"""One config from its source to the result of an upgrade: the steps, and the mechanical ones done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hublint.deployment.deployment import NO_DEPLOYMENT
from hublint.knowledge.site import UNKNOWN_SITE
from hublint.linter.result import Problem
from hublint.project.check_file import FileResult
from hublint.project.writing import WriteError, encoded, write
from hublint.upgrade.plan import plan, repaired

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hublint.deployment.deployment import Deployment
    from hublint.knowledge.site import Site
    from hublint.linter.fix_loop import FixResult
    from hublint.source import Source
    from hublint.upgrade.plan import Plan


@dataclass(frozen=True, slots=True)
class RepairOptions:
    """Whether to do the mechanical steps (`fix`), also those to be read first (`unsafe`), and whether to write them.

    Nothing is written with `diff`, nor to standard input (`stdin`).
    """

    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    stdin: bool = False


def upgrade_file(
    source: Source,
    old: Mapping[str, str],
    new: Mapping[str, str],
    options: RepairOptions,
    site: Site = UNKNOWN_SITE,
    deployment: Deployment = NO_DEPLOYMENT,
) -> tuple[FileResult, Plan]:
    """The result with the steps that are left to do as its findings, and the plan that has them."""
    planned = plan(source, old, new, site, deployment)
    if not options.fix:
        return _result(planned, options), planned
    fixed, left = repaired(
        planned, old, new, unsafe=options.unsafe, site=site, deployment=deployment
    )
    try:
        before, after = (encoded(source, text) for text in (source.text, fixed.text))
        if fixed.text != source.text and not (options.diff or options.stdin):
            write(source, fixed.text)
    except WriteError as error:
        result = _result(planned, options)
        problem = Problem(source.name, f"`{source.name}` {error}.")
        return replace(result, problems=(*result.problems, problem)), planned
    result = replace(_result(left, options, fixed), before=before, after=after)
    return result, left


def _result(planned: Plan, options: RepairOptions, fixed: FixResult | None = None) -> FileResult:
    findings = tuple(step.finding for step in planned.steps)
    applied = tuple(fixed.applied) if fixed else ()
    return FileResult(
        planned.source.name,
        checked=True,
        findings=findings,
        problems=planned.problems,
        failing=bool(findings or (options.diff and applied)),
        fixing=options.fix,
        fixed=applied,
        refused=tuple(fixed.refused) if fixed else (),
    )
