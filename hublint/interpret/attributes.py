"""Attribute access: sections and traits of the configuration, modules, and methods of values."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret import failures, instances
from hublint.interpret.choices import map_alternatives
from hublint.interpret.internal import Instance, Method, Module, Pending, Ref
from hublint.interpret.values import (
    Class,
    Constant,
    External,
    Function,
    PartialString,
    PathObject,
    Section,
    Unknown,
    Value,
)
from hublint.interpret.writes import Assigned, Lazy, Unset

if TYPE_CHECKING:
    from hublint.interpret.interpreter import Interpreter

CONFIG_METHODS = frozenset(
    [
        "clear",
        "collisions",
        "copy",
        "deepcopy",
        "fromkeys",
        "get",
        "has_key",
        "items",
        "keys",
        "merge",
        "pop",
        "popitem",
        "setdefault",
        "update",
        "values",
    ]
)
"""Attributes of a section that are methods of traitlets' `Config`, and so never traits."""

LAZY_METHODS = frozenset(
    [
        "add",
        "append",
        "extend",
        "get_value",
        "insert",
        "merge_into",
        "prepend",
        "to_dict",
        "update",
    ]
)
"""Methods of traitlets' `LazyConfigValue`, which a name in lower case behind `c` is."""


def attribute(interpreter: Interpreter, node: cst.Attribute) -> Value:
    """The value of `owner.name`."""
    owner = interpreter.evaluate(node.value)
    name = node.attr.value
    if not (isinstance(owner, Ref) and name in LAZY_METHODS and _is_part(node.value)):
        failures.attribute(interpreter, node, owner, name)
    return map_alternatives(lambda one: attribute_of(interpreter, node, one, name), owner)


def _is_part(node: cst.BaseExpression) -> bool:
    """Whether an expression may be a trait, whose changes are judged as such."""
    return isinstance(node, cst.Attribute | cst.Subscript)


def attribute_of(interpreter: Interpreter, node: cst.CSTNode, owner: Value, name: str) -> Value:
    """An attribute of one value, by name."""
    if isinstance(owner, Section):
        return section_attribute(interpreter, node, owner, name)
    if isinstance(owner, Instance):
        return instances.attribute(interpreter, node, owner, name)
    if isinstance(owner, External):
        return External(node, interpreter.source, f"{owner.path}.{name}")
    if isinstance(owner, Module):
        found = interpreter.state.name(owner.frame, name)
        return found or interpreter.unknown(node, f"`{name}`, which the module does not define")
    if isinstance(owner, Class):
        return owner.members.get(name) or interpreter.unknown(node, "an inherited class attribute")
    if isinstance(owner, PathObject) and name in ("parent", "name", "stem", "suffix", "parents"):
        return _path_attribute(interpreter, node, owner, name)
    if isinstance(owner, Pending) and len(owner.path) == 1:
        return _lazy_attribute(interpreter, node, owner, name)
    if isinstance(owner, Ref | Pending | Constant | PartialString | PathObject | Function):
        return Method(node, interpreter.source, owner, name)
    if isinstance(owner, Unknown):
        return Method(node, interpreter.source, owner, name)
    return interpreter.unknown(node, "an attribute of an object")


def is_section_name(name: str) -> bool:
    """Whether traitlets takes a name after `c` for a section: it starts with a capital letter."""
    return bool(name) and name[0].upper() == name[0] and not name.startswith("_")


def section_attribute(
    interpreter: Interpreter, node: cst.CSTNode, owner: Section, name: str
) -> Value:
    """`c.Name`: a section; `c.Section.name`: a trait's value, or pending where nothing set it."""
    if name in CONFIG_METHODS:
        return Method(node, interpreter.source, owner, name)
    path = (*owner.path, name)
    setting = interpreter.state.config.get((owner.root, path))
    if setting is None and is_section_name(name):
        return Section(node, interpreter.source, owner.root, path)
    if setting is None:
        return Pending(node, interpreter.source, owner.root, path)
    return map_alternatives(lambda one: _current(interpreter, node, owner.root, path, one), setting)


def _lazy_attribute(
    interpreter: Interpreter, node: cst.CSTNode, owner: Pending, name: str
) -> Value:
    """`c.lower.name`: what the file set there, a method, or an `AttributeError`."""
    path = (*owner.path, name)
    usual = name in LAZY_METHODS or name.startswith("_") or interpreter.facts.opaque_writes
    if not usual and all(write.path != path for write in interpreter.facts.writes):
        interpreter.stop("AttributeError", name, node, path=path, operation="get attribute")
    return Method(node, interpreter.source, owner, name)


def _current(
    interpreter: Interpreter, node: cst.CSTNode, root: int, path: tuple[str, ...], setting: Value
) -> Value:
    if isinstance(setting, Assigned):
        return setting.value
    if isinstance(setting, Lazy | Unset):
        return Pending(node, interpreter.source, root, path)
    return setting


def _path_attribute(
    interpreter: Interpreter, node: cst.CSTNode, owner: PathObject, name: str
) -> Value:
    if name == "parents" or not isinstance(owner.text, Constant):
        unknown = interpreter.unknown(node, "a part of a path", str)
        return PathObject(node, interpreter.source, unknown) if name == "parent" else unknown
    part = getattr(PurePosixPath(str(owner.text.value)), name)
    text = interpreter.known(node, str(part))
    return PathObject(node, interpreter.source, text) if name == "parent" else text
