"""What all threads of the process share: switches, and Python's own parser of Python.

Switches are thrown while any thread needs them, and back as they were when none does.
"""

from __future__ import annotations

import ast
import sys
import threading
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEP = 100_000
"""Frames; the deepest tree that parsing lets through takes fewer."""


class _Switch:
    """Thrown by the first of those who are inside, and put back by the last."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0

    @contextmanager
    def thrown(self) -> Iterator[None]:
        with self._lock:
            self._inside += 1
            if self._inside == 1:
                self._throw()
        try:
            yield
        finally:
            with self._lock:
                self._inside -= 1
                if self._inside == 0:
                    self._put_back()

    def _throw(self) -> None:
        raise NotImplementedError

    def _put_back(self) -> None:
        raise NotImplementedError


class _Unwarned(_Switch):
    def _throw(self) -> None:
        self._caught = warnings.catch_warnings()
        self._caught.__enter__()
        warnings.simplefilter("ignore")

    def _put_back(self) -> None:
        self._caught.__exit__(None, None, None)


class _DeepRecursion(_Switch):
    def _throw(self) -> None:
        self._usual = sys.getrecursionlimit()
        sys.setrecursionlimit(max(self._usual, _DEEP))

    def _put_back(self) -> None:
        sys.setrecursionlimit(self._usual)


_unwarned = _Unwarned()
_deep_recursion = _DeepRecursion()


@contextmanager
def unwarned() -> Iterator[None]:
    r"""Leave out what Python warns of while it reads pieces of a config, such as `"\d"`."""
    if getattr(sys.flags, "context_aware_warnings", False):  # such filters are each thread's own
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
        return
    with _unwarned.thrown():
        yield


@contextmanager
def deep_recursion() -> Iterator[None]:
    """Let recursive methods, such as libcst's, run over the deepest tree that parsing lets through."""
    with _deep_recursion.thrown():
        yield


_one_parse = threading.Lock()
"""Python before 3.13 counts the depth of all trees that are made at a time in one place (python/cpython#106905)."""


def parse_python(text: str) -> ast.Module:
    """The syntax tree that Python makes of a text. Raises what `ast.parse` does."""
    with _one_parse:
        return ast.parse(text)


def literal_value(code: str) -> Any:
    """The value of a Python literal. Raises what `ast.literal_eval` does."""
    with _one_parse:
        return ast.literal_eval(code)
