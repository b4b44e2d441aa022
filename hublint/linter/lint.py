"""Linting one source: interpret, model, run the rules, and heed the comments that silence them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.findings import Report
from hublint.hub.deployment.existing_data import Standing, standing
from hublint.hub.model import Hub
from hublint.hub.scenarios.explore import Scenarios
from hublint.hub.traits.assumed_classes import assumptions
from hublint.hub.traits.recognition import components
from hublint.interpret.with_main import read_facts
from hublint.linter.conditions import merge_scenarios
from hublint.linter.each_profile import reports_of
from hublint.linter.lasting_fingerprints import fingerprinted
from hublint.linter.own_rules import NOT_FULLY_JUDGED, SYNTAX_ERROR
from hublint.linter.reported import beyond, finished, that_hold
from hublint.linter.result import Problem, Result
from hublint.process_state import unwarned
from hublint.secrecy import Mask, concealed
from hublint.source import UnparsableError
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hublint.aspects.in_force import InForce
    from hublint.checks.toolkit.rule import Rule
    from hublint.findings import Finding
    from hublint.interpret.facts import ConfigFacts
    from hublint.linter.options import Options
    from hublint.source import Source, SourceError


MOST = 5_000
"""Findings in one file: more are of use to nobody, and each takes time to word, mask and show."""

TOO_MANY = f"hublint stops after {MOST:,} findings, so other mistakes in this file go unreported."


@unwarned()
def lint_source(source: Source, options: Options) -> Result:
    """Lint a parsed file. An exception in a rule becomes a problem, and the other rules still run.

    Raises `PluginError` and `UnknownRuleError` for what `options` name.
    """
    codes = options.codes_to_run
    try:
        hub = model(source, options)
        result = _of_hub(hub, source, options)
    except Exception as error:  # noqa: BLE001
        return Result(source.name, source, (), (_internal(source, error, "the model"),))
    rules = [rule for rule in options.book.rules.values() if rule.code in codes]
    findings, problems = _with_other_classes(hub, rules, options)
    findings = _in_their_places(hub, source, findings)
    if "jupyterhub" in result.strange:
        findings = that_hold(findings, hub.targets.coverage("jupyterhub"), options)
    result.problems, result.exhausted = tuple(problems), hub.facts.budget.exhausted
    hub.forget()
    return beyond(options.baseline, finished(result, source, findings, options))


def _of_hub(hub: Hub, source: Source, options: Options) -> Result:
    """What the result says besides findings."""
    deployment, proving = hub.deployment, options.all_rules
    return Result(
        source.name,
        source,
        standing=standing(hub) if proving else Standing(),
        in_force=_in_force(hub) if proving else None,
        strange=_strange(hub),
        is_part=hub.is_part or hub.source is not source,
        around=deployment.sources if deployment.is_known else (),
        notes=deployment.notes,
    )


def _with_other_classes(
    hub: Hub, rules: Sequence[Rule], options: Options
) -> tuple[list[Finding], list[Problem]]:
    """What the rules report, in a part also with the other classes that it may be written for."""
    findings, problems = _findings(hub, rules)
    for other in _otherwise(hub, options):
        more, more_problems = _findings(other, rules)
        findings = _without_repetitions(findings, more)
        problems += more_problems
        other.forget()
    return findings, problems


def _in_their_places(hub: Hub, source: Source, findings: list[Finding]) -> list[Finding]:
    """The findings where they are to be corrected, those of a part within it."""
    if hub.deployment.is_known:
        findings = _placed(hub, findings)
    if hub.source is source:
        return findings
    return [one for finding in findings if (one := in_part(finding, source)) is not None]


def _without_repetitions(findings: list[Finding], more: list[Finding]) -> list[Finding]:
    """The findings, and those of others that are not the same at the same place."""
    known = {(one.code, id(one.place.node)) for one in findings}
    return [*findings, *(one for one in more if (one.code, id(one.place.node)) not in known)]


def in_part(finding: Finding, source: Source) -> Finding | None:
    """A finding in a part, without a fix that changes the file which loads it; None for one that is elsewhere."""
    if finding.place.source is not source:
        return None
    edits = finding.fix.edits if finding.fix else ()
    return finding if all(edit.source is source for edit in edits) else replace(finding, fix=None)


def unreadable(name: str, error: SourceError) -> Result:
    """The result for a file that can't be parsed: a finding if Python refuses it too, else a problem."""
    if not isinstance(error, UnparsableError) or not error.refused_by_python:
        return Result(name, None, (), (Problem(name, error.about(f"`{name}`")),))
    report = Report(Place(error.source, error.node), error.about("This file"))
    return Result(name, None, tuple(fingerprinted([SYNTAX_ERROR.finding(report)])))


