"""Linting one file: read, interpret, model, check, suppress."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from hublint.findings import Finding, Severity
from hublint.hub.deployment.existing_data import Standing, standing
from hublint.hub.model import Hub
from hublint.hub.scenarios.explore import Scenarios
from hublint.hub.traits.recognition import components
from hublint.interpret.budget import Budget
from hublint.interpret.load import interpret
from hublint.linter import rulebook
from hublint.linter.conditions import merge_scenarios
from hublint.linter.own_rules import NOT_FULLY_JUDGED, SYNTAX_ERROR
from hublint.secrecy import Mask, concealed
from hublint.source import Source, SourceError, UnparsableError
from hublint.source.compiler import unwarned
from hublint.source.gc_pause import collector_paused
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from hublint.interpret.facts import ConfigFacts


@dataclass(frozen=True, slots=True)
class Options:
    """What to look for. `targets` maps distributions to the versions to judge by (default: the newest known).

    With `all_rules`, findings of all rules are given, whatever is to be shown: the proof of a fix needs them.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    pedantic: bool = False
    targets: Mapping[str, str] = field(default_factory=dict)
    all_rules: bool = False

    @property
    def enabled(self) -> frozenset[str]:
        """The codes to show findings of. Raises `rulebook.UnknownRuleError`."""
        return rulebook.enabled(self.select, self.ignore, pedantic=self.pedantic)

    @property
    def codes_to_run(self) -> frozenset[str]:
        """The codes to look for. Raises `rulebook.UnknownRuleError`."""
        return rulebook.enabled((), (), pedantic=True) if self.all_rules else self.enabled

    def is_reported(self, finding: Finding) -> bool:
        """Whether to show it: advice, also that of rules which mostly warn, is for the pedantic."""
        if finding.code not in self.enabled:
            return False
        asked = self.pedantic or finding.severity is not Severity.INFO
        return asked or finding.code in rulebook.named(self.select)


@dataclass(slots=True, eq=False, repr=False)
class Problem:
    """Why hublint could not do a part of its work on a file. `rule` and `detail` are there for internal errors."""

    name: str
    message: str
    rule: str | None = None
    detail: str | None = None


@dataclass(slots=True, eq=False, repr=False)
class Result:
    """What linting one file gave, findings in the order of the file. Without `source` it could not be parsed.

    `standing` is what a hub that already runs with this file holds. `strange` are the distributions in use of
    which the judged release is not among the known ones. `exhausted` if the budget ended before the file did: what
    was not judged can't be repaired with proof.
    """

    name: str
    source: Source | None = None
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    standing: Standing = Standing()  # noqa: RUF009 - frozen
    strange: tuple[str, ...] = ()
    exhausted: bool = False


def lint_text(
    text: str,
    name: str = "jupyterhub_config.py",
    targets: Mapping[str, str] | None = None,
    options: Options | None = None,
) -> Result:
    """Lint text that is in no file, every rule enabled unless `options` say otherwise."""
    chosen = options or Options(pedantic=True, targets=targets or {})
    try:
        source = Source.from_text(text, name)
    except SourceError as error:
        return refused(name, error)
    return lint_source(source, chosen)


def lint_file(file: Path, name: str, options: Options) -> Result:
    """Lint a file. Never raises for what the file holds."""
    try:
        source = Source.read(file, name)
    except SourceError as error:
        return refused(name, error)
    return lint_source(source, options)


@unwarned()
def lint_source(source: Source, options: Options) -> Result:
    """Lint a parsed file. An exception in a rule becomes a problem, and the other rules still run."""
    with collector_paused():
        try:
            hub, scenarios = model(source, options.targets)
            held, strange = standing(hub), _strange(hub)
        except Exception as error:  # noqa: BLE001
            return Result(source.name, source, (), (_internal(source, "the model", error),))
        findings, problems = _checked(hub, scenarios, options)
        findings += _not_judged(hub.facts.budget, options)
        hub.forget()
        if "jupyterhub" in strange and hub.targets.coverage("jupyterhub") == "unknown":
            findings = [finding for finding in findings if _holds_in_any_release(finding)]
        findings = [concealed(finding, source) for finding in findings]
        known = frozenset(filter(_is_on_comments, options.enabled)) if strange else options.enabled
        findings, problems = _suppressed(source, findings, problems, known)
        if not options.all_rules:
            findings = [finding for finding in findings if options.is_reported(finding)]
        if strange:  # a cure may rest on what the release in use does not have yet
            findings = [replace(finding, fix=None) for finding in findings]
        ordered = tuple(_sorted(source, findings))
        exhausted = hub.facts.budget.exhausted
        return Result(source.name, source, ordered, tuple(problems), held, strange, exhausted)


