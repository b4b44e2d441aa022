"""Kinds of settings: how a value is checked, and what a JSON schema says of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hublint.patterns import pattern
from hublint.suggest.nearest import did_you_mean
from hublint.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Plugins = tuple[str, ...]
Reader = Callable[[object, Plugins], Any]
"""Checks a value, with the plug-ins whose rules it may name. Raises `Unfit` and `Wrong`."""

_STRINGS = {"type": "array", "items": {"type": "string"}}
_PLACE = r"/(?:[^/\x00].*)?"
_CONTAINER_PATH = pattern(rf"{_PLACE}\Z")
_ADDRESS = r"https?://[A-Za-z0-9_.~:/?#@!$&*+,;=%{}-]+"
"""No more than an address holds: it is put into links, and a stranger may have written it."""
_IS_ADDRESS = pattern(rf"{_ADDRESS}\Z")
_LARGEST_ID = 2**32 - 2


class Unfit(Exception):
    """A value of another type; the message says what it must be."""


class Wrong(Exception):
    """A value with a part that means nothing; `words` lead to it, one after the other, in the table."""

    def __init__(self, message: str, *words: str) -> None:
        super().__init__(message)
        self.words = words


@dataclass(frozen=True, slots=True)
class Kind:
    """What a setting may hold."""

    read: Reader
    schema: Mapping[str, Any]


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise Unfit("a list of strings")
    return tuple(dict.fromkeys(value))


def _flag(value: object, _: Plugins) -> bool:
    if not isinstance(value, bool):
        raise Unfit("true or false")
    return value


def choice(*options: str) -> Kind:
    """One of some words."""

    def read(value: object, _: Plugins) -> str:
        if value not in options:
            raise Unfit(listed((f'"{option}"' for option in options), "or"))
        return str(value)

    return Kind(read, {"enum": list(options)})


def _plugins(value: object, _: Plugins) -> tuple[str, ...]:
    from hublint.linter.plugins import PluginError, plugin_rules  # noqa: PLC0415

    names = _strings(value)
    for name in names:
        try:
            list(plugin_rules((name,)))
        except PluginError as problem:
            raise Wrong(str(problem), name) from None
    return names


def _selectors(value: object, plugins: Plugins) -> tuple[str, ...]:
    found = _strings(value)
    for selector in found:
        _check_selector(selector, plugins)
    return found


def _selector(value: object, plugins: Plugins) -> str:
    _check_selector(str(value), plugins)
    return str(value)


def _check_selector(selector: str, plugins: Plugins) -> None:
    from hublint.linter.rulebook import rulebook  # noqa: PLC0415
    from hublint.linter.selectors import UnknownRuleError  # noqa: PLC0415

    try:
        rulebook(plugins).codes(selector)
    except UnknownRuleError as problem:
        raise Wrong(str(problem), selector) from None


def _patterns(value: object, _: Plugins) -> tuple[str, ...]:
    found = _strings(value)
    for one in found:
        _check_pattern(one)
    return found


def _pattern(value: object, _: Plugins) -> str:
    _check_pattern(str(value))
    return str(value)


def _check_pattern(text: str) -> None:
    from hublint.files.globs import PatternError, spec  # noqa: PLC0415

    try:
        spec((text,))
    except PatternError as problem:
        raise Wrong(f"`{text[:40]}` {problem}.", text) from None


def _versions(value: object, _: Plugins) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
        raise Unfit('a table of versions, such as { dockerspawner = "13.0" }')
    return dict(value)


def _container_path(value: object, _: Plugins) -> str:
    if not isinstance(value, str) or not _CONTAINER_PATH.match(value):
        raise Unfit('an absolute path in the container, such as "/home/lab"')
    return value


def whole_number(least: int, most: int, words: str = "") -> Kind:
    """A number between two; `words` say what is expected, if more is to be said."""

    def read(value: object, _: Plugins) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise Unfit(words or f"a number from {least} to {most}")
        return value

    return Kind(read, {"type": "integer", "minimum": least, "maximum": most})


def _word(value: object, _: Plugins) -> str:
    if not isinstance(value, str) or not value:
        raise Unfit("a string")
    return value


def _address(value: object, _: Plugins) -> str:
    if not isinstance(value, str) or not _IS_ADDRESS.match(value):
        raise Unfit("an address, such as `https://docs.example.org/hublint/{code}`")
    return value


def table_of(key: Kind, value: Kind, example: str) -> Kind:
    """A table with any number of keys of one kind and values of another; the example shows one."""

    def read(found: object, plugins: Plugins) -> dict[Any, Any]:
        if not isinstance(found, dict):
            raise Unfit(f"a table, such as {example}")
        return {
            within(name, name, key, plugins): within(name, one, value, plugins)
            for name, one in found.items()
        }

    parts = {"propertyNames": key.schema, "additionalProperties": value.schema}
    return Kind(read, {"type": "object", **parts})


def within(name: str, value: object, kind: Kind, plugins: Plugins) -> Any:
    """A part of a value, checked. Raises `Wrong`, with words that begin with the name of the part."""
    try:
        return kind.read(value, plugins)
    except Unfit as problem:
        raise Wrong(f"`{name[:40]}` must be {problem}.", name) from None
    except Wrong as problem:
        raise Wrong(str(problem), name, *problem.words) from None


def check_keys(found: Iterable[str], known: Iterable[str], what: str) -> None:
    """Raise `Wrong` for a key that is not known."""
    names = tuple(known)
    for key in found:
        if key not in names:
            raise Wrong(f"There is no {what} `{key[:40]}`.{did_you_mean(key, names)}", key)


FLAG = Kind(_flag, {"type": "boolean"})
STRINGS = Kind(lambda value, _: _strings(value), _STRINGS)
PLUGINS = Kind(_plugins, _STRINGS)
RULE = {"$ref": "#/$defs/rule"}
"""What the schema says of one selector."""

SELECTORS = Kind(_selectors, {**_STRINGS, "items": RULE})
SELECTOR = Kind(_selector, RULE)
PATTERNS = Kind(_patterns, _STRINGS)
PATTERN = Kind(_pattern, {"type": "string"})
VERSIONS = Kind(_versions, {"type": "object", "additionalProperties": {"type": "string"}})
CONTAINER_PATH = Kind(_container_path, {"type": "string", "pattern": f"^{_PLACE}$"})
ADDRESS = Kind(_address, {"type": "string", "pattern": f"^{_ADDRESS}$"})
WORD = Kind(_word, {"type": "string", "minLength": 1})
USER_ID = whole_number(0, _LARGEST_ID, "the number of a user, such as 1000")
