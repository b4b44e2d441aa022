"""What all threads of the process share: Python's parser with its recursion limit, and the filters of warnings."""

from __future__ import annotations

import ast
import sys
import threading
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import symtable
    from collections.abc import Iterator

_DEEP = 100_000
"""Frames; the deepest tree that parsing lets through takes fewer."""

_alone = threading.RLock()
"""Held while Python parses, and while the recursion limit is another one.

What Python can compile depends on that limit, and before 3.13 it counts the depth of all trees that are made at a time
in one place (python/cpython#106905).
"""


def parse_python(text: str) -> ast.Module:
    """The syntax tree that Python makes of a text. Raises what `ast.parse` does."""
    with _alone:
        return ast.parse(text)


def literal_value(code: str) -> Any:
    """The value of a Python literal. Raises what `ast.literal_eval` does, and `ValueError` for a key that is none."""
    with _alone:
        try:
            return ast.literal_eval(code)
        except TypeError as error:
            raise ValueError(str(error)) from error


def check_compiles(text: str) -> None:
    """Raise what `compile` does, if Python can't compile a text."""
    with _alone:
        compile(text, "<config>", "exec", dont_inherit=True)


def symbol_table(text: str) -> symtable.SymbolTable:
    """The scopes of a text with the names in them. Raises what `symtable.symtable` does."""
    import symtable  # noqa: PLC0415 - few configs have functions to look into

    with _alone:
        return symtable.symtable(text, "<config>", "exec")


@contextmanager
def deep_recursion() -> Iterator[None]:
    """Let recursive methods, such as libcst's, run over the deepest tree that parsing lets through."""
    with _alone:
        usual = sys.getrecursionlimit()
        sys.setrecursionlimit(max(usual, _DEEP))
        try:
            yield
        finally:
            sys.setrecursionlimit(usual)


class _Silence:
    """No warnings for anybody, from the first who enters to the last who leaves."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0

    def __enter__(self) -> None:
        with self._lock:
            if not self._inside:
                self._filters = warnings.catch_warnings(action="ignore")
                self._filters.__enter__()
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if not self._inside:
                self._filters.__exit__(None, None, None)


_silence = _Silence()


@contextmanager
def unwarned() -> Iterator[None]:
    r"""Leave out what Python warns of while it reads pieces of a config, such as `"\d"`."""
    own_filters = getattr(sys.flags, "context_aware_warnings", False)  # each thread has its own
    with warnings.catch_warnings(action="ignore") if own_filters else _silence:
        yield
