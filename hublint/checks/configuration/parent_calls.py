"""Calls of the method that a method of the file replaces, with other arguments than it takes (HUB544)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.called_functions import LOGGED, consequence
from hublint.checks.configuration.function_bodies import own_nodes, super_method
from hublint.checks.toolkit.phrases import quote
from hublint.findings import Report, Severity
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hublint.checks.configuration.called_functions import Handed
    from hublint.hub.model import Hub


def report_parent_calls(hub: Hub, handed: Handed) -> Iterator[Report]:
    """The parent is a class of a package, as far as no other class of the file comes between."""
    definition, mro = handed.function.definition, getattr(hub, handed.role).class_mro
    owners = sum(handed.name in one.members for one in mro.defined_here)
    if handed.inherited is None or isinstance(definition, cst.Lambda) or owners > 1:
        return
    parameters = handed.inherited.parameters
    if any(one.startswith("*") for one in parameters):
        return
    for node in own_nodes(definition):
        if isinstance(node, cst.Call) and _is_parent(node, handed.name, mro.names):
            by_class = not super_method(node)
            wanted = ("self", *parameters) if by_class else parameters
            if not _takes(wanted, node.args):
                yield _report(handed, node, wanted)


def _is_parent(call: cst.Call, name: str, classes: frozenset[str]) -> bool:
    """Whether a call is `super().name(...)`, or `Parent.name(...)` with one of these classes."""
    if super_method(call) == name:
        return True
    match call.func:
        case cst.Attribute(value=cst.Name(owner), attr=cst.Name(method)):
            return method == name and owner in classes
    return False


def _takes(parameters: Sequence[str], arguments: Sequence[cst.Arg]) -> bool:
    """Whether a function with these parameters can be called with these arguments; stars may hold any."""
    if any(one.star for one in arguments):
        return True
    names = [one.rstrip("=") for one in parameters]
    given = [one.keyword.value for one in arguments if one.keyword is not None]
    count = len(arguments) - len(given)
    missing = [one for one in parameters[count:] if not one.endswith("=") and one not in given]
    return count <= len(names) and not missing and set(given) <= set(names[count:])


def _report(handed: Handed, call: cst.Call, wanted: Sequence[str]) -> Report:
    source = handed.function.source
    arguments = ", ".join(f"{one}..." if one.endswith("=") else one for one in wanted)
    code = f"{source.code(call.func)}({arguments})"
    message = (
        f"{quote(source.code(call))} gives the method other arguments than it takes, so"
        f" {consequence(handed.moment)} (TypeError). Call it as {quote(code)}."
    )
    severity = Severity.WARNING if handed.moment in LOGGED else None
    place = Place(source, call, "wrong arguments")
    return Report(place, message, severity=severity, outcome=handed.outcome)
