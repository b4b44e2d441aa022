"""HUB534 quotes-in-variable, HUB535 default-behind-empty-value, HUB536 missing-env-file: what is passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.deployment.given import Given
from hublint.findings import Edit, Fix, Report, Severity
from hublint.interpret.constants import as_python
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.facts import VariableRead

_PLAIN = pattern(r"[\w./:@{}+-]*[\w/}]")
"""What needs no quotes in an item of a list, and may be a default between braces."""
_DEFAULT = pattern(r"[\w./:@+-]+")
_TAKING_APART = ("strip", "loads", "literal_eval", "replace", "shlex", "safe_load", "unquote")
"""Code that may take quotes away."""


@rule("HUB534", Severity.ERROR, changes=("anything",))
def quotes_in_variable(hub: Hub) -> Iterator[Report]:
    """In `- NAME="value"` the quotes are no marks of YAML, as they don't enclose the whole item."""
    for read in _reads(hub):
        given = read.given
        if (
            not isinstance(given, Given)
            or given.form != "yaml list"
            or given.spot is None
            or given.passed
        ):
            continue
        text = given.text or ""
        if len(text) < 2 or text[0] not in "\"'" or text[-1] != text[0] or _takes_apart(read):
            continue
        inside = text[1:-1]
        message = (
            f"In a list, the quotes belong to the value: the hub gets {quote(text)}, quotes included. Write"
            f" `- {given.name}={inside}`."
        )
        yield Report(
            given.spot.place("with its quotes"),
            message,
            [read.place],
            fix=_fix_quotes(given, inside),
        )


def _fix_quotes(given: Given, inside: str) -> Fix | None:
    spot = given.spot
    if spot is None or spot.text != given.text or not _PLAIN.fullmatch(inside):
        return None
    return Fix("Take away the quotes", (Edit(spot.source, spot.place().node, inside),))


def _takes_apart(read: VariableRead) -> bool:
    """Whether the statement may take the quotes away itself."""
    source = read.place.source
    code = source.code(source.statement(read.place.node))
    return any(word in code for word in _TAKING_APART)


@rule("HUB535", Severity.WARNING, changes=("anything",))
def default_behind_empty_value(hub: Hub) -> Iterator[Report]:
    """`${NAME}` of a variable that no file gives is an empty value, which is not the same as none."""
    for read in _reads(hub):
        given = read.given
        if not isinstance(given, Given) or given.unset is None or given.spot is None:
            continue
        if given.text or read.required:
            continue
        default = as_python(read.default)
        if not isinstance(default, str) or not default or _has_another(read):
            continue
        message = (
            f"No file gives `{given.unset}`, so `{given.name}` is empty, not unset: the default {quote(default)} never"
            f" applies. Write `${{{given.unset}:-{default}}}`, or `or` in place of the comma in the config."
        )
        yield Report(
            given.spot.place("empty"),
            message,
            [read.place],
            fix=_fix_default(given, default),
            severity=Severity.INFO,
        )


def _has_another(read: VariableRead) -> bool:
    """Whether `or` gives a value in the place of an empty one."""
    parent = read.place.source.parent(read.place.node)
    return isinstance(parent, cst.BooleanOperation | cst.If | cst.IfExp | cst.Comparison)


def _fix_default(given: Given, default: str) -> Fix | None:
    spot = given.spot
    if spot is None or not _DEFAULT.fullmatch(default):
        return None
    for written in (f"${{{given.unset}}}", f"${given.unset}"):
        if spot.text.strip("\"'") == written:
            new = spot.text.replace(written, f"${{{given.unset}:-{default}}}")
            title = f"Give it the default {quote(default)}"
            return Fix(title, (Edit(spot.source, spot.place().node, new),))
    return None


def _reads(hub: Hub) -> Iterator[VariableRead]:
    """What the config reads in the present scenario, each variable once."""
    told = set()
    for read in hub.facts.variables.values():
        if read.name not in told and hub.scenarios.agrees(read.path_condition):
            told.add(read.name)
            yield read


@rule("HUB536", Severity.WARNING)
def missing_env_file(hub: Hub) -> Iterator[Report]:
    """Compose refuses a project of which an `env_file` is missing, unless that has `required: false`."""
    service = hub.deployment.service
    if service is None:
        return
    for name, spot in service.missing_env_files:
        message = (
            f"`{name}` is not there, so `docker compose up` refuses to start the service `{service.name}`. Git doesn't"
            " ignore it either, so it is probably misspelt. Write the file's name, or `required: false` if it may be"
            " missing."
        )
        yield Report(spot.place("not there"), message)
