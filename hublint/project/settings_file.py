"""One settings file: `hublint.toml`, or the table `[tool.hublint]` of a `pyproject.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hublint.files import toml
from hublint.patterns import pattern
from hublint.project.known_settings import SETTINGS
from hublint.project.setting_kinds import PLUGINS, STRINGS, Unfit, Wrong
from hublint.suggest.nearest import did_you_mean
from hublint.wording import sentence, shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from hublint.project.setting_kinds import Kind, Plugins

NAMES = ("hublint.toml", "pyproject.toml")
_PYPROJECT = NAMES[1]
_COMMENT = pattern(r"""("[^"\n]*"|'[^'\n]*')|#[^\n]*""")
_HEADER = pattern(r"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*hublint[ \t]*[\].]", 8)


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
        return error(self.file, message, self.line(*words))

    def line(self, *words: str) -> int | None:
        """The line that holds these words of the table, one after the other; a key is rather one than a value."""
        text = _COMMENT.sub(lambda found: found[1] or " " * len(found[0]), self.text)
        header = _HEADER.search(text) if self.file.name == _PYPROJECT else None
        at, found = header.start() if header else 0, -1
        for word in words:
            key = re.compile(rf"""(?<![\w-])["']?{re.escape(word)}["']?[ \t]*[=.\]]""").search(
                text, at
            )
            next_found = key.start() if key else text.find(word, at)
            if next_found >= 0:
                at = found = next_found
        return text.count("\n", 0, found) + 1 if found >= 0 else None


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
    for key in found.content:
        if key not in SETTINGS:
            raise found.error(f"There is no setting `{key}`.{did_you_mean(key, SETTINGS)}", key)
    names = plugins(found)
    if names:
        _value(found, "plugins", PLUGINS, ())
    return {
        key.replace("-", "_"): _value(found, key, SETTINGS[key].kind, names)
        for key in found.content
    }


def plugins(found: Table) -> tuple[str, ...]:
    """The names of plug-ins in a table, whether or not they are installed. Raises `SettingsError`."""
    names: tuple[str, ...] = (
        _value(found, "plugins", STRINGS, ()) if "plugins" in found.content else ()
    )
    return names


def _value(found: Table, key: str, kind: Kind, plugins: Plugins) -> Any:
    try:
        return kind.read(found.content[key], plugins)
    except Unfit as problem:
        raise found.error(f"`{key}` must be {problem}.", key) from None
    except Wrong as problem:
        raise found.error(f"`{key}`: {problem}", key, *problem.words) from None
