"""Linting one source: interpret, model, run the rules, and heed the comments that silence them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.aspects.in_force import in_force
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
from hublint.linter.result import IN_BASELINE, Problem, Result, Suppressed
from hublint.process_state import unwarned
from hublint.secrecy import Mask, concealed
from hublint.source import UnparsableError
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.checks.toolkit.rule import Rule
    from hublint.findings import Finding, Fingerprint
    from hublint.interpret.facts import ConfigFacts
    from hublint.knowledge.coverage import Coverage
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
        deployment = hub.deployment
        proving = options.all_rules
        existing_data = standing(hub) if proving else Standing()
        effects = in_force(hub) if proving else None
        strange = _strange(hub)
    except Exception as error:  # noqa: BLE001
        return Result(source.name, source, (), (_internal(source, error, "the model"),))
    rules = [rule for rule in options.book.rules.values() if rule.code in codes]
    findings, problems = _findings(hub, rules)
    for other in _otherwise(hub, options):
        more, more_problems = _findings(other, rules)
        findings = _without_repetitions(findings, more)
        problems += more_problems
        other.forget()
    if hub.deployment.is_known:
        findings = _placed(hub, findings)
    if hub.source is not source:
        findings = [one for finding in findings if (one := in_part(finding, source)) is not None]
    exhausted, is_part = hub.facts.budget.exhausted, hub.is_part or hub.source is not source
    hub.forget()
    if "jupyterhub" in strange:
        findings = _that_hold(findings, hub.targets.coverage("jupyterhub"), options)
    suppressed: list[Suppressed] = []
    if options.heeds_comments:
        broken = frozenset(problem.rule for problem in problems)
        findings, suppressed = _sorted_out(source, options, strange, findings, broken)
    if strange:  # a fix may rest on what the release in use does not have yet
        findings = [replace(finding, fix=None) for finding in findings]
    findings = fingerprinted(sorted(findings, key=lambda finding: _rank(finding, source)))
    if not options.all_rules:
        is_reported, weighed = options.reporting(), options.weighed()
        findings = [weighed(one) for one in findings if is_reported(one)]
        suppressed = [one.weighed(weighed) for one in suppressed if is_reported(one.finding)]
    result = Result(
        source.name,
        source,
        tuple(findings),
        tuple(problems),
        existing_data,
        effects,
        strange,
        exhausted,
        tuple(sorted(suppressed, key=lambda one: _rank(one.finding, source))),
        is_part,
        deployment.sources if deployment.is_known else (),
        deployment.notes,
    )
    return beyond(options.baseline, result)


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


def beyond(baseline: frozenset[Fingerprint], result: Result) -> Result:
    """The result with the findings that a baseline knows set apart."""
    if not baseline:
        return result
    known = [one for one in result.findings if one.fingerprint in baseline]
    new = tuple(one for one in result.findings if one.fingerprint not in baseline)
    suppressed = (*result.suppressed, *(Suppressed(one, IN_BASELINE, True) for one in known))
    return replace(result, findings=new, suppressed=suppressed)


def unreadable(name: str, error: SourceError) -> Result:
    """The result for a file that can't be parsed: a finding if Python refuses it too, else a problem."""
    if not isinstance(error, UnparsableError) or not error.refused_by_python:
        return Result(name, None, (), (Problem(name, error.about(f"`{name}`")),))
    report = Report(Place(error.source, error.node), error.about("This file"))
    return Result(name, None, tuple(fingerprinted([SYNTAX_ERROR.finding(report)])))


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


def _that_hold(findings: list[Finding], coverage: Coverage, options: Options) -> list[Finding]:
    """The findings that hold with a JupyterHub that is known no better than this."""
    codes = options.book.tagged("any-release")
    if coverage == "named":
        codes |= options.book.tagged("settings")
    every = coverage not in ("named", "unknown")
    return [finding for finding in findings if every or finding.code in codes]


def _sorted_out(
    source: Source,
    options: Options,
    strange: tuple[str, ...],
    findings: list[Finding],
    broken: frozenset[str | None],
) -> tuple[list[Finding], list[Suppressed]]:
    """The findings that no comment suppresses, those about the comments themselves, and the suppressed ones.

    `broken` are the rules that failed. With releases that are not known, a comment that silences nothing may still
    be needed.
    """
    if not findings and "hublint" not in source.text.lower():
        return findings, []
    from hublint.linter.suppressions import apply  # noqa: PLC0415

    judged = options.enabled - broken
    if strange:
        judged &= options.book.tagged("comment")
    return apply(source, findings, judged, options.book)


def _rank(finding: Finding, source: Source) -> tuple[bool, str, int, str]:
    """What findings are sorted by: those in the file itself by their places, then those in files that it loads."""
    place = finding.place
    start, _ = place.source.span(place.node)
    return place.source is not source, place.source.name, start, finding.code


def _internal(source: Source, error: Exception, rule: str) -> Problem:
    return Problem.internal(source.name, error, Mask(source).words, rule)
