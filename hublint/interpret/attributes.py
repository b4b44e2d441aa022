"""Attribute access: sections and traits of the configuration, modules, and methods of values."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from hublint.interpret.choices import lift
from hublint.interpret.internal import Method, Module, Pending, Ref
from hublint.interpret.values import (
    Assigned,
    Class,
    External,
    Function,
    Known,
    Lazy,
    PathObject,
    Section,
    Text,
    Unknown,
    Unset,
    Value,
)

if TYPE_CHECKING:
    import libcst as cst

    from hublint.interpret.machine import Machine

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


def attribute(machine: Machine, node: cst.Attribute) -> Value:
    """The value of `owner.name`."""
    owner = machine.evaluate(node.value)
    return lift(lambda one: attribute_of(machine, node, one, node.attr.value), owner)


def attribute_of(machine: Machine, node: cst.CSTNode, owner: Value, name: str) -> Value:
    """An attribute of one value, by name."""
    if isinstance(owner, Section):
        return section_attribute(machine, node, owner, name)
    if isinstance(owner, External):
        return External(node, machine.source, f"{owner.path}.{name}")
    if isinstance(owner, Module):
        found = machine.state.name(owner.frame, name)
        return found or machine.unknown(node, f"`{name}`, which the module does not define")
    if isinstance(owner, Class):
        return owner.members.get(name) or machine.unknown(node, "an inherited class attribute")
    if isinstance(owner, PathObject) and name in ("parent", "name", "stem", "suffix", "parents"):
        return _path_attribute(machine, node, owner, name)
    if isinstance(owner, Pending) and len(owner.path) == 1:
        return _lazy_attribute(machine, node, owner, name)
    if isinstance(owner, Ref | Pending | Known | Text | PathObject | Function):
        return Method(node, machine.source, owner, name)
    if isinstance(owner, Unknown):
        return Method(node, machine.source, owner, name)
    return machine.unknown(node, "an attribute of an object")


def is_section_name(name: str) -> bool:
    """Whether traitlets takes a name after `c` for a section: it starts with a capital letter."""
    return bool(name) and name[0].upper() == name[0] and not name.startswith("_")


def section_attribute(machine: Machine, node: cst.CSTNode, owner: Section, name: str) -> Value:
    """`c.Name`: a section; `c.Section.name`: a trait's value, or pending where nothing set it."""
    if name in CONFIG_METHODS:
        return Method(node, machine.source, owner, name)
    path = (*owner.path, name)
    setting = machine.state.config.get((owner.root, path))
    if setting is None and is_section_name(name):
        return Section(node, machine.source, owner.root, path)
    if setting is None:
        return Pending(node, machine.source, owner.root, path)
    return lift(lambda one: _current(machine, node, owner.root, path, one), setting)


def _lazy_attribute(machine: Machine, node: cst.CSTNode, owner: Pending, name: str) -> Value:
    """`c.lower.name`: what the file set there, a method, or an `AttributeError`."""
    path = (*owner.path, name)
    usual = name in LAZY_METHODS or name.startswith("_") or machine.reading.clouds
    if not usual and all(write.path != path for write in machine.reading.writes):
        machine.stop("AttributeError", name, node, path=path)
    return Method(node, machine.source, owner, name)


def _current(
    machine: Machine, node: cst.CSTNode, root: int, path: tuple[str, ...], setting: Value
) -> Value:
    if isinstance(setting, Assigned):
        return setting.value
    if isinstance(setting, Lazy | Unset):
        return Pending(node, machine.source, root, path)
    return setting


def _path_attribute(machine: Machine, node: cst.CSTNode, owner: PathObject, name: str) -> Value:
    if name == "parents" or not isinstance(owner.text, Known):
        unknown = machine.unknown(node, "a part of a path", str)
        return PathObject(node, machine.source, unknown) if name == "parent" else unknown
    part = getattr(PurePosixPath(str(owner.text.value)), name)
    text = machine.known(node, str(part))
    return PathObject(node, machine.source, text) if name == "parent" else text
