"""HUB537 hook-called: functions that are called where the hub wants to call them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.called_functions import function_settings
from hublint.checks.configuration.decorated import is_decorated
from hublint.checks.configuration.function_bodies import is_none, returned
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.interpret.values import Conditional, Constant, Function
from hublint.interpret.writes import Assigned
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.values import Value


@rule("HUB537", Severity.WARNING, changes=("anything",))
def hook_called(hub: Hub) -> Iterator[Report]:
    """`Spawner.run_pre_spawn_hook` and its like do nothing for `None`, and a coroutine can't be called."""
    for component, name in function_settings(hub, _may_be_call):
        trait = component.trait(name)
        call, definition = _call(trait), _definition(hub, trait)
        if call is not None and definition is not None:
            is_async = definition.asynchronous is not None
            if is_async or _gives_nothing(trait, definition):
                yield _report(trait, call, is_async=is_async)


def _may_be_call(raw: Value) -> bool:
    """Whether a setting of the file is assigned a call in some scenario."""
    if isinstance(raw, Conditional):
        return _may_be_call(raw.then) or _may_be_call(raw.other)
    statement = raw.write.statement if isinstance(raw, Assigned) else None
    return isinstance(statement, cst.Assign) and isinstance(statement.value, cst.Call)


def _call(trait: Trait) -> cst.Call | None:
    """The call that is the value of a setting."""
    statement = trait.setting.write.statement if trait.given is not None and trait.setting else None
    value = statement.value if isinstance(statement, cst.Assign) else None
    return value if isinstance(value, cst.Call) else None


def _definition(hub: Hub, trait: Trait) -> cst.FunctionDef | None:
    """The function of the file that the value of a setting is a call of."""
    call = _call(trait)
    if call is None or not isinstance(call.func, cst.Name):
        return None
    function = hub.facts.names.get(call.func.value)
    if not isinstance(function, Function) or is_decorated(function):
        return None
    return function.definition if isinstance(function.definition, cst.FunctionDef) else None


def _gives_nothing(trait: Trait, definition: cst.FunctionDef) -> bool:
    """Whether the setting is `None`, as the function has no result on any way."""
    values = returned(definition)
    is_none_here = isinstance(trait.given, Constant) and trait.given.value is None
    return is_none_here and values is not None and all(map(is_none, values))


def _report(trait: Trait, call: cst.Call, *, is_async: bool) -> Report:
    source = trait.settings[0].write.source
    problem = (
        "is a coroutine, which JupyterHub can't call"
        if is_async
        else "is `None`, so JupyterHub never calls it"
    )
    code = source.code(call.func)
    message = (
        f"{quote(source.code(call))} calls the function once, when this file is loaded, and {quote(trait.name)}"
        f" {problem}. Write {quote(code)}, without parentheses."
    )
    edit = None if call.args else Edit(source, call, code)
    severity = Severity.ERROR if is_async else None
    remedy = fix(f"Write {quote(code)}, without parentheses", edit)
    return Report(Place(source, call, "called here"), message, fix=remedy, severity=severity)
