"""Functions of the running process get the code that a changed text gives them."""

from __future__ import annotations

import ast
import gc
from collections import defaultdict
from importlib import import_module
from pkgutil import walk_packages
from types import CodeType, FunctionType
from typing import TYPE_CHECKING

import hublint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def functions() -> dict[str, list[FunctionType]]:
    """All functions that there are by their files, those of every module of the package included."""
    for module in walk_packages(hublint.__path__, "hublint."):
        if not module.name.startswith("hublint.dev") and module.name != "hublint.__main__":
            import_module(module.name)
    found: defaultdict[str, list[FunctionType]] = defaultdict(list)
    for one in gc.get_objects():
        if isinstance(one, FunctionType):
            found[one.__code__.co_filename].append(one)
    return found


def swap(functions: Iterable[FunctionType], file: str, old: str, new: str) -> None:
    """Give the functions of a file the code of its new text, but those whose closure would not fit."""
    pairs = _pairs(_compiled(file, old), _compiled(file, new))
    changed = {before: after for before, after in pairs if before != after}
    for function in functions:
        code = changed.get(function.__code__)
        if code is not None and code.co_freevars == function.__code__.co_freevars:
            function.__code__ = code


def _compiled(file: str, text: str) -> CodeType:
    return compile(text, file, "exec", dont_inherit=True)


def _pairs(old: CodeType, new: CodeType) -> Iterator[tuple[CodeType, CodeType]]:
    """The code of each function before and after, as far as both texts have the same functions."""
    inner, changed = _inner(old), _inner(new)
    if [code.co_name for code in inner] == [code.co_name for code in changed]:
        for before, after in zip(inner, changed, strict=True):
            yield before, after
            yield from _pairs(before, after)


def _inner(code: CodeType) -> list[CodeType]:
    return [constant for constant in code.co_consts if isinstance(constant, CodeType)]


def statement_lines(text: str, line: int) -> range:
    """The lines of the innermost statement around a line, without the body of a block; none outside functions.

    What stands outside runs when the module is imported, and there is nothing left to swap.
    """
    functions = (node for node in ast.walk(ast.parse(text)) if isinstance(node, _FUNCTIONS))
    statements = (
        node
        for function in functions
        for statement in function.body
        for node in ast.walk(statement)
        if isinstance(node, ast.stmt)
    )
    around = [lines for lines in map(_lines, statements) if line in lines]
    return min(around, key=len, default=range(0))


def _lines(node: ast.stmt) -> range:
    body = getattr(node, "body", None)
    end = body[0].lineno - 1 if isinstance(body, list) else node.end_lineno or node.lineno
    return range(node.lineno, max(end, node.lineno) + 1)
