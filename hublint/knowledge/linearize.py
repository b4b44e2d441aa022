"""C3 linearization of class paths."""

from __future__ import annotations

from collections import Counter, deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ENTRIES = 500_000
"""The most entries of all orders that are worked out for one class."""


class TooManyClassesError(Exception):
    """The order of a class is not worked out: it has too many bases."""


def linearize(path: str, bases: Callable[[str], list[str]]) -> list[str]:
    """Method resolution order of the class at ``path``; ``bases`` gives the bases of any class.

    Raises TypeError where Python would: the bases contradict each other. Raises `TooManyClassesError`.
    """
    orders: dict[str, list[str]] = {}
    waiting = {path: None}
    left = ENTRIES
    while waiting:
        here = next(reversed(waiting))
        parents = bases(here)
        missing = [parent for parent in parents if parent not in orders]
        if any(parent in waiting for parent in missing):
            raise TypeError(f"{here} derives from itself")
        if here not in orders and not missing:
            orders[here] = _merged(here, [orders[parent] for parent in parents], parents)
            left -= len(orders[here])
        if left < 0:
            raise TooManyClassesError(path)
        if missing:
            waiting[missing[0]] = None
        else:
            del waiting[here]
    return orders[path]


def _merged(path: str, orders: list[list[str]], parents: list[str]) -> list[str]:
    """The class and what its bases have in order, each as soon as no sequence has it behind another."""
    sequences = [deque(order) for order in (*orders, parents) if order]
    behind = Counter(item for order in (*orders, parents) for item in order[1:])
    merged = [path]
    while sequences:
        head = next((one[0] for one in sequences if not behind[one[0]]), None)
        if head is None:
            raise TypeError(f"the bases of {path} contradict each other")
        merged.append(head)
        for sequence in sequences:
            if sequence[0] == head:
                sequence.popleft()
                if sequence:
                    behind[sequence[0]] -= 1
        sequences = [sequence for sequence in sequences if sequence]
    return merged
