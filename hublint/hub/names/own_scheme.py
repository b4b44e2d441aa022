"""What a function of the file makes of a name, where that can be worked out from the function alone."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.budget import Budget
from hublint.interpret.constants import as_str
from hublint.interpret.load import interpret
from hublint.source import Source, SourceError

if TYPE_CHECKING:
    from collections.abc import Callable

    from hublint.interpret.values import Function

_RESULT = ("Result", "name")


def own_scheme(function: Function) -> Callable[[str], str | None]:
    """The function as one of a name to its result; None where the result rests on more than the function's own code."""
    code = function.source.code(function.definition)
    if isinstance(function.definition, cst.Lambda):
        return lambda name: _result("", f"({code})", name)
    from textwrap import dedent  # noqa: PLC0415 - few configs name servers by a function of their own

    return lambda name: _result(dedent(code), function.name, name)


@lru_cache(maxsize=256)
def _result(definition: str, function: str, name: str) -> str | None:
    text = f"{definition}\nc.{'.'.join(_RESULT)} = {function}({name!r})\n"
    try:
        facts = interpret(Source.from_bytes(text.encode(), "function"), Budget())
    except SourceError:
        return None
    return as_str(facts.settings.get(_RESULT))
