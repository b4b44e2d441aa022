"""Settings of a project: `[tool.hublint]` in `pyproject.toml`, or `hublint.toml`, whichever is nearest."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from hublint.wording import closest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FAIL_ON = ("error", "warning", "info")


class SettingsError(Exception):
    """A settings file that can't be used; the message names it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a settings file says. `folder` is where it lies; patterns are relative to it."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "warning"
    pedantic: bool = False
    targets: Mapping[str, str] = field(default_factory=dict)
    exclude: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    folder: Path | None = None

    def ignored_for(self, file: Path) -> tuple[str, ...]:
        """What `ignore` and the patterns of `per-file-ignores` leave out for a file."""
        found = list(self.ignore)
        for pattern, rules in self.per_file_ignores.items():
            if self._matches(pattern, file):
                found += rules
        return tuple(found)

    def excludes(self, file: Path) -> bool:
        """Whether a pattern of `exclude` names the file or a folder around it."""
        return any(self._matches(pattern, file) for pattern in self.exclude)

    def _matches(self, pattern: str, file: Path) -> bool:
        from pathspec import GitIgnoreSpec  # noqa: PLC0415

        path = file.absolute()
        if self.folder is None or not path.is_relative_to(self.folder):
            return False
        relative = path.relative_to(self.folder).as_posix()
        return GitIgnoreSpec.from_lines([pattern]).match_file(relative)


@cache
def settings_for(folder: Path) -> Settings:
    """The settings for files in an absolute folder. Raises `SettingsError`."""
    for parent in (folder, *folder.parents):
        for name in ("hublint.toml", "pyproject.toml"):
            file = parent / name
            if file.is_file() and (table := _table(file)) is not None:
                return _settings(file, table)
    return Settings()


def _table(file: Path) -> dict[str, Any] | None:
    """The table of hublint's settings in a file; `None` if a `pyproject.toml` has none."""
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: can't be read: {error}") from None
    if file.name == "pyproject.toml" and "hublint" not in text:
        return None
    import tomllib  # noqa: PLC0415

    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{file}: {error}") from None
    if file.name == "hublint.toml":
        return content
    table = content.get("tool", {}).get("hublint")
    if table is not None and not isinstance(table, dict):
        raise SettingsError(f"{file}: `tool.hublint` must be a table")
    return table


def _settings(file: Path, table: dict[str, Any]) -> Settings:
    values: dict[str, Any] = {}
    for key, value in table.items():
        reader = _READERS.get(key)
        if reader is None:
            raise SettingsError(f"{file}: there is no setting `{key}`{closest(key, _READERS)}")
        try:
            values[key.replace("-", "_")] = reader(value)
        except (TypeError, ValueError) as error:
            raise SettingsError(f"{file}: `{key}` must be {error}") from None
    return Settings(**values, folder=file.parent)


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise TypeError("a list of strings")
    return tuple(value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("true or false")
    return value


def _fail_on(value: object) -> str:
    if value not in FAIL_ON:
        raise ValueError(" or ".join(f'"{word}"' for word in FAIL_ON))
    return str(value)


def _versions(value: object) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
        raise TypeError('a table of versions, such as { dockerspawner = "13.0" }')
    return dict(value)


def _ignores(value: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise TypeError('a table of lists, such as { "legacy/*.py" = ["HUB1"] }')
    return {pattern: _strings(rules) for pattern, rules in value.items()}


_READERS = {
    "select": _strings,
    "ignore": _strings,
    "fail-on": _fail_on,
    "pedantic": _flag,
    "targets": _versions,
    "exclude": _strings,
    "per-file-ignores": _ignores,
}
