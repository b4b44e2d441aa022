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
    """All functions that there are by their files, those of every module of the package included.

    They are frozen then: a collection in a fork would copy all pages.
    """
    gc.unfreeze()  # the collector doesn't tell of frozen objects
    for module in walk_packages(hublint.__path__, "hublint."):
        if not module.name.startswith("hublint.dev") and module.name != "hublint.__main__":
            import_module(module.name)
    found: defaultdict[str, list[FunctionType]] = defaultdict(list)
    for one in gc.get_objects():
        if isinstance(one, FunctionType):
            found[one.__code__.co_filename].append(one)
    gc.freeze()
    return found


def swap(functions: Iterable[FunctionType], file: str, old: str, new: str | ast.Module) -> None:
    """Give the functions of a file the code of its new text, but those whose closure would not fit."""
    pairs = _pairs(_compiled(file, old), _compiled(file, new))
    changed = {before: after for before, after in pairs if before != after}
    for function in functions:
        code = changed.get(function.__code__)
        if code is not None and code.co_freevars == function.__code__.co_freevars:
            function.__code__ = code


def _compiled(file: str, text: str | ast.Module) -> CodeType:
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


def statement(tree: ast.Module, line: int) -> tuple[list[ast.stmt], int] | None:
    """The innermost statement around a line, as a block and a place in it, without the bodies of other statements.

    None outside functions: what stands there runs when the module is imported, and there is nothing left to swap.
    """
    functions = (node for node in ast.walk(tree) if isinstance(node, _FUNCTIONS))
    fields = (
        value
        for function in functions
        for node in ast.walk(function)
        for _, value in ast.iter_fields(node)
    )
    around = [
        (block, place)
        for block in fields
        if isinstance(block, list)
        for place, one in enumerate(block)
        if isinstance(one, ast.stmt) and line in _lines(one)
    ]
    return min(around, key=lambda found: len(_lines(found[0][found[1]])), default=None)


def _lines(node: ast.stmt) -> range:
    body = getattr(node, "body", None)
    end = body[0].lineno - 1 if isinstance(body, list) else node.end_lineno or node.lineno
    return range(node.lineno, max(end, node.lineno) + 1)
