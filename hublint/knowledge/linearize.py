"""C3 linearization of class paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def linearize(path: str, bases: Callable[[str], list[str]]) -> list[str]:
    """Method resolution order of the class at ``path``; ``bases`` gives the bases of any class.

    Raises TypeError where Python would: the bases contradict each other.
    """
    parents = bases(path)
    sequences = [linearize(parent, bases) for parent in parents] + [parents]
    order = [path]
    while sequences := [sequence for sequence in sequences if sequence]:
        head = _next(sequences, path)
        order.append(head)
        sequences = [[item for item in seq if item != head] for seq in sequences]
    return order


def _next(sequences: list[list[str]], path: str) -> str:
    for sequence in sequences:
        if not any(sequence[0] in other[1:] for other in sequences):
            return sequence[0]
    raise TypeError(f"the bases of {path} contradict each other")
