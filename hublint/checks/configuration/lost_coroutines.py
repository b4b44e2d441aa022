"""Coroutines that nobody waits for: functions that the hub does not await, and methods of the parent (HUB547)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.decorated import is_async, is_decorated, keeps_result
from hublint.checks.configuration.function_bodies import own_nodes, super_method
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote
from hublint.findings import Edit, Report
from hublint.interpret.values import Function
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.configuration.called_functions import Handed
    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component

_OF_COROUTINES = frozenset(
    ("add_done_callback", "cancel", "close", "done", "exception", "result", "send", "throw")
)


def report_not_waited_for(handed: Handed) -> Iterator[Report]:
    """An `async` function where JupyterHub takes what the call gives for the result."""
    inherited = handed.inherited
    if inherited is not None and (inherited.is_generator or inherited.is_async):
        return
    if (
        handed.call.awaits == "never"
        and is_async(handed.function)
        and keeps_result(handed.function)
    ):
        outcome = (
            f"gets a coroutine in place of a result, and every {handed.moment} fails"
            if handed.call.used
            else "never runs it"
        )
        message = (
            f"JupyterHub calls {quote(handed.name)} without waiting for it, so it {outcome}. Write a plain function,"
            " without `async`."
        )
        used = handed.call.used
        yield Report(
            handed.function.place("must not be async"),
            message,
            outcome=handed.outcome if used else "fails",
        )


def report_lost_parents(hub: Hub) -> Iterator[Report]:
    """`super().start()` that nobody awaits: as a statement, or as what an `async` method returns."""
    for component in (hub.spawner, hub.authenticator):
        for local in component.class_mro.defined_here if component.known else ():
            for member in local.members.values():
                if isinstance(member, Function) and not is_decorated(member):
                    yield from _report_calls(component, member)


def _report_calls(component: Component, method: Function) -> Iterator[Report]:
    definition = method.definition
    if isinstance(definition, cst.Lambda):
        return
    for node in own_nodes(definition):
        name = super_method(node) if isinstance(node, cst.Call) else ""
        if name and _is_lost(method, definition, node) and _is_parent_async(component, name):
            yield _report(method, definition, node, name)


def _is_parent_async(component: Component, name: str) -> bool:
    """Whether the packages' method is a coroutine function, and no other class of the file has one of that name."""
    mro = component.class_mro
    if len(mro.heads) != 1 or sum(name in one.members for one in mro.defined_here) > 1:
        return False
    found = mro.heads[0].method(name, mro.targets)
    return found is not None and found.is_async


def _is_lost(method: Function, definition: cst.FunctionDef, call: cst.CSTNode) -> bool:
    """Whether nothing can wait for the result of a call."""
    above = method.source.parent(call)
    if isinstance(above, cst.Expr) or takes_parts(above, call):
        return True
    is_async_here = definition.asynchronous is not None
    if isinstance(above, cst.Return):
        return is_async_here
    match above:
        case cst.Assign(targets=[cst.AssignTarget(target=cst.Name(variable))]):
            return _is_taken_for_result(method, definition, variable)
    return False


def takes_parts(above: cst.CSTNode | None, node: cst.CSTNode) -> bool:
    """Whether a node is what an item or an attribute is taken of, and none that coroutines and futures have."""
    if isinstance(above, cst.Attribute) and above.attr.value in _OF_COROUTINES:
        return False
    return isinstance(above, cst.Subscript | cst.Attribute) and above.value is node


def _is_taken_for_result(method: Function, definition: cst.FunctionDef, variable: str) -> bool:
    """Whether a variable is assigned once, and then only returned, or its items and attributes are."""
    nodes = own_nodes(definition)
    uses = [node for node in nodes if isinstance(node, cst.Name) and node.value == variable]
    holders = [(method.source.parent(node), node) for node in uses]
    assigned = [one for one, _ in holders if isinstance(one, cst.AssignTarget)]
    others = [(one, node) for one, node in holders if not isinstance(one, cst.AssignTarget)]
    has_parts = any(takes_parts(one, node) for one, node in others)
    are_known = all(isinstance(one, cst.Return) or takes_parts(one, node) for one, node in others)
    is_wrong = has_parts or (definition.asynchronous is not None and bool(others))
    return len(assigned) == 1 and are_known and is_wrong


def _report(method: Function, definition: cst.FunctionDef, call: cst.CSTNode, name: str) -> Report:
    source = method.source
    code = f"await {source.code(call)}"
    is_async_here = definition.asynchronous is not None
    where = "" if is_async_here else f" in `async def {definition.name.value}`"
    above = source.parent(call)
    problem = (
        "never runs" if isinstance(above, cst.Expr) else "gives a coroutine in place of its result"
    )
    message = (
        f"{quote(f'super().{name}')} is a coroutine function, and nothing waits for it here, so it {problem}."
        f" Write {quote(code)}{where}."
    )
    edit = Edit(source, call, f"({code})" if takes_parts(above, call) else code)
    remedy = fix("Await it", edit) if is_async_here else None
    return Report(Place(source, call, "not awaited"), message, fix=remedy)
