"""Values that change with the release, stored as runs.

A run is ``[value, first, last]``: the value holds from release number ``first`` (an index into the
distribution's releases, default 0) to ``last`` (inclusive, default: the newest). Defaults at the
end are left out, so that a value that never changed is ``[[value]]``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Run = list[Any]
Span = tuple[int, int | None]


def at(runs: Iterable[Run], index: int) -> Any:
    """The value at release ``index``, or None where no run covers it."""
    for run in runs:
        first, last = span(run)
        if first <= index and (last is None or index <= last):
            return run[0]
    return None


def span(run: Run) -> Span:
    """First and last release of a run; None as the last means that the newest has it too."""
    return (run[1] if len(run) > 1 else 0), (run[2] if len(run) > 2 else None)


def spans(runs: Iterable[Run]) -> list[Span]:
    """Releases in which there is any value, neighbouring runs joined."""
    joined: list[Span] = []
    for first, last in map(span, runs):
        if joined and joined[-1][1] == first - 1:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def pack(values: list[Any]) -> list[Run]:
    """Runs of a value per release; None stands for a release without it."""
    runs: list[Run] = []
    for index, value in enumerate(values):
        if value is None:
            continue
        if runs and runs[-1][2] == index - 1 and runs[-1][0] == value:
            runs[-1][2] = index
        else:
            runs.append([value, index, index])
    return [_trimmed(run, len(values) - 1) for run in runs]


def unpack(runs: Iterable[Run], count: int) -> Iterator[Any]:
    """The value per release, for ``count`` releases; the reverse of ``pack``."""
    runs = list(runs)
    return (at(runs, index) for index in range(count))


def _trimmed(run: Run, newest: int) -> Run:
    value, first, last = run
    if last < newest:
        return [value, first, last]
    return [value, first] if first else [value]
