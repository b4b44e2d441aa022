"""HUB544 wrong-signature: functions and methods that can't take the arguments that the hub calls them with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.called_functions import LOGGED, consequence, handed_functions
from hublint.checks.configuration.constructors import report_constructors
from hublint.checks.configuration.decorated import keeps_parameters
from hublint.checks.configuration.parent_calls import report_parent_calls
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.interpret.functions import counted
from hublint.interpret.signature import signature_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.configuration.called_functions import Handed
    from hublint.hub.model import Hub


@rule("HUB544", Severity.ERROR, "stops")
def wrong_signature(hub: Hub) -> Iterator[Report]:
    """What the packages give is read from their source by `hublint.dev.generate`, per release."""
    for handed in handed_functions(hub):
        if keeps_parameters(handed.function) and not _takes(handed):
            yield _report(handed)
        yield from report_parent_calls(hub, handed)
    yield from report_constructors(hub)


def _takes(handed: Handed) -> bool:
    """Whether the function can be called as the hub does, after what `functools.partial` gives it."""
    signature = signature_of(handed.function.definition.params)
    partial = handed.partial
    count = len(handed.arguments) + (partial.count if partial else 0)
    named = {*(partial.named if partial else ()), *handed.call.keywords}
    offered = {*named, *handed.call.offered}
    return signature.takes(count, offered) and not signature.strange(named)


def _report(handed: Handed) -> Report:
    moment, arguments = handed.moment, handed.arguments
    message = (
        f"JupyterHub calls {quote(handed.name)} with {_what(handed)}, which this function can't take, so"
        f" {consequence(moment)} (TypeError). Write {quote(_code(handed, arguments))}."
    )
    severity = Severity.WARNING if moment in LOGGED else None
    place = handed.partial or handed.function
    return Report(
        place.place("wrong parameters"), message, severity=severity, outcome=handed.outcome
    )


def _what(handed: Handed) -> str:
    """The arguments in words."""
    given = counted(len(handed.arguments))
    names = ", ".join(f"`{name}=`" for name in handed.call.keywords)
    return f"{given} and {names}" if names else given


def _code(handed: Handed, arguments: tuple[str, ...]) -> str:
    """The head of a function that can be called."""
    positional = signature_of(handed.function.definition.params).positional
    first = positional[: handed.partial.count] if handed.partial else ()
    wanted = ", ".join((*first, *arguments, *handed.call.keywords))
    if isinstance(handed.function.definition, cst.Lambda):
        return f"lambda {wanted}: ..." if wanted else "lambda: ..."
    return f"def {handed.function.name}({wanted}):"
