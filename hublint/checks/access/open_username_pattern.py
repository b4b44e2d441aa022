"""HUB711 open-username-pattern."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, literal_str, replace_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.interpret.constants import as_str
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

CLOSED = pattern(r"(?:(?<!\\)(?:\\\\)*\$|\\[Zz]|\.[*+]\??)\)*")
"""How a pattern ends that covers the whole name, or that is open on purpose (`.*`)."""

PREFIX = pattern(r"\^(?:[A-Za-z0-9_@-]|\\[.\-_@])+")
"""A pattern that asks for a beginning, letter by letter, and nothing else."""

LOOKS_AHEAD = ("(?=", "(?!")

ADVICE_FOR_PREFIX = "If that is meant, say so with `.*` at the end."
ADVICE = (
    r"End it with `\Z` once it fits everyone who logs in, as all others are then locked out, or with `.*` if the rest"
    " of a name is free."
)


@rule("HUB711", Severity.WARNING, changes=("login",))
def open_username_pattern(hub: Hub) -> Iterator[Report]:
    """Only the beginning of a name has to match `username_pattern`."""
    trait = hub.authenticator.trait("username_pattern")
    text = as_str(trait.given)
    if trait.given is None or not text or not _is_open(text):
        return
    if hub.authenticator.overrides("validate_username", "normalize_username"):
        return
    is_prefix = PREFIX.fullmatch(text) is not None
    message = (
        f"{quote(text)} accepts every name that begins like this: JupyterHub does not compare the end."
        f" {ADVICE_FOR_PREFIX if is_prefix else ADVICE}"
    )
    cure = _fix_prefix(trait.given, text) if is_prefix else None
    yield Report(trait.place("open at the end"), message, fix=cure)


def _fix_prefix(value: Value, text: str) -> Fix | None:
    if literal_str(value) != text:
        return None
    edit = replace_string(value, f"{text}.*")
    return fix("Say that any name with this beginning is meant", edit, applicability="unsafe")


def _is_open(text: str) -> bool:
    try:
        re.compile(text)
    except re.error:
        return False
    if any(mark in text for mark in LOOKS_AHEAD):
        return False
    return not any(match.end() == len(text) for match in CLOSED.finditer(text))
