"""Which tests reach which lines of the package."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    Recorded = dict[str, dict[int, list[str]]]
    """For each file and line the names of the tests that reach it."""


class Reach:
    """What all tests reach, put together from several records."""

    def __init__(self, records: Iterable[Recorded], tests: Iterable[str]) -> None:
        self._tests: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for record in records:
            for file, lines in record.items():
                for line, reaching in lines.items():
                    self._tests[file, line] += filter(None, reaching)
        self._breadth = Counter(test for reaching in self._tests.values() for test in reaching)
        self._kin = defaultdict(list)
        for test in tests:
            self._kin[_parameters(test)].append(test)

    def tests(self, file: str, lines: Iterable[int], near: Iterable[str] = ()) -> list[str]:
        """The tests that reach one of the lines, those first that are named after what is `near`, or reach little else.

        Those of one file with the same parameters share what is worked out once: one reaches a line for all.
        """
        reaching = {test for line in lines for test in self._tests.get((file, line), ())}
        found = {kin for test in reaching for kin in self._kin[_parameters(test)]}
        words = tuple(near)

        def order(test: str) -> tuple[int, int, str]:
            return -sum(word in test for word in words), self._breadth[test], test

        return sorted(found, key=order)


def _parameters(name: str) -> str:
    """The file and the parameters of a test, or its whole name if it has none."""
    file, _, rest = name.partition("::")
    _, bracket, parameters = rest.partition("[")
    return f"{file}[{parameters}" if bracket else name
