"""The global names of a file: which of them nothing in it can have bound, and whether that can be said."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, NamedTuple

from hublint.patterns import pattern
from hublint.process_state import symbol_table, unwarned

if TYPE_CHECKING:
    from collections.abc import Iterator
    from symtable import Symbol, SymbolTable

_ALWAYS = frozenset((*dir(builtins), "c", "get_config", "load_subconfig"))
"""Builtins, and the names that the loader of traitlets puts beside them."""

_BINDERS = frozenset(("exec", "eval", "globals", "locals", "vars", "__builtins__", "builtins"))
"""Names through which code may bind others."""
_STAR = pattern(r"import\s*\(?\s*\*")


class GlobalNames(NamedTuple):
    """The global names that are read and that nothing binds. Not `sure` if something may bind names out of sight."""

    unbound: frozenset[str] = frozenset()
    sure: bool = False


@unwarned()
def global_names(text: str) -> GlobalNames:
    """What the scopes of a file say of its global names.

    Names that begin with two underscores belong to Python or to a template, and are left out.
    """
    try:
        tables = list(_all(symbol_table(text)))
    except (SyntaxError, RecursionError, MemoryError, ValueError):
        return GlobalNames()
    read = {symbol.get_name() for table in tables for symbol in _read(table)}
    if read & _BINDERS or _STAR.search(text):
        return GlobalNames()
    bound = {symbol.get_name() for table in tables for symbol in _bound(table)}
    names = (name for name in read - bound - _ALWAYS if not name.startswith("__"))
    return GlobalNames(frozenset(names), sure=True)


def _all(table: SymbolTable) -> Iterator[SymbolTable]:
    yield table
    for child in table.get_children():
        yield from _all(child)


def symbols(table: SymbolTable) -> list[Symbol]:
    """The names of a scope as `get_symbols` has them, but without the scopes that they name.

    To find those, it goes through all scopes inside for each name, which takes ten seconds for 15,000 functions.
    """
    import symtable  # noqa: PLC0415

    try:
        flags = table._table.symbols  # type: ignore[attr-defined] # noqa: SLF001
    except AttributeError:
        return table.get_symbols()
    is_top = table.get_name() == "top"
    return [symtable.Symbol(name, flags[name], module_scope=is_top) for name in flags]


def _read(table: SymbolTable) -> Iterator[Symbol]:
    """The names that a scope reads from the module or the builtins."""
    is_module = table.get_type() == "module"
    for symbol in symbols(table):
        if symbol.is_referenced() and (is_module or symbol.is_global()):
            yield symbol


def _bound(table: SymbolTable) -> Iterator[Symbol]:
    """The names that a scope binds in the module."""
    is_module = table.get_type() == "module"
    for symbol in symbols(table):
        binds = symbol.is_assigned() or symbol.is_imported()
        if binds and (is_module or symbol.is_global()):
            yield symbol
