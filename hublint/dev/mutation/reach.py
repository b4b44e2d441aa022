"""Which tests reach which mutants."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Reach:
    """What all tests reach: the numbers of mutants by the name of each test, in the order of the run."""

    def __init__(self, record: Mapping[str, set[int]]) -> None:
        self._record = record
        self._kin = defaultdict(list)
        for test in record:
            self._kin[_parameters(test)].append(test)

    def tests(self, number: int, near: Iterable[str] = ()) -> list[str]:
        """The tests that reach a mutant, those first that are named after what is `near`, or reach little else.

        Those of one file with the same parameters share what is worked out once: one reaches a mutant for all.
        """
        reaching = [test for test, reached in self._record.items() if number in reached]
        found = {kin for test in reaching for kin in self._kin[_parameters(test)]}
        words = tuple(near)

        def order(test: str) -> tuple[int, int, str]:
            return -sum(word in test for word in words), len(self._record[test]), test

        return sorted(found, key=order)


def _parameters(name: str) -> str:
    """The file and the parameters of a test, or its whole name if it has none."""
    file, _, rest = name.partition("::")
    _, bracket, parameters = rest.partition("[")
    return f"{file}[{parameters}" if bracket else name
