"""Variables as the shell, Dockerfiles and compose files write them: `$NAME`, `${NAME}`, `${NAME:-default}`."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from hublint.patterns import pattern

if TYPE_CHECKING:
    import re

LARGEST = 200_000
"""Characters that variables may add to a file."""

LONGEST = 10_000
"""Characters of a command; `shlex` takes quadratic time over a word."""
_LONGEST_VALUE = 1_000

_VARIABLE = pattern(r"\$(?:\{(\w+)(?::?-([^}$]*))?\}|(\w+))")


class Variables:
    """The variables of one file, as far as their values are short, and do not grow out of bounds."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}
        self._spare = LARGEST

    def set(self, rest: str) -> None:
        """Take over what stands behind `ENV` or `ARG`: `NAME=value ...`, or `NAME value` of old."""
        found = words(rest)
        if found and "=" not in found[0]:
            found = [f"{found[0]}={' '.join(found[1:])}"] if len(found) > 1 else []
        pairs = [word.partition("=") for word in found]
        self._values |= {name: self.filled(value)[:_LONGEST_VALUE] for name, _, value in pairs}

    def filled(self, text: str) -> str:
        """A text with its variables replaced; one without a value stays, and makes no requirement."""
        if len(text) > LONGEST:
            return text

        def value(found: re.Match[str]) -> str:
            known = self._values.get(found[1] or found[3]) or found[2]
            self._spare -= len(known or "")
            return known if known and self._spare >= 0 else found[0]

        return _VARIABLE.sub(value, text)


def words(command: str) -> list[str]:
    """The words of a command; none of one that is too long."""
    if len(command) > LONGEST:
        return []
    try:
        return shlex.split(command)
    except ValueError:
        return command.replace('"', " ").replace("'", " ").split()
