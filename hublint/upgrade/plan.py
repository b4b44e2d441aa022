"""All steps of an upgrade in the order to do them, and their mechanical part done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import Rule
from hublint.deployment.deployment import NO_DEPLOYMENT
from hublint.hub.deployment.existing_data import Standing, standing
from hublint.hub.scenarios.explore import Scenario
from hublint.knowledge.site import UNKNOWN_SITE
from hublint.knowledge.versions import key
from hublint.linter.conditions import merge_scenarios
from hublint.linter.lint import in_part, unreadable
from hublint.linter.result import Problem, Result
from hublint.secrecy import Mask, concealed
from hublint.source import SourceError
from hublint.upgrade.both_releases import Pair
from hublint.upgrade.consequences import consequences
from hublint.upgrade.new_findings import difference
from hublint.upgrade.steps import MOMENTS, SEVERITIES, Announcement, Break, Step, known_breaks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hublint.deployment.deployment import Deployment
    from hublint.knowledge.site import Site
    from hublint.linter.fix_loop import FixResult
    from hublint.source import Source
    from hublint.upgrade.steps import Check, Effect

_EFFECTS = tuple(SEVERITIES)


@dataclass(frozen=True, slots=True)
class Plan:
    """What the upgrade asks for, in order. `resolved` counts findings of today that are gone with it.

    `standing` is what the hub holds with the newer releases.
    """

    source: Source
    steps: tuple[Step, ...]
    resolved: int = 0
    problems: tuple[Problem, ...] = ()
    standing: Standing = Standing()  # noqa: RUF009 - frozen


def plan(
    source: Source,
    old: Mapping[str, str],
    new: Mapping[str, str],
    site: Site = UNKNOWN_SITE,
    deployment: Deployment = NO_DEPLOYMENT,
) -> Plan:
    """What to do when a hub goes from the `old` releases to the `new` ones."""
    pair = Pair(source, old, new, site, deployment)
    known = known_steps(pair)
    steps = [*known.steps, *_here(pair, consequences(pair, known.steps))]
    return replace(known, steps=tuple(sorted(steps, key=_order)), standing=standing(pair.new))


def known_steps(pair: Pair) -> Plan:
    """The steps that no comparison of the hub with itself gives: breaks that packages made, and new findings."""
    found, problems = _all_steps(pair)
    steps = list(_here(pair, found))
    effects: dict[int, set[Effect]] = {}
    for step in steps:
        if not step.broken.general:
            effects.setdefault(_offset(step), set()).add(step.broken.effect)
    come, result, resolved = difference(pair, effects)
    refused = {_offset(step) for step in come if "old-name" in step.finding.tags}
    left = (one for one in steps if one.broken.effect != "renamed" or _offset(one) not in refused)
    ordered = sorted([*left, *come], key=_order)
    return Plan(pair.source, tuple(ordered), resolved, (*problems, *result.problems))


def repaired(
    planned: Plan,
    old: Mapping[str, str],
    new: Mapping[str, str],
    *,
    unsafe: bool,
    site: Site = UNKNOWN_SITE,
    deployment: Deployment = NO_DEPLOYMENT,
) -> tuple[FixResult, Plan]:
    """The text with the mechanical steps done, each proved to be done, and what then remains to do."""
    from hublint.linter.fix_loop import fix  # noqa: PLC0415

    left = planned

    def lint(text: str) -> Result:
        try:
            after = plan(planned.source.with_text(text), old, new, site, deployment)
        except SourceError as error:
            return unreadable(planned.source.name, error)
        return _result(after)

    fixed = fix(planned.source.text, _result(planned), lint, unsafe=unsafe)
    if fixed.text != planned.source.text and fixed.converged:
        left = plan(planned.source.with_text(fixed.text), old, new, site, deployment)
    return fixed, left


def _result(planned: Plan) -> Result:
    findings = tuple(step.finding for step in planned.steps)
    return Result(planned.source.name, planned.source, findings, planned.problems, planned.standing)


def _here(pair: Pair, steps: Iterable[Step]) -> Iterator[Step]:
    """The steps of the file; of a part that is read with the file which loads it, its own ones."""
    for step in steps:
        if pair.facts.source is pair.source:
            yield step
        elif (finding := in_part(step.finding, pair.source)) is not None:
            yield replace(step, finding=finding)


def _all_steps(pair: Pair) -> tuple[list[Step], list[Problem]]:
    """The steps of every check; one that breaks down is a problem, and the others still count."""
    steps: list[Step] = []
    problems: list[Problem] = []
    for check in known_breaks():
        try:
            steps += _steps(pair, check)
        except Exception as error:  # noqa: BLE001
            problems.append(Problem.internal(pair.source.name, error, Mask(pair.source).words))
    return steps, problems


def _steps(pair: Pair, check: Check) -> Iterator[Step]:
    """The steps that a check finds, merged over the scenarios that it tells apart."""
    scenarios = list(pair.scenarios.explore(lambda: tuple(check(pair))))
    for broken in dict.fromkeys(one for scenario in scenarios for one, _ in scenario.result):
        yield from _merged(broken, scenarios, pair.source)


def _merged(
    broken: Break, scenarios: Sequence[Scenario[tuple[Announcement, ...]]], source: Source
) -> Iterator[Step]:
    code = f"{broken.name}:{broken.about}" if broken.about else broken.name
    rule = Rule(code, broken.name, SEVERITIES[broken.effect])
    own = [
        Scenario(scenario.trail, tuple(report for one, report in scenario.result if one == broken))
        for scenario in scenarios
    ]
    for finding in merge_scenarios(rule, own):
        yield Step(broken, concealed(finding, source))


def _order(step: Step) -> tuple[int, int, bool, bool, tuple[int, ...], int]:
    """By moment; what stops the hub first; what has no place; the hub before plug-ins, by release, by place."""
    broken = step.broken
    return (
        MOMENTS.index(broken.moment),
        _EFFECTS.index(broken.effect),
        not broken.general,
        broken.distribution != "jupyterhub",
        key(broken.version),
        _offset(step),
    )


def _offset(step: Step) -> int:
    place = step.finding.place
    return place.source.span(place.node)[0]
