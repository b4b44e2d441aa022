"""What the methods behind a trait do, read from their source: defaults, validators, observers."""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from typing import TYPE_CHECKING, Any

from traitlets import traitlets

from hublint.dev.generate.inside.literals import NotLiteralError, encode

if TYPE_CHECKING:
    from collections.abc import Iterator

READS = {"os.environ.get", "os.getenv", "environ.get", "getenv"}
ENVIRONMENTS = {"os.environ", "environ"}
REPORTS = re.compile(r"(log\.(warning|warn|error)|warnings\.warn)$")


def tree_of(function: Any) -> ast.FunctionDef | None:
    """The syntax tree of a function that is not `async`, or None without source."""
    tree = syntax_of(function)
    return tree if isinstance(tree, ast.FunctionDef) else None


def syntax_of(function: Any) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
    """The syntax tree of a function, or None without source."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, TypeError, SyntaxError):
        return None
    body = tree.body[0]
    return body if isinstance(body, (ast.FunctionDef, ast.AsyncFunctionDef)) else None


def module_syntax(module: Any) -> ast.Module | None:
    """The syntax tree of a module, or None without source."""
    try:
        return ast.parse(inspect.getsource(module))
    except (OSError, TypeError, SyntaxError):
        return None


def default_makers(cls: Any) -> Iterator[tuple[str, Any]]:
    """Trait name and function of each dynamic default that the class itself defines."""
    for name, member in list(vars(cls).items()):
        if isinstance(member, traitlets.DefaultHandler):
            yield member.trait_name, _function(member)
        elif re.fullmatch(r"_\w+_default", name) and callable(member):
            yield name[1 : -len("_default")], member


def returned_literal(function: Any) -> Any:
    """The JSON of the literal that is all a function returns; raises NotLiteralError otherwise."""
    tree = tree_of(function)
    body = [node for node in tree.body if not _is_docstring(node)] if tree else []
    if len(body) != 1 or not isinstance(body[0], ast.Return) or body[0].value is None:
        raise NotLiteralError("code")
    value = body[0].value
    if _environment_name(value) and isinstance(value, ast.Call) and len(value.args) == 2:
        value = value.args[1]
    try:
        return encode(ast.literal_eval(value))
    except ValueError as error:
        raise NotLiteralError("code") from error


def environment_names(function: Any) -> list[str]:
    """Names of the environment variables that a function reads."""
    tree = tree_of(function)
    nodes = ast.walk(tree) if tree else iter(())
    return sorted({name for name in map(_environment_name, nodes) if name})


def checked_traits(cls: Any) -> Iterator[str]:
    """Traits whose value the class itself checks beyond their type: validators, raising observers."""
    for member in list(vars(cls).values()):
        if isinstance(member, traitlets.ObserveHandler):
            tree = tree_of(_function(member))
            raises = tree is not None and any(isinstance(n, ast.Raise) for n in ast.walk(tree))
        else:
            raises = isinstance(member, traitlets.ValidateHandler)
        if raises:
            yield from (name for name in member.trait_names if isinstance(name, str))


def reports(cls: Any) -> dict[str, list[str]]:
    """Return what the observers of the class itself log or warn, by the trait they observe."""
    found: dict[str, list[str]] = {}
    for member in list(vars(cls).values()):
        if isinstance(member, traitlets.ObserveHandler):
            tree = tree_of(_function(member))
            said = [_text(node) for node in ast.walk(tree) if _is_report(node)] if tree else []
            found.update({n: said for n in member.trait_names if said and isinstance(n, str)})
    return found


def _is_report(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and bool(REPORTS.search(ast.unparse(node.func)))


def _text(report: ast.AST) -> str:
    """Return the literal parts of a message, the first one first."""
    parts = [n.value for n in ast.walk(report) if isinstance(n, ast.Constant)]
    return "".join(part for part in parts if isinstance(part, str))


def _environment_name(node: ast.AST) -> str | None:
    if isinstance(node, ast.Call) and node.args and ast.unparse(node.func) in READS:
        name: Any = node.args[0]
    elif isinstance(node, ast.Subscript) and ast.unparse(node.value) in ENVIRONMENTS:
        name = node.slice
    else:
        return None
    name = getattr(name, "value", name) if type(name).__name__ == "Index" else name
    return name.value if isinstance(name, ast.Constant) and isinstance(name.value, str) else None


def _function(handler: Any) -> Any:
    return getattr(handler, "this_func", None) or getattr(handler, "func", None)


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
