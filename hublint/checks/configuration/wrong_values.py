"""HUB509, HUB511, HUB520 and HUB528: values that JupyterHub refuses for a trait."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.conversion import converted
from hublint.checks.configuration.misfits import misfits
from hublint.checks.configuration.refused import Refusal, refusals
from hublint.checks.toolkit.edits import fix, replace_string
from hublint.checks.toolkit.literals import is_only_use
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import any_of, quote
from hublint.findings import Edit, Report, Severity
from hublint.interpret.constants import NOT_KNOWN, as_python, as_str, type_of
from hublint.interpret.values import Collection, Function, Mapping, PathObject, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

POLICIES = {
    "missing": "ifnotpresent",
    "if_not_present": "ifnotpresent",
    "if-not-present": "ifnotpresent",
}
"""Names of other tools for dockerspawner's policies."""

_EXPECTED = re.compile(r"expected (.+?),? not (?:the |a |an )?\w+", re.DOTALL)
_OBJECT = " object at 0x"
"""How Python shows an object of which traitlets has no better words."""
_WORDS = {
    "an int": "a whole number",
    "a float": "a number",
    "a boolean": "`True` or `False`",
    "a unicode string": "a text",
    "a callable": "a function",
    "a callable(object)": "a function",
}
_KINDS = {
    "str": "the text",
    "int": "the number",
    "float": "the number",
    "NoneType": "",
    "bool": "",
}


@rule("HUB509", Severity.ERROR, "any-release")
def comma_behind_value(hub: Hub) -> Iterator[Report]:
    """A comma at the end of the line makes a tuple of the value."""
    for found in refusals(hub):
        if found.kind != "comma" or not isinstance(found.value, Collection):
            continue
        inner = found.value.items[0]
        message = (
            f"the comma behind the value makes a tuple of it, and {quote(found.name)} takes"
            f" {_expected(found)}: {found.fails}; remove the comma"
        )
        source, node = found.value.source, found.value.node
        edit = None
        if isinstance(node, cst.Tuple) and is_only_use(found.value):
            edit = Edit(source, node, source.code(node.elements[0].value))
        place = found.value.place("a tuple")
        yield Report(place, message, fix=fix("Remove the comma", edit) if inner else None)


@rule("HUB511", Severity.ERROR)
def wrong_value_type(hub: Hub) -> Iterator[Report]:
    """A value of a type that the trait does not take."""
    for found in refusals(hub):
        if found.kind == "other":
            code, remedy = converted(found)
            yield Report(found.value.place("refused"), _refused(found, code), fix=remedy)
    yield from misfits(hub)


@rule("HUB520", Severity.ERROR)
def unknown_pull_policy(hub: Hub) -> Iterator[Report]:
    """A pull policy that DockerSpawner does not have."""
    for found in refusals(hub):
        if found.kind != "pull policy":
            continue
        given = as_str(found.value)
        choices = _choices(found)
        right = POLICIES.get((given or "").strip().lower())
        right = right or next(
            (one for one in choices if one == (given or "").strip().lower()), None
        )
        shown = quote(given) if given is not None else _given(found)
        message = (
            f"DockerSpawner has no pull policy {shown}: {found.fails};"
            f" write {quote(right) if right else any_of(choices)}"
        )
        edit = replace_string(found.value, right) if right else None
        remedy = fix(f"Write {quote(right)}", edit) if right else None
        yield Report(found.value.place("refused"), message, fix=remedy)


@rule("HUB528", Severity.ERROR)
def wrong_hub_choice(hub: Hub) -> Iterator[Report]:
    """A choice that an option of the hub does not have, or a dict where the hub takes a list of dicts."""
    for found in refusals(hub):
        if found.kind != "hub":
            continue
        choices = _choices(found)
        if not choices:
            code, remedy = converted(found)
            yield Report(found.value.place("refused"), _refused(found, code), fix=remedy)
            continue
        given = as_str(found.value)
        right = _choice(choices, given or "")
        message = (
            f"{quote(found.name)} is one of {any_of(choices)}, not {_given(found)}: {found.fails}"
            + (f"; write {quote(right)}" if right else "; write one of them")
        )
        remedy = fix(f"Write {quote(right)}", replace_string(found.value, right)) if right else None
        yield Report(found.value.place("refused"), message, fix=remedy)


def _choices(found: Refusal) -> list[str]:
    return [choice for choice in found.info.choices if isinstance(choice, str)]


def _choice(choices: list[str], given: str) -> str | None:
    """The choice that a text means: another case, a longer or shorter form."""
    plain = given.strip().lower()
    for one in choices:
        if plain and (one.lower().startswith(plain) or plain.startswith(one.lower())):
            return one
    return None


def _refused(found: Refusal, code: str | None) -> str:
    cure = f"; write `{code}`" if code else f"; write {_expected(found)}"
    if code and isinstance(found.value, Mapping) and found.value.entries:
        cure = "; put it into a list: `[{...}]`"
    own = "" if found.secret or isinstance(found.value, Collection | Mapping) else _own_words(found)
    return f"{quote(found.name)} takes {_expected(found)}, not {_given(found)}: {found.fails}{own}{cure}"


def _own_words(found: Refusal) -> str:
    match = re.search(r"expected .*|should be .*|must be .*", found.error)
    return f" ({match[0].rstrip('.')[:120]})" if match and _OBJECT not in match[0] else ""


def _expected(found: Refusal) -> str:
    """What the trait takes, in words."""
    match = _EXPECTED.search(found.error)
    if match is None or "Element" in found.error or _OBJECT in match[1]:
        return _by_type(found)
    return " or ".join(_WORDS.get(word, word) for word in match[1].split(" or "))


def _by_type(found: Refusal) -> str:
    names = {
        "Set": "a set of texts",
        "List": "a list",
        "Command": "a list of texts",
        "Dict": "a dict",
    }
    types = sorted(found.info.kinds)
    return " or ".join(names.get(name, f"another {name}") for name in types)


def _given(found: Refusal) -> str:
    """The value in words, that of a secret left out."""
    value: Value = found.value
    if isinstance(value, Function):
        return "a function"
    if isinstance(value, PathObject):
        return "a `Path`"
    kind = type_of(value)
    name = kind.__name__ if kind else "this"
    words = _KINDS.get(name, f"the {name}")
    plain = as_python(value)
    if (
        found.secret
        or plain is NOT_KNOWN
        or (plain and isinstance(plain, dict | list | tuple | set))
    ):
        return words.replace("the ", "a ", 1) or f"`{plain}`"
    return f"{words} {quote(plain)}".strip()
