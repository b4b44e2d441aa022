"""HUB546 lost-result: functions and methods whose result the hub needs, and that return none on any way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.called_functions import handed_functions
from hublint.checks.configuration.leaving import leaves
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.source.parents import children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.configuration.called_functions import Handed
    from hublint.hub.model import Hub

_CONSEQUENCES = {
    "authenticate": "JupyterHub takes every login for a failed one",
    "check_allowed": "JupyterHub takes nobody for allowed by it",
    "start": "JupyterHub does not learn where the server is",
}


@rule("HUB546", Severity.ERROR)
def lost_result(hub: Hub) -> Iterator[Report]:
    """Without `return` a function returns `None`, which JupyterHub, KubeSpawner and OAuthenticator go on with."""
    for handed in handed_functions(hub):
        definition = handed.function.definition
        if not handed.called.returns or not isinstance(definition, cst.FunctionDef):
            continue
        if not definition.decorators and not _may_return(definition):
            yield _report(handed)


def _may_return(definition: cst.FunctionDef) -> bool:
    """Whether a function returns a value on some way, always raises, yields, or sets the address itself."""
    waiting: list[cst.CSTNode] = [definition.body]
    while waiting:
        node = waiting.pop()
        match node:
            case cst.Return(value=cst.BaseExpression()) | cst.Yield():
                return True
            case cst.AssignTarget(target=cst.Attribute(attr=cst.Name("port" | "ip" | "server"))):
                return True
            case cst.FunctionDef() | cst.Lambda() | cst.ClassDef():
                continue
        waiting.extend(children(node))
    return leaves(definition.body)


def _report(handed: Handed) -> Report:
    moment = handed.called.moment
    consequence = _CONSEQUENCES.get(handed.name, f"every {moment} fails")
    message = (
        f"{quote(handed.name)} must return {handed.called.returns}, but no way through it returns anything, so"
        f" {consequence}. Add a `return`."
    )
    return Report(handed.function.place("returns nothing"), message)
