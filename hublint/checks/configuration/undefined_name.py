"""HUB541 undefined-name: names that nothing has bound when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.called_functions import LOGGED, consequence, handed_functions
from hublint.checks.configuration.leaving import is_always_run, is_unreachable
from hublint.checks.configuration.naming_cures import advice_and_fix
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.user_variables import stands_for_placeholder
from hublint.findings import Report, Severity
from hublint.hub.scenarios.memo import per_scenario
from hublint.patterns import pattern
from hublint.source.global_names import global_names
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.checks.configuration.called_functions import Handed
    from hublint.hub.model import Hub
    from hublint.interpret.facts import LoadError
    from hublint.source import Source
    from hublint.source.global_names import GlobalNames

_FUNCTIONS = (cst.FunctionDef, cst.Lambda)
_FUNCTION = pattern(r"\b(?:def|lambda)\b")
MANY = 3
"""Statements with undefined names: a mistake is made once or twice, as the first one already ends the hub."""


@rule("HUB541", Severity.ERROR, "stops", "any-release", changes=("anything",))
def undefined_name(hub: Hub) -> Iterator[Report]:
    """Python raises NameError; what a part of a config reads may be bound by the file that runs it."""
    errors = [error for error in hub.facts.load_errors if error.name == "NameError"]
    if hub.fragment or not (errors or _FUNCTION.search(hub.source.text)):
        return
    names = _names(hub)
    if not names.sure:
        return
    failing: dict[str, Place] = {}
    for error in errors:
        if _is_undefined(hub, error, names.unbound):
            failing.setdefault(error.detail, error.place)
    if _is_run_by_another(hub.source, failing.values()):
        return
    for name, place in failing.items():
        if not stands_for_placeholder(place):
            yield _report_at_start(hub, name, place)
    for name in sorted(names.unbound - failing.keys()):
        later = _read_later(hub.source, name)
        if later is not None:
            yield _report_later(hub, name, later)


@per_scenario
def _names(hub: Hub) -> GlobalNames:
    """The global names of the file, which are the same in every scenario."""
    return global_names(hub.source.text)


def _is_run_by_another(source: Source, places: Iterable[Place]) -> bool:
    """Whether so many names are missing that another file seems to bind them and to run this one."""
    return len({id(source.statement(place.node)) for place in places}) >= MANY


def _is_undefined(hub: Hub, error: LoadError, unbound: frozenset[str]) -> bool:
    if error.place.source is not hub.source:
        return False
    name, source = error.detail, hub.source
    is_sure = (
        name in unbound
        or _is_first_mention(source, error)
        or _is_deleted(source, name, error.place)
    )
    return is_sure and hub.scenarios.agrees(error.path_condition)


def _is_first_mention(source: Source, error: LoadError) -> bool:
    """Whether a plain statement of the module reads a name that only later statements bind."""
    above = list(source.above(error.place.node))
    if len(above) < 2 or not isinstance(above[-2], cst.SimpleStatementLine):
        return False
    if any(isinstance(node, cst.Lambda | cst.BaseComp) for node in above):
        return False
    start = source.span(error.place.node)[0]
    return all(offset >= start for offset in source.uses(error.detail))


def _is_deleted(source: Source, name: str, place: Place) -> bool:
    """Whether what the file says of a name before is a `del`."""
    start = source.span(place.node)[0]
    before = [node for node in source.names(name) if source.span(node)[0] < start]
    return bool(before) and isinstance(_user(source, max(before, key=source.span)), cst.Del)


def _user(source: Source, name: cst.CSTNode) -> cst.CSTNode | None:
    """What stands around a name, or around the tuple that it is an element of."""
    user = source.parent(name)
    while isinstance(user, cst.Element | cst.Tuple):
        user = source.parent(user)
    return user


def _read_later(source: Source, name: str) -> Place | None:
    """Where a function reads a name when it is called, and no `try` is around to catch the error."""
    for node in source.names(name):
        above = list(source.above(node))
        parts = (cst.Annotation, cst.Try, cst.TryStar)
        is_caught = any(isinstance(one, parts) for one in above)
        is_run = _function(above) is not None and not is_unreachable([node, *above])
        if is_run and not is_caught and _is_read(node, above[0]):
            return _labeled(source, node)
    return None


def _is_read(node: cst.Name, above: cst.CSTNode) -> bool:
    """Whether a name stands for a variable, and is no attribute or keyword."""
    if isinstance(above, cst.Attribute):
        return above.value is node
    return not (isinstance(above, cst.Arg) and above.keyword is node)


def _function(above: list[cst.CSTNode]) -> cst.FunctionDef | cst.Lambda | None:
    return next((node for node in above if isinstance(node, _FUNCTIONS)), None)


def _labeled(source: Source, node: cst.CSTNode) -> Place:
    return Place(source, node, "not defined")


def _report_at_start(hub: Hub, name: str, place: Place) -> Report:
    if _is_deleted(place.source, name, place):
        advice, remedy, problem = "Remove the `del`.", None, "is deleted above"
    else:
        advice, remedy = advice_and_fix(hub, name, place)
        problem = "is only defined below" if name in hub.facts.names else "is not defined"
    message = f"{quote(name)} {problem}, so JupyterHub does not start (NameError). {advice}"
    return Report(_labeled(place.source, place.node), message, fix=remedy)


def _report_later(hub: Hub, name: str, place: Place) -> Report:
    advice, remedy = advice_and_fix(hub, name, place)
    above = list(place.source.above(place.node))
    function = _function(above)
    failing = _failing(hub, above, function)
    if failing is not None:
        problem = f"{quote(name)} is not defined, so {consequence(failing.moment)} (NameError)"
        return Report(place, f"{problem}. {advice}", fix=remedy, outcome=failing.outcome)
    caller = f"`{function.name.value}`" if isinstance(function, cst.FunctionDef) else "the lambda"
    message = (
        f"{quote(name)} is not defined, so {caller} fails when it gets here (NameError). {advice}"
    )
    return Report(place, message, fix=remedy, severity=Severity.WARNING)


def _failing(
    hub: Hub, above: list[cst.CSTNode], function: cst.FunctionDef | cst.Lambda | None
) -> Handed | None:
    """The function that fails whenever the hub calls it; None where it may not get there."""
    for handed in handed_functions(hub):
        if handed.function.definition is not function or handed.moment in LOGGED:
            continue
        if is_always_run(above, handed.function.definition):
            return handed
    return None
