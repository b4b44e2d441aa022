"""Decorators: which leave a function's parameters as they are, and which make a coroutine function of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.imports import dotted

if TYPE_CHECKING:
    from hublint.interpret.values import Function

COROUTINES = frozenset(("gen.coroutine", "tornado.gen.coroutine", "coroutine"))
KEEPERS = COROUTINES | {
    "asyncio.coroutine",
    "functools.cache",
    "functools.lru_cache",
    "lru_cache",
    "override",
    "types.coroutine",
    "typing.override",
}
"""Decorators of Python and tornado that leave the parameters as they are."""


def keeps_parameters(function: Function) -> bool:
    """Whether a function is called with the parameters that it spells."""
    return all(name in KEEPERS for name in _decorators(function))


def keeps_result(function: Function) -> bool:
    """Whether what a function returns reaches its caller, after waiting for it at most."""
    return all(name in COROUTINES for name in _decorators(function))


def is_decorated(function: Function) -> bool:
    """Whether something may be done to a function or to what it returns."""
    return bool(_decorators(function))


def is_async(function: Function) -> bool:
    """Whether calling a function gives something to wait for, as far as its definition says."""
    definition = function.definition
    if isinstance(definition, cst.Lambda):
        return False
    return definition.asynchronous is not None or not COROUTINES.isdisjoint(_decorators(function))


def _decorators(function: Function) -> list[str]:
    definition = function.definition
    if isinstance(definition, cst.Lambda):
        return []
    nodes = (one.decorator for one in definition.decorators)
    return [dotted(node.func if isinstance(node, cst.Call) else node) for node in nodes]
