"""What the code of a function names and changes, read without running it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.values import Class, Function
from hublint.patterns import pattern
from hublint.process_state import literal_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hublint.interpret.values import Value

ABOUT_MOUNTS = pattern(
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


class Scan:
    """Collects what a function mentions and what it changes, following functions it hands its spawner to."""

    def __init__(self, names: Mapping[str, Value]) -> None:
        self._names = names
        self._seen: set[int] = set()
        self._aliases: set[tuple[str, str]] = set()
        self._touched: set[str] = set()
        self.assigned: set[str] = set()
        self.changed: set[str] = set()
        self.mentions: set[str] = set()
        self.opaque = False

    @property
    def about_mounts(self) -> bool:
        """Whether the code may change mounts: it names them, or hands the spawner to code out of sight."""
        return (
            self.opaque
            or EVERYTHING in self.assigned
            or any(map(ABOUT_MOUNTS.search, self.mentions))
        )

    def function(self, definition: cst.FunctionDef | cst.Lambda) -> None:
        """Scan a function once."""
        if id(definition) in self._seen:
            return
        self._seen.add(id(definition))
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
        parameters = _parameters(definition)
        for call in calls:
            self._follow(call, parameters)
        self.changed |= {attribute for name, attribute in self._aliases if name in self._touched}

    def _node(self, node: cst.CSTNode) -> None:
        match node:
            case cst.Name():
                self.mentions.add(node.value)
            case cst.SimpleString():
                self.mentions.add(_literal(node))
            case cst.FormattedStringText():
                self.mentions.add(node.value)
            case cst.Assign(
                targets=[cst.AssignTarget(cst.Name(name))], value=cst.Attribute() as value
            ):
                self._aliases.add((name, value.attr.value))
            case cst.AssignTarget() | cst.AnnAssign():
                self._target(node.target, self.assigned)
            case cst.AugAssign() | cst.Del():
                self._target(node.target, self.changed)
            case cst.Call():
                self._call(node)

    def _target(self, target: cst.BaseExpression, into: set[str]) -> None:
        if isinstance(target, cst.Tuple | cst.List):
            for element in target.elements:
                self._target(element.value, into)
            return
        while isinstance(target, cst.Subscript):
            target, into = target.value, self.changed
        if isinstance(target, cst.Attribute):
            into.add(target.attr.value)
        elif isinstance(target, cst.Name) and into is self.changed:
            self._touched.add(target.value)

    def _call(self, call: cst.Call) -> None:
        match call.func:
            case cst.Attribute(attr=cst.Name(name), value=owner) if name in MUTATORS:
                self._target(owner, self.changed)
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
        known = self._names.get(name)
        if isinstance(known, Function):
            self.function(known.definition)
        elif not isinstance(known, Class):
            self.opaque = True


def _code(node: cst.CSTNode) -> Iterable[cst.CSTNode]:
    """The children of a node without white space and doc strings."""
    if isinstance(node, cst.Expr) and isinstance(node.value, cst.SimpleString):
        return ()
    return [
        child for child in node.children if not isinstance(child, cst.BaseParenthesizableWhitespace)
    ]


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
        return str(literal_value(node.value)) if isinstance(node, cst.SimpleString) else ""
    except (ValueError, SyntaxError):
        return ""