def _in_force(hub: Hub) -> InForce:
    """What a fix must not change beside what it is for."""
    from hublint.aspects.in_force import in_force  # noqa: PLC0415 - only proofs need it

    return in_force(hub)


def model(source: Source, options: Options) -> Hub:
    """What the file makes of the hub, in the deployment around it."""
    deployment = options.around(source)
    source.heed(deployment.sources)
    facts = read_facts(source, deployment)
    return Hub(facts, options.targets, _scenarios(facts), options.origins, options.site)


def _otherwise(hub: Hub, options: Options) -> Iterator[Hub]:
    """The hub with the other classes that a part may be written for."""
    for number in range(1, assumptions(hub)):
        scenarios = _scenarios(hub.facts)
        yield Hub(hub.facts, options.targets, scenarios, options.origins, options.site, number)


def _scenarios(facts: ConfigFacts) -> Scenarios:
    """Scenarios that leave out those in which the file refuses to load, as its author wanted."""
    impossible = [
        error.path_condition
        for error in facts.load_errors
        if error.path_condition and error.deliberate
    ]
    return Scenarios(impossible, facts.budget, facts.weight)


def _strange(hub: Hub) -> tuple[str, ...]:
    """The distributions of the active classes of which no known release is in use."""
    if all(hub.targets.coverage(name) == "known" for name in hub.targets):
        return ()
    scenarios = hub.scenarios.explore(
        lambda: [name for component in components(hub) for name in component.strange]
    )
    return tuple(dict.fromkeys(name for scenario in scenarios for name in scenario.result))


def _placed(hub: Hub, findings: list[Finding]) -> list[Finding]:
    """The findings on what the deployment gives in the files that give it."""
    from hublint.linter.given_values import GivenValues  # noqa: PLC0415 - most configs have none

    given = GivenValues(hub.facts)
    return given.united(findings) if given else findings


def _findings(hub: Hub, rules: Iterable[Rule]) -> tuple[list[Finding], list[Problem]]:
    """What the rules report in all scenarios, and those of them that broke down."""
    findings: list[Finding] = []
    problems: list[Problem] = []
    for rule in rules:
        try:
            findings += _findings_of(rule, hub, MOST - len(findings))
        except Exception as error:  # noqa: BLE001
            problems.append(_internal(hub.source, error, rule.code))
    if NOT_FULLY_JUDGED in rules:
        endings = hub.facts.budget.endings
        reports = (Report(ending.place, ending.message) for ending in endings)
        findings += map(NOT_FULLY_JUDGED.finding, reports)
    return [concealed(finding, hub.source) for finding in findings], problems


def _findings_of(rule: Rule, hub: Hub, most: int) -> list[Finding]:
    """What a rule reports; judging ends with a file of which it is more than `most`."""
    if rule.check is None or most <= 0:
        return []
    scenarios = hub.scenarios.find(lambda: reports_of(rule, hub, most))
    findings = list(merge_scenarios(rule, scenarios)) if scenarios else []
    if len(findings) >= most:
        hub.facts.budget.end(findings[most - 1].place, TOO_MANY)
    return findings[:most]


def _internal(source: Source, error: Exception, rule: str) -> Problem:
    return Problem.internal(source.name, error, Mask(source).words, rule)
