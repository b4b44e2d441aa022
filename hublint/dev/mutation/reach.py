"""Which tests reach which lines of the package."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import coverage

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class Reach:
    """The tests that reach each line, of those that were recorded under their names."""

    def __init__(self, tests: dict[str, dict[int, list[str]]], names: Iterable[str]) -> None:
        self._tests = tests
        self._breadth = Counter(
            test for lines in tests.values() for reaching in lines.values() for test in reaching
        )
        self._kin = defaultdict(list)
        for name in names:
            self._kin[_parameters(name)].append(name)

    def tests(self, file: str, lines: Iterable[int]) -> list[str]:
        """The tests that reach one of the lines, those first that reach little else.

        Those of one file with the same parameters share what is worked out once: one reaches a line for all.
        """
        known = self._tests.get(file, {})
        reaching = {test for line in lines for test in known.get(line, ())}
        found = {kin for test in reaching for kin in self._kin[_parameters(test)]}
        return sorted(found, key=lambda test: (self._breadth[test], test))


def _parameters(name: str) -> str:
    """The file and the parameters of a test, or its whole name if it has none."""
    file, _, rest = name.partition("::")
    _, bracket, parameters = rest.partition("[")
    return f"{file}[{parameters}" if bracket else name


class Recorder:
    """Records what is reached until `stop`, for the test that `switch` names."""

    def __init__(self, package: Path) -> None:
        self._coverage = coverage.Coverage(
            data_file=None, source=[str(package)], omit=[f"{package}/dev/*"], config_file=False
        )
        self._names: list[str] = []
        self._coverage.start()

    def switch(self, test: str) -> None:
        """From now on this test is running."""
        self._names.append(test)
        self._coverage.switch_context(test)

    def stop(self) -> Reach:
        """What was reached."""
        self._coverage.stop()
        data = self._coverage.get_data()
        tests: defaultdict[str, dict[int, list[str]]] = defaultdict(dict)
        for file in data.measured_files():
            for line, contexts in data.contexts_by_lineno(file).items():
                tests[file][line] = [context for context in contexts if context]
        return Reach(dict(tests), self._names)
