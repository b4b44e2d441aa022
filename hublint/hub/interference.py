"""What code that runs at spawn time may change: hooks, methods of the file's own classes, declared overrides."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import libcst as cst

from hublint.hub.constants import text
from hublint.interpret.values import (
    Class,
    External,
    Function,
    Known,
    Listing,
    Mapping,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.hub.components import Component
    from hublint.hub.settings import Setting

HOOKS = (
    "pre_spawn_hook", "auth_state_hook", "apply_user_options", "options_from_form", "modify_pod_hook",
    "profile_list",
)  # fmt: skip
"""Traits whose callables get the spawner, or give something that it is built from."""

DECLARED = ("group_overrides", "profile_list", "apply_user_options")
"""Traits whose dicts name other traits, to be set for some users."""

ABOUT_MOUNTS = re.compile(
    r"volume|mount|\bbinds?\b|_binds?\b|extra_(host|create|container|pod|task)|host_config|homedir|pvc|storage"
    r"|template_namespace|tmpfs|\bload_config\b|\bupdate_config\b"
)
"""Names that code which changes mounts cannot do without."""

MUTATORS = frozenset({
    "update", "append", "extend", "insert", "add", "setdefault", "pop", "clear", "remove", "popitem", "prepend",
})  # fmt: skip

HARMLESS_CALLS = frozenset({
    "print", "str", "repr", "getattr", "hasattr", "isinstance", "len", "type", "id", "dir", "vars", "format",
    "debug", "info", "warning", "error", "exception", "log", "dict", "maybe_future", "bool",
})  # fmt: skip

EVERYTHING = "*"


@dataclass(frozen=True, slots=True, eq=False)
class Interference:
    """What code may do to a component after its traits are configured.

    `assigned` are the traits that it sets or changes, `*` among them if it may be any. `doubts` say for people
    what may change mounts, `mentions` are all names and texts in that code.
    """

    assigned: frozenset[str] = frozenset()
    mentions: frozenset[str] = frozenset()
    doubts: tuple[str, ...] = ()

    def sets(self, name: str) -> bool:
        """Whether the code may set this trait."""
        return name in self.assigned or EVERYTHING in self.assigned


NONE = Interference()


def interference(component: Component) -> Interference:
    """What methods of the file's classes do to a component; for the spawner, hooks too."""
    codes = list(_methods(component))
    doubts: list[str] = []
    if component.role == "spawner":
        for name in HOOKS:
            codes += _hook(component, name, doubts)
        doubts += _declared(component)
    if not codes and not doubts:
        return NONE
    scans = [(label, _scan(function, component)) for label, function in codes]
    assigned = frozenset(name for _, scan in scans for name in scan.assigned)
    mentions = frozenset(name for _, scan in scans for name in scan.mentions)
    doubts += [f"{label} may change mounts" for label, scan in scans if scan.about_mounts]
    return Interference(assigned, mentions, tuple(dict.fromkeys(doubts)))


def _methods(component: Component) -> Iterator[tuple[str, Function]]:
    for local in component.lineage.locals:
        for name, member in local.members.items():
            if isinstance(member, Function):
                yield f"`{local.name}.{name}`", member


def _hook(component: Component, name: str, doubts: list[str]) -> Iterator[tuple[str, Function]]:
    """The functions that a hook's trait holds; an object that cannot be looked into is a doubt."""
    setting = _strongest(component, name)
    for value in _callables(setting.value) if setting else ():
        if isinstance(value, Function):
            yield f"`{name}`", value
        else:
            doubts.append(f"`{name}` may change mounts")


def _strongest(component: Component, name: str) -> Setting | None:
    found = (component.hub.setting(section, name) for section in component.sections)
    return next(filter(None, found), None)


def _callables(value: Value) -> Iterator[Value]:
    """The functions in a value, and what may be one."""
    match value:
        case Function() | External() | Class() | Unknown(type=None):
            yield value
        case Mapping():
            for entry in value.entries:
                yield from _callables(entry.value)
        case Listing():
            for item in value.items:
                yield from _callables(item)


def _declared(component: Component) -> Iterator[str]:
    for name in DECLARED:
        setting = _strongest(component, name)
        if setting and _names_mounts(setting.value, texts=name == "apply_user_options"):
            yield f"`{name}` may change mounts"


def _names_mounts(value: Value, *, texts: bool) -> bool:
    """Whether a key at any depth, or a text, is the name of a trait about mounts, or may be."""
    match value:
        case Mapping():
            return value.open or any(
                ABOUT_MOUNTS.search(text(entry.key) or "volumes")
                or _names_mounts(entry.value, texts=texts)
                for entry in value.entries
            )
        case Listing():
            return value.open or any(_names_mounts(item, texts=texts) for item in value.items)
        case Known(value=str(found)):
            return texts and bool(ABOUT_MOUNTS.search(found))
        case Unknown(type=None):
            return True
    return False


