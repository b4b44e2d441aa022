"""The environment variables that conditions are about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from hublint.interpret.values import Condition


_SAME_WORD = frozenset(
    ("lower", "upper", "casefold", "strip", "lstrip", "rstrip", "title", "capitalize")
)
"""Methods that leave a string what it was to its reader."""


def variables_of(condition: Condition) -> frozenset[str]:
    """The environment variables that a condition is about."""
    return frozenset(name for part in condition.parts for name in _variables(part.key))


def is_about_environment(condition: Condition) -> bool:
    """Whether the environment alone decides a condition."""
    return all(any(_variables(part.key)) for part in condition.parts)


def variable_of(condition: Condition) -> str | None:
    """The environment variable that a condition is about, whatever its letters' case and the space around it."""
    subject: Any = condition.key[1]
    while isinstance(subject, tuple) and subject[0] == "call" and subject[1] in _SAME_WORD:
        subject = subject[-1]
    is_variable = isinstance(subject, tuple) and subject[0] == "environment"
    return str(subject[1]) if is_variable else None


def _variables(key: Hashable) -> Iterator[str]:
    match key:
        case ("environment", str(name)):
            yield name
        case tuple():
            for part in key:
                yield from _variables(part)
