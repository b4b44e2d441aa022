"""Imports: installed packages by name, modules beside the config read along, and `load_subconfig`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.budget import FILES
from hublint.interpret.configuration import move
from hublint.interpret.internal import Module
from hublint.interpret.values import External, Known, Section, Value
from hublint.source.errors import SourceError

if TYPE_CHECKING:
    from hublint.interpret.arguments import Arguments
    from hublint.interpret.machine import Machine
    from hublint.source import Source

LOADED = "__file__"
"""A name that every module has, in each state in which it is loaded."""


def dotted(node: cst.BaseExpression | None) -> str:
    """`a.b.c` as text."""
    names: list[str] = []
    while isinstance(node, cst.Attribute):
        names.append(node.attr.value)
        node = node.value
    if isinstance(node, cst.Name):
        names.append(node.value)
    return ".".join(reversed(names))


def import_names(machine: Machine, node: cst.Import) -> None:
    """`import a.b`, `import a.b as c`."""
    for alias in node.names:
        path = dotted(alias.name)
        machine.reading.imports.setdefault(path, machine.place(alias))
        name = path.split(".")[0]
        target = path if alias.asname else name
        value = _module(machine, alias, target) or External(alias, machine.source, target)
        _bind(machine, alias, name, value)


def import_from(machine: Machine, node: cst.ImportFrom) -> None:
    """`from a.b import c`; with `*` every name may have come."""
    package = dotted(node.module)
    module = _module(machine, node, package)
    if isinstance(node.names, cst.ImportStar):
        _star(machine, module)
        return
    for alias in node.names:
        name = dotted(alias.name)
        path = f"{package}.{name}" if package else name
        machine.reading.imports.setdefault(path, machine.place(alias))
        value: Value = External(alias, machine.source, path)
        if module is not None:
            unknown = machine.unknown(alias, f"`{name}`, which `{package}` does not define")
            value = machine.state.name(module.frame, name) or unknown
        _bind(machine, alias, name, value)


def _bind(machine: Machine, alias: cst.ImportAlias, name: str, value: Value) -> None:
    target = alias.asname.name if alias.asname else None
    if isinstance(target, cst.Name):
        name = target.value
    machine.state.bind(machine.frame, name, value)


def _star(machine: Machine, module: Module | None) -> None:
    if module is None:
        machine.unbound = False
        return
    for name, value in machine.state.bound(module.frame).items():
        if not name.startswith("_"):
            machine.state.bind(machine.frame, name, value)


def _module(machine: Machine, node: cst.CSTNode, path: str) -> Module | None:
    """A module beside the config, read and interpreted once."""
    if not path or "." in path:
        return None
    for name, frame in machine.modules:
        if name == path and machine.state.name(frame, LOADED) is not None:
            return Module(node, machine.source, name, frame)
    source = _beside(machine, node, f"{path}.py")
    if source is None:
        return None
    frame = _interpret(machine, source)
    machine.modules.append((path, frame))
    return Module(node, machine.source, path, frame)


def _beside(machine: Machine, node: cst.CSTNode, name: str) -> Source | None:
    """Another file of the folder, unless it is being read already, or the budget allows for no more."""
    budget = machine.budget
    try:
        source = machine.reading.source.beside(name, max(0, budget.bytes))
    except SourceError as error:
        _not_read(machine, node, error.message)
        return None
    if source is None or any(source.file == loading for loading in machine.loading):
        return None
    if budget.files <= 0:
        _not_read(machine, node, f"is one of more than {FILES}")
        return None
    return source


def _is_there(machine: Machine, name: str) -> bool | None:
    """Whether the folder holds another file; None where that can't be said, as of a file out of reach."""
    source = machine.reading.source
    if source.lacks(name):
        return False
    try:
        return True if source.beside(name) is not None else None
    except SourceError:
        return True


def _not_read(machine: Machine, node: cst.CSTNode, reason: str) -> None:
    message = (
        f"The file that this loads {reason}, so it is not read. "
        "What it sets is not judged, so mistakes in it go unreported."
    )
    machine.budget.end(machine.place(node, "not read"), message)


def _interpret(machine: Machine, source: Source) -> int:
    """Interpret another file in a frame of its own, and return the frame."""
    frame = machine.number()
    machine.state.open(frame)
    machine.state.bind(frame, LOADED, machine.unknown(source.module, "the place of this file", str))
    outer, machine.frame = machine.frame, frame
    origin, machine.source = machine.source, source
    machine.reading.sources.append(source)
    machine.budget.files -= 1
    machine.budget.bytes -= len(source.text)
    machine.loading.append(source.file)
    try:
        machine.block(source.module.body)
    finally:
        machine.frame, machine.source = outer, origin
        machine.loading.pop()
    return frame


def subconfig(machine: Machine, node: cst.Call, given: Arguments) -> Value:
    """`load_subconfig(name)`: another config, merged over what is set so far; a missing one is passed over."""
    nothing = machine.known(node, None)
    name = machine.view(given.positional[0]) if given.positional else given.named.get("fname")
    whole = Section(node, machine.source, machine.root, ())
    if not (isinstance(name, Known) and isinstance(name.value, str)) or len(given.positional) > 1:
        machine.cloud(whole, "another config is loaded whose name is not known")
        return nothing
    source = _beside(machine, node, name.value)
    place = machine.place(node)
    machine.reading.subconfigs.append((name.value, _is_there(machine, name.value), place))
    if source is None:
        machine.cloud(whole, f"`{name.value}` is loaded, which is not here to read")
        return nothing
    root, outer = machine.number(), machine.root
    machine.root = root
    machine.roots.add(root)
    try:
        _interpret(machine, source)
    finally:
        machine.root = outer
    move(machine, Section(node, machine.source, root, ()), whole)
    return nothing