class _Scan:
    """Collects what a function mentions and what it changes, following functions it hands its spawner to."""

    def __init__(self, component: Component) -> None:
        self._component = component
        self._seen: set[int] = set()
        self.assigned: set[str] = set()
        self.mentions: set[str] = set()

    @property
    def about_mounts(self) -> bool:
        return EVERYTHING in self.assigned or any(map(ABOUT_MOUNTS.search, self.mentions))

    def function(self, definition: cst.FunctionDef | cst.Lambda) -> None:
        """Scan a function once."""
        if id(definition) in self._seen:
            return
        self._seen.add(id(definition))
        self._parameters = _parameters(definition)
        waiting: list[cst.CSTNode] = [definition.body]
        if isinstance(definition, cst.FunctionDef):
            self.mentions.add(definition.name.value)
            waiting += definition.decorators
        calls: list[cst.Call] = []
        while waiting:
            node = waiting.pop()
            self._node(node)
            if isinstance(node, cst.Call):
                calls.append(node)
            waiting += _code(node)
        parameters = self._parameters
        for call in calls:
            self._follow(call, parameters)

    def _node(self, node: cst.CSTNode) -> None:
        match node:
            case cst.Name():
                self.mentions.add(node.value)
            case cst.SimpleString():
                self.mentions.add(_literal(node))
            case cst.FormattedStringText():
                self.mentions.add(node.value)
            case cst.AssignTarget() | cst.AugAssign() | cst.AnnAssign():
                self._target(node.target)
            case cst.Del():
                self._target(node.target)
            case cst.Call():
                self._call(node)

    def _target(self, target: cst.BaseExpression) -> None:
        if isinstance(target, cst.Tuple | cst.List):
            for element in target.elements:
                self._target(element.value)
            return
        while isinstance(target, cst.Subscript):
            target = target.value
        if isinstance(target, cst.Attribute):
            self.assigned.add(target.attr.value)

    def _call(self, call: cst.Call) -> None:
        match call.func:
            case cst.Attribute(attr=cst.Name(name), value=owner) if name in MUTATORS:
                self._target(owner)
            case cst.Attribute(attr=cst.Name(name)) if name.startswith("start"):
                self.assigned |= {arg.keyword.value for arg in call.args if arg.keyword}
            case cst.Attribute(attr=cst.Name("set_trait" | "__setattr__")):
                self._named(call, 0)
            case cst.Name("setattr"):
                self._named(call, 1)

    def _named(self, call: cst.Call, position: int) -> None:
        """Note the trait that `setattr` sets: any, if its name is computed."""
        name = call.args[position].value if len(call.args) > position else None
        known = isinstance(name, cst.SimpleString)
        self.assigned.add(_literal(name) if known else EVERYTHING)

    def _follow(self, call: cst.Call, parameters: frozenset[str]) -> None:
        """Go on in a function of the file that gets the spawner; another may do anything with it."""
        given = {arg.value.value for arg in call.args if isinstance(arg.value, cst.Name)}
        if given.isdisjoint(parameters):
            return
        name = _called(call)
        if name in HARMLESS_CALLS or name in MUTATORS or name == "setattr" or _is_super(call):
            return
        known = self._component.hub.reading.names.get(name)
        if isinstance(known, Function):
            self.function(known.definition)
        elif not isinstance(known, Class):
            self.assigned.add(EVERYTHING)


def _scan(function: Function, component: Component) -> _Scan:
    scan = _Scan(component)
    scan.function(function.definition)
    return scan


def _code(node: cst.CSTNode) -> Iterable[cst.CSTNode]:
    """The children of a node without white space and doc strings."""
    if isinstance(node, cst.Expr) and isinstance(node.value, cst.SimpleString):
        return ()
    return [child for child in node.children if not isinstance(child, cst.BaseParenthesizableWhitespace)]


def _parameters(definition: cst.FunctionDef | cst.Lambda) -> frozenset[str]:
    """The names by which a function may know the spawner: its first parameter."""
    first = definition.params.params[:1]
    return frozenset(param.name.value for param in first)


def _called(call: cst.Call) -> str:
    match call.func:
        case cst.Name(name) | cst.Attribute(attr=cst.Name(name)):
            return name
    return ""


def _is_super(call: cst.Call) -> bool:
    match call.func:
        case cst.Attribute(value=cst.Call(func=cst.Name("super"))):
            return True
    return False


def _literal(node: cst.BaseExpression | None) -> str:
    try:
        return str(ast.literal_eval(node.value)) if isinstance(node, cst.SimpleString) else ""
    except (ValueError, SyntaxError):
        return ""
