"""HUB553 environment-without-parent: an own `get_env` that leaves out what the server needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.traits.server_functions import functions_in_use
from hublint.interpret.handed import OPAQUE, SPAWNER
from hublint.interpret.values import Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.facts import LaterFunction

METHOD = "get_env"


@rule("HUB553", Severity.ERROR, "stops")
def environment_without_parent(hub: Hub) -> Iterator[Report]:
    """``Spawner.get_env`` makes `JUPYTERHUB_API_TOKEN` and all else that `jupyterhub-singleuser` can't do without."""
    spawner = hub.spawner
    method = spawner.class_mro.member(METHOD) if spawner.known else None
    if not isinstance(method, Function):
        return
    for function in functions_in_use((spawner,)):
        is_first = function.function.definition is method.definition
        if is_first and METHOD not in function.parents and not _hands_itself_on(function):
            yield _report(function)


def _hands_itself_on(function: LaterFunction) -> bool:
    """Whether code that is not followed gets the object, and may call the method of its parent."""
    return any(OPAQUE in path for path in function.settings[SPAWNER])


def _report(function: LaterFunction) -> Report:
    message = (
        f"{quote(function.name)} leaves out what JupyterHub itself gives to servers, such as `JUPYTERHUB_API_TOKEN`: no"
        " server starts. Begin with `env = super().get_env()`, and add to that."
    )
    return Report(function.function.place("without the parent's"), message)
