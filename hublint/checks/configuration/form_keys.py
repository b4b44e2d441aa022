"""Answers that code takes from a form that doesn't ask for them (HUB543)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.called_functions import LOGGED, consequence
from hublint.checks.configuration.function_bodies import own_nodes
from hublint.checks.configuration.leaving import is_always_run
from hublint.checks.configuration.unread_form_field import FIELD, fields_read
from hublint.checks.toolkit.phrases import all_of, quote
from hublint.findings import Report
from hublint.hub.traits.server_functions import name_of_spawner
from hublint.interpret.constants import as_str
from hublint.interpret.strings import literal
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hublint.checks.configuration.called_functions import Handed
    from hublint.hub.model import Hub
    from hublint.interpret.facts import LaterFunction


def report_form_keys(hub: Hub, handed: Handed, function: LaterFunction) -> Iterator[Report]:
    """Only of a form that is a plain string, and where each call of the function gets there."""
    form = as_str(hub.spawner.trait("options_form").given)
    asked = [match[1] for match in FIELD.finditer(form or "")]
    answers = _answers(hub, handed, function)
    if not asked or not answers or handed.moment in LOGGED:
        return
    if handed.name != "options_from_form":
        asked = [one for one in asked if one in (fields_read(hub) or asked)]
    definition, source = handed.function.definition, handed.function.source
    for node in own_nodes(definition):
        if not isinstance(node, cst.Subscript) or source.code(node.value) != answers:
            continue
        key = _key(node)
        is_missing = key and key not in asked and not key.endswith("_file")
        if is_missing and is_always_run([node, *source.above(node)], definition):
            yield _report(handed, node, asked)
            return


def _answers(hub: Hub, handed: Handed, function: LaterFunction) -> str:
    """What a function calls the answers; empty where it gets none, or some that the file has changed."""
    if handed.name == "options_from_form":
        parameters = handed.function.definition.params.params
        return parameters[handed.is_method].name.value if len(parameters) > handed.is_method else ""
    is_changed = not hub.spawner.trait("options_from_form").is_default
    spawner = name_of_spawner(function)
    is_own = hub.spawner.overrides("options_from_form", "options_from_query", "load_user_options")
    return "" if is_changed or is_own or not spawner else f"{spawner}.user_options"


def _key(node: cst.Subscript) -> str:
    """The constant text between the brackets; empty for anything else."""
    match node.slice:
        case [cst.SubscriptElement(slice=cst.Index(value=cst.SimpleString() as text))]:
            found = literal(text)
            return found if isinstance(found, str) else ""
    return ""


def _report(handed: Handed, node: cst.Subscript, asked: Sequence[str]) -> Report:
    source = handed.function.source
    fields = f"only {all_of(dict.fromkeys(asked))}" if asked else "nothing"
    message = (
        f"The form gives {fields} here, so {quote(source.code(node))} ends in an error and"
        f" {consequence(handed.moment)} (KeyError)."
    )
    return Report(Place(source, node, "not in the form"), message, outcome=handed.outcome)
