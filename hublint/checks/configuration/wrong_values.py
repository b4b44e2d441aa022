"""HUB509 comma-behind-value, HUB511 wrong-value-type, HUB520 unknown-pull-policy, HUB528 wrong-hub-choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.expected_types import actual
from hublint.checks.configuration.fails_at_use import report_values_that_fail_at_use
from hublint.checks.configuration.hook_values import report_hook_values
from hublint.checks.configuration.refused_values import RefusedValue, refused_values
from hublint.checks.configuration.returned_values import report_returned_values
from hublint.checks.configuration.value_conversion import convert
from hublint.checks.toolkit.edits import fix, replace_string
from hublint.checks.toolkit.literals import is_only_use
from hublint.checks.toolkit.phrases import quote, quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, Mapping
from hublint.knowledge.type_words import expected

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub

POLICIES = {
    "missing": "ifnotpresent",
    "if_not_present": "ifnotpresent",
    "if-not-present": "ifnotpresent",
}
"""Names of other tools for DockerSpawner's policies."""


@rule("HUB509", Severity.ERROR, "any-release", changes=("named",))
def comma_behind_value(hub: Hub) -> Iterator[Report]:
    """A comma at the end of the line makes a tuple of the value."""
    for refused in refused_values(hub):
        if refused.kind == "comma" and isinstance(refused.value, Collection):
            message = (
                f"The comma after the value makes it a tuple, but {quote(refused.name)} must be"
                f" {expected(refused.info)}{refused.consequence} Remove the comma."
            )
            remedy = _fix_comma(refused.value)
            yield Report(
                refused.value.place("a tuple"), message, fix=remedy, outcome=refused.outcome
            )


def _fix_comma(value: Collection) -> Fix | None:
    node = value.node
    if not isinstance(node, cst.Tuple) or not is_only_use(value):
        return None
    edit = Edit(value.source, node, value.source.code(node.elements[0].value))
    return fix("Remove the comma", edit)


@rule("HUB511", Severity.ERROR, "stops", "settings", changes=("named",))
def wrong_value_type(hub: Hub) -> Iterator[Report]:
    """A value of a type that the trait does not take."""
    for refused in refused_values(hub):
        if refused.kind == "other":
            yield _report_wrong_type(refused)
    yield from report_values_that_fail_at_use(hub)
    yield from report_returned_values(hub)
    yield from report_hook_values(hub)


def _report_wrong_type(refused: RefusedValue) -> Report:
    value = refused.value
    code, remedy = convert(refused)
    advice = f" Write `{code}`." if code else ""
    if code and isinstance(value, Mapping) and value.entries:
        advice = " Put it into a list: `[{...}]`."
    return Report(
        value.place("not valid"), _problem(refused) + advice, fix=remedy, outcome=refused.outcome
    )


@rule("HUB520", Severity.ERROR, changes=("image",))
def unknown_pull_policy(hub: Hub) -> Iterator[Report]:
    """A pull policy that DockerSpawner does not have."""
    for refused in refused_values(hub):
        if refused.kind == "pull policy":
            policy = as_str(refused.value)
            choices = _choices(refused)
            yield _report_choice(refused, _known_policy(choices, policy or ""))


def _known_policy(choices: list[str], policy: str) -> str | None:
    plain = policy.strip().lower()
    return POLICIES.get(plain) or next((choice for choice in choices if choice == plain), None)


@rule("HUB528", Severity.ERROR, "stops", changes=("named",))
def wrong_hub_choice(hub: Hub) -> Iterator[Report]:
    """A choice that a setting of the hub does not have, or a dict where the hub takes a list of dicts."""
    for refused in refused_values(hub):
        if refused.kind == "hub":
            choices = _choices(refused)
            if not choices:
                yield _report_wrong_type(refused)
                continue
            choice = _choice_like(choices, as_str(refused.value) or "")
            yield _report_choice(refused, choice)


def _choices(refused: RefusedValue) -> list[str]:
    return [choice for choice in refused.info.choices if isinstance(choice, str)]


def _choice_like(choices: list[str], written: str) -> str | None:
    """The choice that a string means: another case, a longer or shorter form."""
    plain = written.strip().lower()
    for choice in choices:
        if plain and (choice.lower().startswith(plain) or plain.startswith(choice.lower())):
            return choice
    return None


def _report_choice(refused: RefusedValue, choice: str | None) -> Report:
    advice = f" Write {quote_value(choice)}." if choice else ""
    message = _problem(refused) + advice
    edit = replace_string(refused.value, choice) if choice else None
    remedy = fix(f"Write {quote_value(choice)}", edit) if choice else None
    return Report(refused.value.place("not valid"), message, fix=remedy, outcome=refused.outcome)


def _problem(refused: RefusedValue) -> str:
    """What the trait takes, what it is given, and what happens then."""
    words = actual(refused.info, refused.value, is_secret=refused.is_secret)
    return (
        f"{quote(refused.name)} must be {expected(refused.info)}, but {words}{refused.consequence}"
    )
