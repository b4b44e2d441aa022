"""HUB543 failing-code: calls, methods and items that end in an error while the file is loaded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.called_functions import LOGGED, consequence, handed_functions
from hublint.checks.configuration.form_keys import report_form_keys
from hublint.checks.configuration.missing_attributes import report_missing_attributes
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.facts import LoadError

CALLED_BY_HUB = frozenset(
    ("options_form", "options_from_form", "apply_user_options", "profile_list")
)
"""Settings that take functions, beside those that end in `_hook`."""

Outcomes = set[tuple[tuple["Hashable", ...], bool]]
"""Conditions, by their keys, with their outcomes."""


@rule("HUB543", Severity.ERROR, "stops", "any-release", changes=("anything",))
def failing_code(hub: Hub) -> Iterator[Report]:
    """Python raises AttributeError, TypeError, KeyError or IndexError, and the loader lets it through."""
    ended: list[Outcomes] = []
    for error in _first(hub, hub.facts.load_errors, ended):
        yield _report(error, "JupyterHub does not start")
    for handed in handed_functions(hub):
        later = hub.facts.functions.get(id(handed.function.definition))
        if later is not None and handed.moment not in LOGGED:
            for error in _first(hub, later.errors, list(ended)):
                if _is_foreseen(error):
                    yield _report(error, consequence(handed.moment))
            yield from report_missing_attributes(hub, handed, later)
            yield from report_form_keys(hub, handed, later)


def _first(hub: Hub, errors: Iterable[LoadError], ended: list[Outcomes]) -> Iterator[LoadError]:
    """The errors of the present scenario that no earlier one leaves without a chance; `ended` is when those happen."""
    for error in errors:
        if error.operation != "compute" or not hub.scenarios.agrees(error.path_condition):
            continue
        condition = {(one.key, outcome) for one, outcome in error.path_condition}
        if not any(earlier <= condition for earlier in ended):
            ended.append(condition)
            yield error


def _is_foreseen(error: LoadError) -> bool:
    """Whether an error in a function depends on nothing but environment variables."""
    return all(one.key[0] == "set" for one, _ in error.path_condition)


def _report(error: LoadError, outcome: str) -> Report:
    problem = error.detail[0].upper() + error.detail[1:]
    message = f"{problem}, so {outcome} ({error.name})."
    remedy = _fix_call(error)
    advice = f" {remedy.title}." if remedy is not None else _advice(error)
    return Report(replace(error.place, label="fails"), message + advice, fix=remedy)


def _fix_call(error: LoadError) -> Fix | None:
    """`hook` in place of `hook()` as the value of a setting that takes a function."""
    node, source = error.place.node, error.place.source
    statement = source.parent(node)
    if not isinstance(node, cst.Call) or node.args or not isinstance(node.func, cst.Name):
        return None
    if not isinstance(statement, cst.Assign) or len(statement.targets) != 1:
        return None
    match statement.targets[0].target:
        case cst.Attribute(attr=cst.Name(name)) if name.endswith("_hook") or name in CALLED_BY_HUB:
            title = f"Write {quote(node.func.value)}, without parentheses"
            return fix(title, Edit(source, node, node.func.value))
    return None


def _advice(error: LoadError) -> str:
    is_unset = any(one.key[0] == "set" and not outcome for one, outcome in error.path_condition)
    return " Give the variable a default." if is_unset and error.holder == "NoneType" else ""
