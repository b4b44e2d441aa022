"""HUB544 wrong-signature: functions and methods that can't take the arguments that the hub calls them with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.called_functions import handed_functions
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.interpret.functions import counted
from hublint.interpret.signature import signature_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.configuration.called_functions import Handed, Moment
    from hublint.hub.model import Hub

LOGGED: frozenset[Moment] = frozenset(("stop", "page"))
"""Moments at which JupyterHub logs the error and goes on."""


@rule("HUB544", Severity.ERROR)
def wrong_signature(hub: Hub) -> Iterator[Report]:
    """The hub gives positional arguments, read in jupyterhub's `spawner.py`, `user.py` and `auth.py`."""
    for handed in handed_functions(hub):
        definition = handed.function.definition
        is_decorated = isinstance(definition, cst.FunctionDef) and definition.decorators
        signature = signature_of(definition.params)
        if not is_decorated and not signature.takes(len(handed.arguments), handed.called.offered):
            yield _report(handed)


def _report(handed: Handed) -> Report:
    moment, arguments = handed.called.moment, handed.arguments
    is_lambda = isinstance(handed.function.definition, cst.Lambda)
    wanted = f"({', '.join(arguments)})"
    code = (
        f"lambda {', '.join(arguments)}: ..."
        if is_lambda
        else f"def {handed.function.name}{wanted}:"
    )
    consequence = "the error is only logged" if moment in LOGGED else f"every {moment} fails"
    message = (
        f"JupyterHub calls {quote(handed.name)} with {counted(len(arguments))}, which this function can't take, so"
        f" {consequence} (TypeError). Write {quote(code)}."
    )
    severity = Severity.WARNING if moment in LOGGED else None
    return Report(handed.function.place("wrong parameters"), message, severity=severity)
