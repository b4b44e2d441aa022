"""Objects that are given for a class and aren't fit: instances, and classes of another kind (a part of HUB519)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote
from hublint.findings import Edit, Report
from hublint.hub.traits.active_classes import BASES
from hublint.interpret.values import Class, External, Function, Unknown
from hublint.knowledge import knowledge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.active_class import Role
    from hublint.interpret.values import Value


def report_objects(hub: Hub, role: Role, value: Value) -> Iterator[Report]:
    """What traitlets refuses as the class of a role, apart from names and plain values."""
    if isinstance(value, Unknown) and _is_instance(hub, value):
        yield _report_instance(role, value)
    elif isinstance(value, Function):
        yield _report_other(role, value, "a function")
    elif isinstance(value, External) and _is_module(hub, value.path):
        yield _report_other(role, value, f"the module {quote(value.path)}")
    elif isinstance(value, Class) and _is_unrelated(hub, role, value):
        base = BASES[role]
        message = (
            f"The class {quote(value.name)} does not derive from `{base}`, so JupyterHub does not start."
            f" Derive it from a class such as `{base}`."
        )
        yield Report(value.place(f"not a {base}"), message)
    elif isinstance(value, External):
        known = knowledge().class_at(value.path)
        names = {one.name for one in known.mro(hub.targets)} if known is not None else set()
        if known is not None and BASES[role] not in names and names & set(BASES.values()):
            message = f"{quote(known.name)} is not a `{BASES[role]}`, so JupyterHub does not start."
            yield Report(value.place(f"not a {BASES[role]}"), message)


def _report_other(role: Role, value: Value, noun: str) -> Report:
    message = f"`{role}_class` must be a class, but this is {noun}, so JupyterHub does not start."
    return Report(value.place("not a class"), message)


def _is_module(hub: Hub, path: str) -> bool:
    """Whether a path is what a plain `import` statement names."""
    place = hub.facts.imports.get(path)
    return place is not None and isinstance(place.source.parent(place.node), cst.Import)


def _is_instance(hub: Hub, value: Unknown) -> bool:
    """Whether a value is what a call of a known class, or of one of the file, gives."""
    if not isinstance(value.node, cst.Call):
        return False
    if value.call is not None and knowledge().class_at(value.call) is not None:
        return True
    called = value.node.func
    return isinstance(called, cst.Name) and isinstance(hub.facts.names.get(called.value), Class)


def _report_instance(role: Role, value: Unknown) -> Report:
    node, source = value.node, value.source
    code = source.code(node.func) if isinstance(node, cst.Call) else ""
    message = (
        f"`{role}_class` must be a class, but this is an object of it, so JupyterHub does not start."
        f" Write {quote(code)}, without parentheses."
    )
    has_arguments = isinstance(node, cst.Call) and node.args
    edit = None if has_arguments else Edit(source, node, code)
    return Report(value.place("not a class"), message, fix=fix(f"Write {quote(code)}", edit))


def _is_unrelated(hub: Hub, role: Role, value: Class) -> bool:
    """Whether all bases of a class of the file are known, and none leads to that of the role."""
    mro = getattr(hub, role).class_mro
    is_plain = not value.definition.decorators and not value.definition.keywords
    return is_plain and mro.complete and bool(mro.defined_here) and BASES[role] not in mro.names
