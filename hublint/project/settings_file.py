"""One settings file: `hublint.toml`, or the table `[tool.hublint]` of a `pyproject.toml`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hublint.files import toml
from hublint.patterns import pattern
from hublint.suggest.nearest import did_you_mean
from hublint.wording import sentence, shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FAIL_ON = ("error", "warning", "info")
NAMES = ("hublint.toml", "pyproject.toml")
_PYPROJECT = NAMES[1]
_HEADER = pattern(r"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*hublint[ \t]*[\].]", 8)
_ADDRESS = pattern(r"https?://[\w.~:/?#@!$&*+,;=%{}-]+", re.ASCII)
"""No more than an address holds: it is put into links, and a stranger may have written it."""


Reader = Callable[[object], Any]
"""Checks the value of a setting. Raises `_Unfit` and `_Wrong`."""


class SettingsError(Exception):
    """A settings file that can't be used; the message names it, and the line where that is known."""


@dataclass(frozen=True, slots=True)
class Table:
    """What a settings file says, as it says it."""

    file: Path
    text: str
    content: Mapping[str, Any]

    def error(self, message: str, *words: str) -> SettingsError:
        """An error at the line that holds these words of the table, one after the other."""
        return error(self.file, message, self._line(words))

    def _line(self, words: tuple[str, ...]) -> int | None:
        header = _HEADER.search(self.text) if self.file.name == _PYPROJECT else None
        at, found = header.start() if header else 0, -1
        for word in words:
            next_found = self.text.find(word, at)
            if next_found >= 0:
                at = found = next_found
        return self.text.count("\n", 0, found) + 1 if found >= 0 else None


def error(file: Path, message: str, line: int | None = None) -> SettingsError:
    """An error that names the file, and the line if it is known."""
    place = shown(file) if line is None else f"{shown(file)}:{line}"
    return SettingsError(f"{place}: {sentence(message)}")


def table(file: Path, data: bytes) -> Table | None:
    """The settings in the bytes of a file; `None` if a `pyproject.toml` has none. Raises `SettingsError`."""
    text = _text(file, data)
    if file.name == _PYPROJECT and "hublint" not in text:
        return None
    try:
        content = toml.loads(text)
    except toml.TomlError as problem:
        raise error(file, str(problem), problem.line) from None
    if file.name != _PYPROJECT:
        return Table(file, text, content)
    tool = content.get("tool")
    found = tool.get("hublint") if isinstance(tool, dict) else None
    if found is not None and not isinstance(found, dict):
        raise Table(file, text, {}).error("`tool.hublint` must be a table.", "hublint")
    return None if found is None else Table(file, text, found)


def _text(file: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise error(file, "This file is not UTF-8.", line) from None


def values(found: Table) -> dict[str, Any]:
    """The checked values of a table by the names of fields of `Settings`. Raises `SettingsError`."""
    names = plugins(found)
    if names:
        _value(found, "plugins", _plugins)
    readers = {**_READERS, **_rule_readers(names)}
    checked: dict[str, Any] = {}
    for key in found.content:
        if key not in readers:
            raise found.error(f"There is no setting `{key}`.{did_you_mean(key, readers)}", key)
        checked[key.replace("-", "_")] = _value(found, key, readers[key])
    return checked


def plugins(found: Table) -> tuple[str, ...]:
    """The names of plug-ins in a table, whether or not they are installed. Raises `SettingsError`."""
    names: tuple[str, ...] = (
        _value(found, "plugins", _strings) if "plugins" in found.content else ()
    )
    return names


def _value(found: Table, key: str, reader: Reader) -> Any:
    try:
        return reader(found.content[key])
    except _Unfit as problem:
        raise found.error(f"`{key}` must be {problem}.", key) from None
    except _Wrong as problem:
        raise found.error(f"`{key}`: {problem}", key, problem.word) from None


class _Unfit(Exception):
    """A value of another type; the message says what it must be."""


class _Wrong(Exception):
    """A value with a part that means nothing."""

    def __init__(self, word: str, message: str) -> None:
        super().__init__(message)
        self.word = word


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _Unfit("a list of strings")
    return tuple(dict.fromkeys(value))


def _rule_readers(plugins: tuple[str, ...]) -> dict[str, Reader]:
    """The readers of settings that name rules, those of plug-ins included."""

    def rules(value: object) -> tuple[str, ...]:
        return _rules(value, plugins)

    def ignores(value: object) -> dict[str, tuple[str, ...]]:
        return _ignores(value, plugins)

    return {"select": rules, "ignore": rules, "per-file-ignores": ignores}


def _rules(value: object, plugins: tuple[str, ...]) -> tuple[str, ...]:
    from hublint.linter.rulebook import rulebook  # noqa: PLC0415
    from hublint.linter.selectors import UnknownRuleError  # noqa: PLC0415

    selectors = _strings(value)
    for selector in selectors:
        try:
            rulebook(plugins).codes(selector)
        except UnknownRuleError as problem:
            raise _Wrong(selector, str(problem)) from None
    return selectors


def _plugins(value: object) -> tuple[str, ...]:
    from hublint.linter.plugins import PluginError, plugin_rules  # noqa: PLC0415

    names = _strings(value)
    for name in names:
        try:
            list(plugin_rules((name,)))
        except PluginError as problem:
            raise _Wrong(name, str(problem)) from None
    return names


def _patterns(value: object) -> tuple[str, ...]:
    from hublint.files.globs import PatternError, spec  # noqa: PLC0415

    found = _strings(value)
    for one in found:
        try:
            spec((one,))
        except PatternError as problem:
            raise _Wrong(one, f"`{one[:40]}` {problem}.") from None
    return found


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise _Unfit("true or false")
    return value


def _fail_on(value: object) -> str:
    if value not in FAIL_ON:
        raise _Unfit(" or ".join(f'"{word}"' for word in FAIL_ON))
    return str(value)


def _versions(value: object) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
        raise _Unfit('a table of versions, such as { dockerspawner = "13.0" }')
    return dict(value)


def _address(value: object) -> str:
    if not isinstance(value, str) or not _ADDRESS.fullmatch(value):
        raise _Unfit("an address, such as `https://docs.example.org/hublint/{code}`")
    return value


def _ignores(value: object, plugins: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise _Unfit('a table of lists, such as { "legacy/*.py" = ["HUB1"] }')
    return {
        one: _rules(rules, plugins)
        for one, rules in zip(_patterns(list(value)), value.values(), strict=True)
    }


_READERS: dict[str, Reader] = {
    "plugins": _plugins,
    "fail-on": _fail_on,
    "pedantic": _flag,
    "targets": _versions,
    "exclude": _patterns,
    "docs-url": _address,
    "preview": _flag,
}