def model(source: Source, targets: Mapping[str, str]) -> tuple[Hub, Scenarios]:
    """What the file makes of the hub, and the scenarios that it may find itself in."""
    facts = interpret(source, Budget())
    scenarios = _worlds(facts)
    return Hub(facts, targets, scenarios), scenarios


def _not_judged(budget: Budget, options: Options) -> list[Finding]:
    """A finding for each place where the budget of the run was too small."""
    rule = NOT_FULLY_JUDGED
    if rule.code not in options.codes_to_run:
        return []
    return [
        Finding(rule.code, rule.name, rule.severity, True, ending.message, ending.place)
        for ending in budget.endings
    ]


def refused(name: str, error: SourceError) -> Result:
    """The result for a file that can't be parsed: a finding if Python refuses it too, else a problem."""
    if not isinstance(error, UnparsableError) or not error.refused_by_python:
        return Result(name, None, (), (Problem(name, error.message),))
    rule = SYNTAX_ERROR
    message = f"JupyterHub can't load this file: {error.message}"
    place = Place(error.source, error.node)
    finding = Finding(rule.code, rule.name, Severity.ERROR, True, message, place)
    return Result(name, None, (finding,))


def _worlds(facts: ConfigFacts) -> Scenarios:
    """Scenarios that leave out those in which the file refuses to load, as its author wanted."""
    ways = [
        stop.path_condition for stop in facts.load_errors if stop.path_condition and stop.deliberate
    ]
    return Scenarios(ways, facts.budget, facts.weight)


def _strange(hub: Hub) -> tuple[str, ...]:
    """The distributions of the active classes of which no known release is in use."""
    if all(hub.targets.coverage(name) == "known" for name in hub.targets):
        return ()
    found = hub.scenarios.explore(lambda: [name for one in components(hub) for name in one.strange])
    return tuple(dict.fromkeys(name for scenario in found for name in scenario.result))


def _checked(
    hub: Hub, scenarios: Scenarios, options: Options
) -> tuple[list[Finding], list[Problem]]:
    findings: list[Finding] = []
    problems: list[Problem] = []
    judged = options.codes_to_run
    for rule in rulebook.rules().values():
        if rule.check is None or rule.code not in judged:
            continue
        check = rule.check
        try:
            found = scenarios.find(lambda: tuple(check(hub)))  # noqa: B023
            findings += merge_scenarios(rule, found) if found else ()
        except Exception as error:  # noqa: BLE001
            problems.append(_internal(hub.source, rule.code, error))
    return findings, problems


def _is_on_comments(code: str) -> bool:
    return "comment" in rulebook.rules()[code].tags


def _holds_in_any_release(finding: Finding) -> bool:
    return "any-release" in rulebook.rules()[finding.code].tags


def _suppressed(
    source: Source, findings: list[Finding], problems: list[Problem], judged: frozenset[str]
) -> tuple[list[Finding], list[Problem]]:
    """The findings that no comment suppresses, and those about the comments themselves."""
    if not findings and "hublint" not in source.text.lower():
        return findings, problems
    from hublint.linter.suppressions import apply  # noqa: PLC0415

    failed = {problem.rule for problem in problems if problem.rule}
    return apply(source, findings, judged - failed), problems


def _sorted(source: Source, findings: list[Finding]) -> list[Finding]:
    def order(finding: Finding) -> tuple[bool, str, int, str]:
        place = finding.place
        start, _ = place.source.span(place.node)
        return place.source is not source, place.source.name, start, finding.code

    return sorted(findings, key=order)


def _internal(source: Source, rule: str, error: Exception) -> Problem:
    """An exception inside hublint: a defect of hublint, never of the file."""
    import traceback  # noqa: PLC0415

    hide = Mask(source).words
    message = f"internal error in {rule}: {type(error).__name__}: {error}"
    detail = "".join(traceback.format_exception(error))
    return Problem(source.name, hide(message), rule, hide(detail))
