"""How many findings there are of each rule."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.findings import Finding


class Statistics:
    """Counts findings by rule."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()
        self._fixable: Counter[str] = Counter()

    def add(self, findings: Iterable[Finding]) -> None:
        """Count the findings of a file."""
        for finding in findings:
            self._counts[finding.code, finding.name] += 1
            self._fixable[finding.code] += finding.fix is not None

    def lines(self) -> Iterator[str]:
        """A line for each rule, the most frequent first: how often, its code and name, and how many have a fix."""
        width = max((len(str(number)) for number in self._counts.values()), default=0)
        for (code, name), number in sorted(self._counts.items(), key=lambda one: (-one[1], one[0])):
            fixable = self._fixable[code]
            fix = f" ({fixable} with a fix)" if fixable else ""
            yield f"{number:>{width}} {code} {name}{fix}"
