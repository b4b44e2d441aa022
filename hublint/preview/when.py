"""When some of several scenarios hold, in the fewest words that tell them from the others."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from hublint.hub.scenarios.words import clause

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hublint.interpret.values import Condition, PathCondition
    from hublint.source import Source

Steps = dict[tuple[Hashable, bool], tuple["Condition", bool]]
"""Conditions with their outcomes, by key and outcome."""

_MANY = 3
"""So many cases are told one by one."""


def when(inside: Sequence[PathCondition], outside: Sequence[PathCondition], source: Source) -> str:
    """What holds in the scenarios `inside` and in none `outside`: "if …" or "unless …"; empty if there are none.

    What they all have in common goes without saying.
    """
    if not outside:
        return ""
    always = _shared([*inside, *outside])
    shared, others = _without(_shared(inside), always), _without(_shared(outside), always)
    if shared and all(_contradicts(path, shared) for path in outside):
        return str(clause(shared.values(), source))
    unless = str(clause(others.values(), source))
    if unless.startswith("if ") and all(_contradicts(path, others) for path in inside):
        return f"unless {unless.removeprefix('if ')}"
    return _one_by_one(inside, always, source)


def _one_by_one(paths: Sequence[PathCondition], always: Steps, source: Source) -> str:
    steps = [_without(_steps(path), always).values() for path in paths]
    cases = list(dict.fromkeys(str(clause(one, source)) for one in steps))
    told = " or ".join(cases[:_MANY])
    return f"{told} or in {len(cases) - _MANY} more cases" if len(cases) > _MANY else told


def _shared(paths: Iterable[PathCondition]) -> Steps:
    """The steps of every path condition."""
    first, *rest = map(_steps, paths)
    return {key: step for key, step in first.items() if all(key in other for other in rest)}


def _without(steps: Steps, others: Steps) -> Steps:
    return {key: step for key, step in steps.items() if key not in others}


def _contradicts(path: PathCondition, steps: Steps) -> bool:
    return any((condition.key, not outcome) in steps for condition, outcome in path)


def _steps(path: PathCondition) -> Steps:
    return {(condition.key, outcome): (condition, outcome) for condition, outcome in path}
