"""HUB507 impossible-change: settings without a value that are changed in a way that fails, or that is dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.unset_traits import (
    is_surely_unset,
    trait_info,
)
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import all_of, quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.interpret.writes import Lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.facts import LoadError
    from hublint.interpret.writes import Path, Write

LAZY_CHANGES = {
    "List": {"append", "extend", "insert", "prepend"},
    "Set": {"update", "add"},
    "Dict": {"update"},
}
"""The changes that traitlets keeps for a container without a value; it silently drops all others."""
CHANGES = frozenset[str]().union(*LAZY_CHANGES.values())

REPLACEMENTS = {
    ("Set", "append"): "add",
    ("Set", "extend"): "update",
    ("List", "add"): "append",
    ("List", "update"): "extend",
}
"""What does the same to a container of this type as the method of another one."""

HOLDERS = {"append": "list", "extend": "list", "insert": "list", "add": "set"}
"""The types that have a method, for those other than dicts."""


@rule("HUB507", Severity.ERROR, "stops", "any-release", changes=("named",))
def impossible_change(hub: Hub) -> Iterator[Report]:
    """A trait that has no value yet is changed in a way that stops the hub, or that is dropped."""
    if hub.fragment:
        return
    for error in hub.facts.load_errors:
        if not error.path or not hub.scenarios.agrees(error.path_condition):
            continue
        if error.operation in ("set item", "augment") and is_surely_unset(hub, error.path):
            yield _report_failing(hub, error)
        if error.holder:
            yield _report_missing_method(error)
    for write in hub.facts.writes:
        if write.kind in CHANGES and _is_dropped(hub, write):
            yield _report_dropped(hub, write)


def _report_missing_method(error: LoadError) -> Report:
    """`append` on a tuple or a dict, or `prepend`, which traitlets has for settings that have no value yet."""
    node: cst.CSTNode = error.place.node
    if isinstance(node, cst.Call) and isinstance(node.func, cst.Attribute):
        node = node.func.value
    message = (
        f"{quote(error.place.source.code(node))} is a {error.holder} here, which has no method {quote(error.detail)},"
        f" so JupyterHub does not start (AttributeError). {_instead(error)}"
    )
    return Report(error.place, message)


def _instead(error: LoadError) -> str:
    """What to write in place of a method that the value above does not have."""
    if error.detail == "prepend":
        return "Only a setting without a value has it. Write the new items in front of those above."
    method = REPLACEMENTS.get((error.holder.title(), error.detail))
    return f"Use `{method}`." if method else f"Make it a {HOLDERS.get(error.detail, 'dict')} above."


def _report_failing(hub: Hub, error: LoadError) -> Report:
    """`+=`, or an item that is set, where there is nothing yet."""
    name = ".".join(("c", *error.path))
    write = hub.write_to(error.place.node)
    code = _lazy_statement(hub, error, write) if write is not None else None
    method = _adding_method(error, _container_type(hub, error.path))
    advice = (
        f"Use `{name}.{method}(...)`, or assign the whole value."
        if method
        else "Assign the whole value."
    )
    operation = "setting an item of it" if error.operation == "set item" else "adding to it"
    message = (
        f"{quote(name)} has no value yet, so {operation} fails and JupyterHub does not start (TypeError)."
        f" {advice}"
    )
    edit = Edit(write.source, write.statement, code) if write is not None and code else None
    return Report(error.place, message, fix=fix(f"Use `.{method}`", edit))


def _adding_method(error: LoadError, kind: str) -> str:
    """The method that does the same and works without a value; empty for a trait that is not a container."""
    if kind == "List":
        return "extend"
    return "update" if kind or error.operation == "set item" else ""


def _lazy_statement(hub: Hub, error: LoadError, write: Write) -> str | None:
    """The statement as a change that traitlets keeps until there is a value."""
    statement, source = write.statement, write.source
    name, kind = source.code(error.place.node), _container_type(hub, error.path)
    if isinstance(statement, cst.AugAssign):
        is_sum = isinstance(statement.operator, cst.AddAssign | cst.BitOrAssign)
        method = _adding_method(error, kind)
        return f"{name}.{method}({source.code(statement.value)})" if is_sum and kind else None
    if isinstance(statement, cst.Assign) and len(statement.targets) == 1 and kind == "Dict":
        target = statement.targets[0].target
        index = target.slice[0].slice if isinstance(target, cst.Subscript) else None
        if isinstance(index, cst.Index):
            return f"{name}.update({{{source.code(index.value)}: {source.code(statement.value)}}})"
    return None


def _container_type(hub: Hub, path: Path) -> str:
    """The container that a trait is, empty where that is not known."""
    info = trait_info(hub, path)
    kinds = info.kinds & LAZY_CHANGES.keys() if info else frozenset()
    return next(iter(kinds)) if len(kinds) == 1 else ""


def _is_dropped(hub: Hub, write: Write) -> bool:
    """Whether traitlets drops a change: `append` on a set, `add` on a list."""
    if isinstance(write.statement, cst.AugAssign | cst.Assign):
        return False
    kind = _container_type(hub, write.path)
    if not kind or write.kind in LAZY_CHANGES[kind] or not is_surely_unset(hub, write.path):
        return False
    setting = hub.setting(*write.path) if hub.scenarios.agrees(write.path_condition) else None
    return setting is not None and isinstance(setting.value, Lazy)


def _report_dropped(hub: Hub, write: Write) -> Report:
    kind = _container_type(hub, write.path)
    method = REPLACEMENTS.get((kind, write.kind))
    name, noun = ".".join(("c", *write.path)), kind.lower()
    advice = f"Use `{method}`." if method else "Assign the whole value."
    message = (
        f"`{name}.{write.kind}(...)` is silently lost: {quote(write.path[-1])} is a {noun}, and a {noun} without a"
        f" value yet takes only {all_of(sorted(LAZY_CHANGES[kind]))}. {advice}"
    )
    return Report(write.place("lost"), message, fix=_fix_method(write, method), outcome="ignored")


def _fix_method(write: Write, method: str | None) -> Fix | None:
    node = write.source.parent(write.target)
    if method is None or not isinstance(node, cst.Attribute):
        return None
    edit = Edit(write.source, node.attr, method)
    return fix(f"Use `{method}`", edit, applicability="unsafe")
