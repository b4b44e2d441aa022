"""Variables in commands, which a shell fills in: `$NAME`, `${NAME}`, `${NAME:-default}`. All else stays as it is."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from hublint.patterns import pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

_LARGEST = 200_000
"""Characters that variables may add to a file."""
_LONGEST = 10_000
"""Characters of a command; `shlex` takes quadratic time over a word."""
_LONGEST_VALUE = 1_000

_VARIABLE = pattern(r"\$(?:\{(\w+)(?::?-([^}$]*))?\}|(\w+))")


class ShellText:
    """Fills variables into the commands of one file, as far as these do not grow out of bounds."""

    def __init__(self) -> None:
        self._spare = _LARGEST

    def filled(self, text: str, value: Callable[[str], str | None]) -> str:
        """A text with its variables replaced; one without a value, or with a long one, stays."""
        if len(text) > _LONGEST or "$" not in text:
            return text

        def known(found: re.Match[str]) -> str:
            text = value(found[1] or found[3]) or found[2]
            if not text or len(text) > _LONGEST_VALUE:
                return found[0]
            self._spare -= len(text)
            return text if self._spare >= 0 else found[0]

        return _VARIABLE.sub(known, text)


def words(command: str) -> list[str]:
    """The words of a command; none of one that is too long."""
    if len(command) > _LONGEST:
        return []
    try:
        return shlex.split(command)
    except ValueError:
        return command.replace('"', " ").replace("'", " ").split()
