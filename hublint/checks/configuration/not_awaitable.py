"""HUB560 not-awaitable: methods that JupyterHub waits for, and that give nothing to wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.called_functions import handed_functions
from hublint.checks.configuration.decorated import is_async, is_decorated
from hublint.checks.configuration.function_bodies import is_constant, returned
from hublint.checks.configuration.leaving import leaves
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.configuration.called_functions import Handed
    from hublint.findings import Fix
    from hublint.hub.model import Hub

FAILS = {
    "poll": "JupyterHub can't tell whether a server is running",
    "stop": "servers can't be stopped from the hub",
    "refresh_user": "requests of users fail",
    "load_managed_roles": "JupyterHub does not start",
}


@rule("HUB560", Severity.ERROR, changes=("anything",))
def not_awaitable(hub: Hub) -> Iterator[Report]:
    """`await None` raises TypeError: JupyterHub itself awaits these, and not what `maybe_future` makes of them."""
    for handed in handed_functions(hub):
        definition = handed.function.definition
        if handed.call.awaits != "must" or isinstance(definition, cst.Lambda):
            continue
        if not is_async(handed.function) and not is_decorated(handed.function):
            values = returned(definition)
            is_left = leaves(definition.body) and not values
            if values is not None and not is_left and all(map(is_constant, values)):
                yield _report(handed, definition)


def _report(handed: Handed, definition: cst.FunctionDef) -> Report:
    failure = FAILS.get(handed.name, "what waits for it fails")
    message = (
        f"JupyterHub waits for {quote(handed.name)} with `await`, but this is a plain function, so {failure}"
        f" (TypeError). Write {quote(f'async def {handed.name}')}."
    )
    return Report(handed.function.place("not async"), message, fix=_fix(handed, definition))


def _fix(handed: Handed, definition: cst.FunctionDef) -> Fix | None:
    source = handed.function.source
    code = source.code(definition)
    if not code.startswith("def "):
        return None
    return fix("Make it `async`", Edit(source, definition, f"async {code}"))
