"""HUB547 coroutine-as-value: what should be awaited and is not, so that there is a coroutine in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.called_functions import handed_functions
from hublint.checks.configuration.lost_coroutines import (
    report_lost_parents,
    report_not_waited_for,
    takes_parts,
)
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.method_calls import method_call
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.source import Source

METHOD = "get_auth_state"


@rule("HUB547", Severity.ERROR, changes=("anything",))
def coroutine_as_value(hub: Hub) -> Iterator[Report]:
    """`User.get_auth_state` is a coroutine function since JupyterHub 0.8 (``user.py``)."""
    for handed in handed_functions(hub):
        source, function = handed.function.source, handed.function.definition
        yield from report_not_waited_for(handed)
        for name in source.names(METHOD):
            call = method_call(source, name)
            if not isinstance(function, cst.FunctionDef) or _function(source, name) is not function:
                continue
            if call is not None and _is_used_as_value(source, call, function):
                yield _report(source, call, function)
    yield from report_lost_parents(hub)


def _function(source: Source, node: cst.CSTNode) -> cst.FunctionDef | None:
    """The function that holds a node; None where a `try` may catch what it does."""
    above = source.parent(node)
    while above is not None and not isinstance(above, cst.FunctionDef | cst.Try | cst.Lambda):
        above = source.parent(above)
    return above if isinstance(above, cst.FunctionDef) else None


def _is_used_as_value(source: Source, call: cst.Call, function: cst.FunctionDef) -> bool:
    """Whether items or attributes of the result are asked for, and nothing else that might await it."""
    above = source.parent(call)
    if takes_parts(above, call):
        return True
    match above:
        case cst.Assign(targets=[cst.AssignTarget(target=cst.Name(variable))]):
            uses = [one for one in source.names(variable) if _function(source, one) is function]
            holders = [(source.parent(one), one) for one in uses]
            known = (
                cst.AssignTarget,
                cst.If,
                cst.Comparison,
                cst.UnaryOperation,
                cst.BooleanOperation,
            )
            parts = [takes_parts(holder, one) for holder, one in holders]
            assigned = [holder for holder, _ in holders if isinstance(holder, cst.AssignTarget)]
            others = (holder for (holder, _), part in zip(holders, parts, strict=True) if not part)
            return (
                any(parts) and len(assigned) == 1 and all(isinstance(one, known) for one in others)
            )
    return False


def _report(source: Source, call: cst.Call, function: cst.FunctionDef) -> Report:
    code = source.code(call)
    is_async = function.asynchronous is not None
    advice = "" if is_async else f" in `async def {function.name.value}`"
    message = (
        f"{quote(code)} gives a coroutine, which has no items, so {quote(function.name.value)} fails (TypeError)."
        f" Write {quote(f'await {code}')}{advice}."
    )
    return Report(
        Place(source, call, "not awaited"), message, fix=_fix(source, call) if is_async else None
    )


def _fix(source: Source, call: cst.Call) -> Fix | None:
    above, code = source.parent(call), f"await {source.code(call)}"
    edit = Edit(source, call, f"({code})" if takes_parts(above, call) else code)
    return fix("Await it", edit)
