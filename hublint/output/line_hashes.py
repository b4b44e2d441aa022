"""The hashes by which GitHub's code scanning knows a line again: those that its upload action makes of the file.

Read in `src/fingerprints.ts` of codeql-action: of each line the next 100 characters without blanks and tabs, the lines
below included, as digits to the base 37, modulo 2**64, and how many lines before it have the same hash.
"""

from __future__ import annotations

from collections import Counter
from itertools import accumulate

from hublint.patterns import pattern

_BLOCK = 100
_BASE = 37
_END = "\uffff"
_LINE_END = pattern(r"\r\n?")
_BLANK = str.maketrans("", "", " \t")


class LineHashes:
    """The hashes of the lines of one text."""

    def __init__(self, text: str) -> None:
        kept = _LINE_END.sub("\n", text).translate(_BLANK) + _END
        ends = accumulate(len(line) + 1 for line in kept.split("\n"))
        self._windows = [kept[start : start + _BLOCK] for start in (0, *ends)][:-1]
        seen: Counter[str] = Counter()
        self._numbers: list[int] = []
        for window in self._windows:
            seen[window] += 1
            self._numbers.append(seen[window])

    def of(self, line: int) -> str:
        """The hash of a line, counted from 1: `39fa2ee980eb94b0:1`."""
        return f"{_hash(self._windows[line - 1]):x}:{self._numbers[line - 1]}"


def _hash(window: str) -> int:
    data = window.encode("utf-16-le", "surrogatepass")
    units = [int.from_bytes(data[at : at + 2], "little") for at in range(0, len(data), 2)]
    value = 0
    for unit in [*units, *[0] * _BLOCK][:_BLOCK]:
        value = value * _BASE + unit
    return value % 2**64
