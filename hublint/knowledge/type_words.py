"""What a trait takes, in words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hublint.knowledge.type_signatures import parse
from hublint.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.knowledge.traits import TraitInfo

_ANY = "any value"
_NOUNS = {
    "Any": _ANY,
    "Bool": "`True` or `False`",
    "Bytes": "bytes",
    "CUnicode": "a string",
    "Callable": "a function",
    "Command": "a list",
    "Dict": "a dict",
    "EntryPointType": "a class or its name",
    "Float": "a number",
    "Int": "a whole number",
    "Integer": "a whole number",
    "KVStorePrefix": "a string",
    "List": "a list",
    "Set": "a set",
    "Tuple": "a tuple",
    "Type": "a class or its name",
    "URLPrefix": "a string",
    "Unicode": "a string",
    "UnicodeOrFalse": "a string or `False`",
}
_PLURALS = {
    "Dict": "dicts",
    "Int": "whole numbers",
    "Integer": "whole numbers",
    "Unicode": "strings",
}


def expected(info: TraitInfo, *, with_none: bool = False) -> str:
    """What a trait takes: `a list of strings or a function`; that it takes None, too, if that is wanted."""
    words = list(dict.fromkeys(_alternatives(info.type_signature)))
    if _ANY in words:
        return _ANY
    if with_none and may_be_none(info.type_signature):
        words.append("`None`")
    return listed(words, "or")


def may_be_none(signature: Any) -> bool:
    """Whether a stored type takes None, too."""
    name, options, inner = parse(signature)
    return "none" in options or (name == "Union" and any(map(may_be_none, inner)))


def _alternatives(signature: Any) -> Iterator[str]:
    name, options, inner = parse(signature)
    if name == "Union":
        for one in inner:
            yield from _alternatives(one)
    elif name == "ByteSpecification":
        yield from ("a number of bytes", 'a string such as `"2G"`')
    elif "values" in options:
        yield f"one of {any_value(options['values'])}"
    else:
        yield f"{_noun(name, inner)}{_range(options)}"


def _noun(name: str, inner: list[Any]) -> str:
    noun = _NOUNS.get(name, f"a value of the type `{name}`")
    plural = _PLURALS.get(parse(inner[0]).name) if inner and name in ("List", "Set") else None
    return f"{noun} of {plural}" if plural else noun


def _range(options: dict[str, Any]) -> str:
    if "min" not in options:
        return ""
    least = options["min"]
    return f" from {least} to {options['max']}" if "max" in options else f" of at least {least}"


def any_value(values: Iterable[object]) -> str:
    """The strings among some values, or the others if there are none: `"always"` or `"never"`."""
    choices = list(values)
    strings = [value for value in choices if isinstance(value, str)]
    words = [json.dumps(value) if isinstance(value, str) else value for value in strings or choices]
    return listed([f"`{word}`" for word in words], "or")
