"""The environment variables that conditions are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from hublint.interpret.values import Condition


def variables_of(condition: Condition) -> frozenset[str]:
    """The environment variables that a condition is about."""
    return frozenset(name for part in condition.parts for name in _variables(part.key))


def is_about_environment(condition: Condition) -> bool:
    """Whether the environment alone decides a condition."""
    return all(any(_variables(part.key)) for part in condition.parts)


def _variables(key: Hashable) -> Iterator[str]:
    match key:
        case ("environment", str(name)):
            yield name
        case tuple():
            for part in key:
                yield from _variables(part)
