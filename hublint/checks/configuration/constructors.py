"""Constructors of the file's classes that can't take what JupyterHub gives them (HUB544)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.checks.configuration.called_functions import consequence
from hublint.checks.configuration.decorated import keeps_parameters
from hublint.checks.toolkit.phrases import quote
from hublint.findings import Report
from hublint.interpret.signature import signature_of
from hublint.interpret.values import Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.configuration.called_functions import Moment
    from hublint.hub.model import Hub
    from hublint.hub.traits.active_class import Role

_GIVEN: Final[dict[Role, tuple[str, Moment]]] = {
    "spawner": ("user", "server start"),
    "authenticator": ("parent", "hub start"),
}
"""One of the keywords that the hub gives to each (`User._new_spawner`, `JupyterHub.init_users`, 0.8 to 6.1)."""


def report_constructors(hub: Hub) -> Iterator[Report]:
    """All arguments are keywords, and more of them with many releases."""
    for role, (keyword, moment) in _GIVEN.items():
        component = getattr(hub, role)
        own = component.class_mro.defined_here if component.known else ()
        members = (one.members["__init__"] for one in own if "__init__" in one.members)
        first = next(members, None)
        if not isinstance(first, Function) or not keeps_parameters(first):
            continue
        if signature_of(first.definition.params).strange([keyword]):
            yield _report(first, keyword, moment)


def _report(constructor: Function, keyword: str, moment: Moment) -> Report:
    what = "spawner" if keyword == "user" else "authenticator"
    message = (
        f"JupyterHub makes the {what} with keywords such as {quote(keyword + '=')}, which this `__init__` can't take,"
        f" so {consequence(moment)} (TypeError). Write `def __init__(self, **kwargs):`, and hand them on."
    )
    return Report(constructor.place("wrong parameters"), message, outcome="stops")
