"""Faulty configs with fixable mistakes: those of the rules' own cases and pages."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from hublint.linter import pages
from tests.rules import case

if TYPE_CHECKING:
    from collections.abc import Iterator


_VARIABLE: Final = re.compile(r"""(?:environ(?:\.get\(|\[)|getenv\()\s*["'](\w+)""")
_VALUE: Final = "8000"
"""What a variable is set to: a text that is also a number."""


def environs(text: str) -> list[dict[str, str]]:
    """The environments to judge a config in: none, and one with every variable that it reads."""
    given = dict.fromkeys(_VARIABLE.findall(text), _VALUE)
    return [{}, given] if given else [{}]


def configs() -> dict[str, list[str]]:
    """The faulty configs of each rule's cases and page that the newest releases judge."""
    found: dict[str, list[str]] = defaultdict(list)
    for code, text in _examples():
        if text not in found[code]:
            found[code].append(text)
    return found


def _examples() -> Iterator[tuple[str, str]]:
    for code, file in case.files().items():
        for one in case.read(file):
            if one.kind in ("bad", "env", "branch") and not one.example.targets:
                yield code, one.example.text
    for code, file in pages.files().items():
        for example in pages.read(file).examples("Bad"):
            if not example.targets:
                yield code, example.text
