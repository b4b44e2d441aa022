"""Placeholders that no spawner fills in: those of shells, Samba, Windows and people, and those in doubled braces."""

from __future__ import annotations

import re

from hublint.hub.names.templates import USER_FIELDS
from hublint.patterns import pattern

_NAME = r"(?:user_?name|user|logname|login|jupyterhub_user|nb_user)"

_FOREIGN = pattern(
    rf"\$\{{{_NAME}\}}|\$\({_NAME}\)|\$\(whoami\)|\$(?:{_NAME})(?![A-Za-z0-9_{{])|%\({_NAME}\)s|%{_NAME}%"
    rf"|%u(?![A-Za-z0-9])|<{_NAME}>|(?<=/):{_NAME}(?=/|$)|\[{_NAME}\]",
    re.IGNORECASE,
)
_MARKS = frozenset("$%<:[")
"""One of these is in all that it matches."""

DOUBLED = pattern(r"\{\{\s*(?:user|" + "|".join(sorted(USER_FIELDS)) + r")\s*\}\}", re.IGNORECASE)
"""A placeholder for the user's name in doubled braces, which `str.format` makes plain ones of."""


def foreign(text: str) -> re.Match[str] | None:
    """Where a text says "the user's name here" as shells, Samba, Windows, Python's `%` and people write it."""
    return None if _MARKS.isdisjoint(text) else _FOREIGN.search(text)


def has_unrendered_placeholder(text: str) -> bool:
    """Whether a template was surely meant to have the user's name at a place that no spawner fills in."""
    return bool(foreign(text) or DOUBLED.search(text))
