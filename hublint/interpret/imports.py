"""Imports: installed packages by name, modules beside the config read along, and `load_subconfig`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.budget import FILES
from hublint.interpret.config_writes import move
from hublint.interpret.internal import Module
from hublint.interpret.values import Constant, External, Section, Value
from hublint.source.errors import SourceError
from hublint.source.size import LIMIT

if TYPE_CHECKING:
    from hublint.interpret.arguments import Arguments
    from hublint.interpret.interpreter import Interpreter
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


def import_names(interpreter: Interpreter, node: cst.Import) -> None:
    """`import a.b`, `import a.b as c`."""
    for alias in node.names:
        path = dotted(alias.name)
        _note(interpreter, path, alias)
        name = path.split(".")[0]
        target = path if alias.asname else name
        value = _module(interpreter, alias, target) or External(alias, interpreter.source, target)
        _bind(interpreter, alias, name, value)


def import_from(interpreter: Interpreter, node: cst.ImportFrom) -> None:
    """`from a.b import c`; with `*` every name may have come."""
    package = dotted(node.module)
    module = _module(interpreter, node, package)
    if isinstance(node.names, cst.ImportStar):
        _star(interpreter, module)
        return
    for alias in node.names:
        name = dotted(alias.name)
        path = f"{package}.{name}" if package else name
        _note(interpreter, path, alias)
        value: Value = External(alias, interpreter.source, path)
        if module is not None:
            unknown = interpreter.unknown(alias, f"`{name}`, which `{package}` does not define")
            value = interpreter.state.name(module.frame, name) or unknown
        _bind(interpreter, alias, name, value)


def _note(interpreter: Interpreter, path: str, alias: cst.ImportAlias) -> None:
    if path not in interpreter.facts.imports:
        interpreter.facts.imports[path] = interpreter.place(alias)
        interpreter.facts.import_conditions[path] = interpreter.path_condition


def _bind(interpreter: Interpreter, alias: cst.ImportAlias, name: str, value: Value) -> None:
    target = alias.asname.name if alias.asname else None
    if isinstance(target, cst.Name):
        name = target.value
    interpreter.state.bind(interpreter.frame, name, value)


def _star(interpreter: Interpreter, module: Module | None) -> None:
    if module is None:
        interpreter.unbound = False
        return
    for name, value in interpreter.state.bound(module.frame).items():
        if not name.startswith("_"):
            interpreter.state.bind(interpreter.frame, name, value)


def _module(interpreter: Interpreter, node: cst.CSTNode, path: str) -> Module | None:
    """A module beside the config, read and interpreted once."""
    if not path or "." in path:
        return None
    for name, frame in interpreter.modules:
        if name == path and interpreter.state.name(frame, LOADED) is not None:
            return Module(node, interpreter.source, name, frame)
    source = _beside(interpreter, node, f"{path}.py")
    if source is None:
        return None
    frame = _interpret(interpreter, source)
    interpreter.modules.append((path, frame))
    return Module(node, interpreter.source, path, frame)


def _beside(interpreter: Interpreter, node: cst.CSTNode, name: str) -> Source | None:
    """Another file of the folder, unless it is being read already, or the budget allows for no more."""
    budget, read = interpreter.budget, interpreter.facts.sources
    try:
        left = LIMIT - sum(one.size for one in read)
        source = interpreter.facts.source.beside(name, max(0, budget.bytes), left)
    except SourceError as error:
        _not_read(interpreter, node, error.message)
        return None
    if source is None or any(source.file == loading for loading in interpreter.loading):
        return None
    if budget.files <= 0:
        _not_read(interpreter, node, f"is one of more than {FILES}")
        return None
    return source


def _is_there(interpreter: Interpreter, name: str) -> bool | None:
    """Whether the folder holds another file; None where that can't be said, as of a file out of reach."""
    source = interpreter.facts.source
    if source.lacks(name):
        return False
    try:
        return True if source.beside(name) is not None else None
    except SourceError:
        return True


def _not_read(interpreter: Interpreter, node: cst.CSTNode, reason: str) -> None:
    message = (
        f"The file that this loads {reason}, so it is not read. "
        "What it sets is not judged, so mistakes in it go unreported."
    )
    interpreter.budget.end(interpreter.place(node, "not read"), message)


def _interpret(interpreter: Interpreter, source: Source) -> int:
    """Interpret another file in a frame of its own, and return the frame."""
    frame = interpreter.number()
    interpreter.state.open(frame)
    outer, interpreter.frame = interpreter.frame, frame
    origin, interpreter.source = interpreter.source, source
    place = interpreter.unknown(source.module, "the place of this file", str)
    interpreter.state.bind(frame, LOADED, place)
    interpreter.facts.sources.append(source)
    interpreter.budget.files -= 1
    interpreter.budget.bytes -= len(source.text)
    interpreter.loading.append(source.file)
    try:
        interpreter.block(source.module.body)
    finally:
        interpreter.frame, interpreter.source = outer, origin
        interpreter.loading.pop()
    return frame


def subconfig(interpreter: Interpreter, node: cst.Call, given: Arguments) -> Value:
    """`load_subconfig(name)`: another config, merged over what is set so far; a missing one is passed over."""
    nothing = interpreter.known(node, None)
    name = (
        interpreter.deref_all(given.positional[0]) if given.positional else given.named.get("fname")
    )
    whole = Section(node, interpreter.source, interpreter.root, ())
    if (
        not (isinstance(name, Constant) and isinstance(name.value, str))
        or len(given.positional) > 1
    ):
        interpreter.awaits_parts = True
        if not interpreter.parts:
            interpreter.opaque_write(whole, "another config is loaded whose name is not known")
        return nothing
    source = _beside(interpreter, node, name.value)
    place = interpreter.place(node)
    interpreter.facts.subconfigs.append((name.value, _is_there(interpreter, name.value), place))
    if source is None:
        interpreter.opaque_write(whole, f"`{name.value}` is loaded, which is not here to read")
        return nothing
    _merge(interpreter, node, source)
    return nothing


def load_parts(interpreter: Interpreter) -> None:
    """Load the parts that the file loads under names which can't be followed, as in a loop over a folder."""
    node = interpreter.source.module
    for part in interpreter.parts if interpreter.awaits_parts else ():
        if part in interpreter.facts.sources:
            continue
        if interpreter.budget.files <= 0:
            _not_read(interpreter, node, f"is one of more than {FILES}")
            whole = Section(node, interpreter.source, interpreter.root, ())
            interpreter.opaque_write(whole, "more configs are loaded")
            return
        _merge(interpreter, node, part)


def _merge(interpreter: Interpreter, node: cst.CSTNode, source: Source) -> None:
    """Interpret another config, and merge what it sets over what is set so far."""
    root, outer = interpreter.number(), interpreter.root
    interpreter.root = root
    interpreter.roots.add(root)
    try:
        _interpret(interpreter, source)
    finally:
        interpreter.root = outer
    whole = Section(node, interpreter.source, outer, ())
    move(interpreter, Section(node, interpreter.source, root, ()), whole)
