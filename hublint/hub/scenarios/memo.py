"""Results that are worked out once for each set of outcomes of the conditions that they rest on."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Protocol, TypeVar, TypeVarTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from hublint.hub.scenarios.explore import Scenarios


class _InScenario(Protocol):
    """What looks different in different scenarios: a hub, or one of its classes."""

    @property
    def scenarios(self) -> Scenarios: ...


Subject = TypeVar("Subject", bound=_InScenario)
Arguments = TypeVarTuple("Arguments")
Result = TypeVar("Result")


def per_scenario(
    function: Callable[[Subject, *Arguments], Result],
) -> Callable[[Subject, *Arguments], Result]:
    """Remember the results of a function of a hub; its other arguments are hashable and given by position."""

    @wraps(function)
    def remembered(subject: Subject, *arguments: *Arguments) -> Result:
        return subject.scenarios.memo(
            (function, subject, *arguments), lambda: function(subject, *arguments)
        )

    return remembered
