"""HUB530 blank-line: files read line by line, of which a blank line ends in an error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import libcst as cst

from hublint.checks.configuration.function_bodies import SCOPES
from hublint.checks.toolkit.method_calls import method_call
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.source.location import Place
from hublint.source.parents import children, descendants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.source import Source

STRIPPING: Final = frozenset(("strip", "rstrip", "lstrip", "lower", "upper", "replace"))
"""Methods after which a line is still blank if it was."""
READING: Final = ("open(", ".readlines(", ".read(", ".read_text(")
"""What gives the lines of a file."""


class Lines(NamedTuple):
    """A loop over the lines of a file, with the name of a line; `keeps_ends`: each with the end of its line."""

    node: cst.For | cst.CompFor
    line: str
    keeps_ends: bool


@rule("HUB530", Severity.WARNING, "any-release")
def blank_line(hub: Hub) -> Iterator[Report]:
    """`"".split()` gives no items at all, and `"".split(":")` gives one, so that others are behind the end."""
    source = hub.source
    if not any(word in source.text for word in READING):
        return
    for name in source.names("split"):
        call = method_call(source, name)
        lines = _lines(source, call) if call is not None else None
        use = _use(source, call, lines) if call is not None and lines is not None else None
        if call is not None and lines is not None and use is not None and _is_run(hub, lines.node):
            yield _report(source, call, use)


def _is_run(hub: Hub, loop: cst.For | cst.CompFor) -> bool:
    """Whether the present scenario comes to a loop; of comprehensions and functions that is not known."""
    if _is_in_function(hub.source, loop) or isinstance(loop, cst.CompFor):
        return True
    condition = hub.facts.loops.get(id(loop))
    return condition is not None and hub.scenarios.agrees(condition)


def _is_in_function(source: Source, node: cst.CSTNode) -> bool:
    return source.is_inside(node, *SCOPES)


def _lines(source: Source, call: cst.Call) -> Lines | None:
    """The loop over lines whose line is split; None where a `try` may catch the error."""
    line = _line(call)
    node: cst.CSTNode | None = call
    while line and node is not None and not isinstance(node, cst.Try):
        node = source.parent(node)
        loop = _loop(node)
        if loop is not None and isinstance(loop.target, cst.Name) and loop.target.value == line:
            origin = _origin(source, loop.iter)
            is_file = any(word in origin for word in READING)
            keeps_ends = not any(word in origin for word in (".splitlines(", ".split("))
            return Lines(loop, line, keeps_ends) if is_file else None
    return None


def _loop(node: cst.CSTNode | None) -> cst.For | cst.CompFor | None:
    if isinstance(node, cst.For):
        return node
    return node.for_in if isinstance(node, cst.BaseComp) else None


def _line(call: cst.Call) -> str:
    """The variable that is split, behind methods that leave a blank line blank."""
    node: cst.BaseExpression = call.func.value if isinstance(call.func, cst.Attribute) else call
    while isinstance(node, cst.Call) and isinstance(node.func, cst.Attribute):
        if node.func.attr.value not in STRIPPING:
            return ""
        node = node.func.value
    return node.value if isinstance(node, cst.Name) else ""


def _origin(source: Source, node: cst.BaseExpression) -> str:
    """The code that gives the lines, with that which a variable in it was made by."""
    names = [one for one in descendants(node) if isinstance(one, cst.Name)]
    made = [_maker(source, name.value) for name in names]
    return " ".join((source.code(node), *made))


def _maker(source: Source, name: str) -> str:
    """What a variable is assigned, or opened as by `with`."""
    for node in source.names(name):
        above = source.parent(node)
        match above:
            case cst.AssignTarget():
                statement = source.parent(above)
                return source.code(statement.value) if isinstance(statement, cst.Assign) else ""
            case cst.AsName():
                holder = source.parent(above)
                return source.code(holder.item) if isinstance(holder, cst.WithItem) else ""
    return ""


def _use(source: Source, call: cst.Call, lines: Lines) -> cst.CSTNode | None:
    """Where an item that a blank line does not have is taken, and nothing tests the line or its parts."""
    above = source.parent(call)
    names = {lines.line}
    uses: list[cst.CSTNode] = [above] if isinstance(above, cst.Subscript) else []
    if isinstance(above, cst.Assign) and len(above.targets) == 1:
        target = above.targets[0].target
        if isinstance(target, cst.Tuple | cst.List):
            uses = [above]
        elif isinstance(target, cst.Name):
            names.add(target.value)
            held = (source.parent(one) for one in source.names(target.value))
            uses = [one for one in held if isinstance(one, cst.Subscript) and _is_of(one, target)]
    if _is_tested(lines, names):
        return None
    return next((one for one in uses if _fails(one, call) and _is_in(source, one, lines)), None)


def _is_of(subscript: cst.Subscript, target: cst.Name) -> bool:
    return isinstance(subscript.value, cst.Name) and subscript.value.value == target.value


def _is_in(source: Source, node: cst.CSTNode, lines: Lines) -> bool:
    above: cst.CSTNode | None = node
    while above is not None and above is not lines.node:
        if isinstance(above, cst.Try | cst.FunctionDef):
            return False
        if isinstance(above, cst.BaseComp) and above.for_in is lines.node:
            return True
        above = source.parent(above)
    return above is not None


def _fails(use: cst.CSTNode, call: cst.Call) -> bool:
    """Whether what a blank line is split into lacks an item, or has another number of them than is unpacked."""
    if not isinstance(use, cst.Subscript):
        return True
    match use.slice:
        case [cst.SubscriptElement(slice=cst.Index(value=cst.Integer(value=number)))]:
            return not call.args or int(number, 0) > 0
    return False


def _is_tested(lines: Lines, names: set[str]) -> bool:
    """Whether a test in the loop is about the line or its parts."""
    for node in (one for part in children(lines.node) for one in descendants(part)):
        match node:
            case cst.If() | cst.IfExp() | cst.While() | cst.CompIf() | cst.Assert():
                is_about = any(
                    isinstance(one, cst.Name) and one.value in names
                    for one in descendants(node.test)
                )
                if is_about and not (lines.keeps_ends and _is_in_vain(node.test, lines.line)):
                    return True
            case cst.BooleanOperation() | cst.NamedExpr() | cst.Match():
                return True
    return False


def _is_in_vain(test: cst.BaseExpression, line: str) -> bool:
    """`line` or `not line`: a line that still has its end is never empty."""
    if isinstance(test, cst.UnaryOperation) and isinstance(test.operator, cst.Not):
        test = test.expression
    return isinstance(test, cst.Name) and test.value == line


def _report(source: Source, call: cst.Call, use: cst.CSTNode) -> Report:
    is_later = _is_in_function(source, use)
    failure = "this function fails" if is_later else "JupyterHub does not start"
    name, missing = (
        ("IndexError", "has no such item")
        if isinstance(use, cst.Subscript)
        else ("ValueError", "has another number of items")
    )
    message = (
        f"With a blank line in the file, also the last one, {quote(source.code(call))} {missing}, so {failure}"
        f" ({name}). Leave out blank lines first: {quote(f'if not {_line(call)}.strip(): continue')}."
    )
    return Report(Place(source, use, "fails for a blank line"), message)
