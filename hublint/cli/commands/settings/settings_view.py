"""What is shown of settings: each with its value and where that comes from, and what they mean for one config."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hublint.project.known_settings import SETTINGS
from hublint.secrecy import masked
from hublint.terminal import printable
from hublint.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from rich.console import Console

    from hublint.project.settings import Settings

VERSION = 1


@dataclass(frozen=True, slots=True)
class ConfigFacts:
    """What the settings mean for one config."""

    excluded: bool
    ignored: Sequence[str]
    ephemeral: bool


@dataclass(frozen=True, slots=True)
class SettingsView:
    """The settings in force for the configs at a path, and the files that are read for them."""

    path: str
    root: Path
    settings: Settings
    baseline: Path | None
    config: ConfigFacts | None

    def draw(self, console: Console) -> None:
        """Print tables."""
        from rich.table import Table  # noqa: PLC0415
        from rich.text import Text  # noqa: PLC0415

        table = Table(box=None, pad_edge=False, header_style="bold")
        table.add_column("setting", no_wrap=True)
        table.add_column("value", overflow="fold")
        table.add_column("from", overflow="fold")
        for row in self._rows():
            style = "" if row.origin != "default" else "dim"
            table.add_row(
                row.name, *(Text(printable(text), style) for text in (row.text, row.origin))
            )
        console.print(table)
        console.print()
        for sentence in self._facts():
            console.print(Text(printable(sentence)))

    def lines(self) -> Iterator[str]:
        """`setting = value (where it comes from)`, and a sentence for each other fact."""
        for row in self._rows():
            yield f"{row.name} = {row.text} ({row.origin})"
        yield from self._facts()

    def document(self) -> Mapping[str, Any]:
        """The JSON document."""
        file, config = self._file(), self.config
        return {
            "version": VERSION,
            "path": self.path,
            "root": str(self.root),
            "file": file,
            "baseline": shown(self.baseline) if self.baseline else None,
            "settings": [
                {
                    "name": row.name,
                    "value": row.value,
                    "origin": "default" if row.origin == "default" else "settings",
                    "path": None if row.origin == "default" else file,
                    "line": row.line,
                }
                for row in self._rows()
            ],
            "config": config
            and {
                "excluded": config.excluded,
                "ignored": list(config.ignored),
                "ephemeral": config.ephemeral,
            },
        }

    def _rows(self) -> Iterator[_Row]:
        table = self.settings.table
        for name in SETTINGS:
            if table is not None and name in table.content:
                line = table.line(name)
                origin = shown(table.file) if line is None else f"{shown(table.file)}:{line}"
                yield _Row(name, table.content[name], origin, line)
            else:
                yield _Row(name, _default(self.settings, name), "default", None)

    def _file(self) -> str | None:
        return shown(self.settings.table.file) if self.settings.table else None

    def _facts(self) -> Iterator[str]:
        yield f"Settings file: {self._file() or 'none'}."
        yield f"Root, outside of which nothing is read: {self.root}."
        yield f"Baseline: {shown(self.baseline) if self.baseline else 'none'}."
        if self.config is None:
            return
        if self.config.excluded:
            yield f"{self.path} is excluded."
        if self.config.ignored:
            yield f"Not reported in {self.path}: {', '.join(self.config.ignored)}."
        if self.config.ephemeral:
            yield f"Nothing that users save with {self.path} has to last."


@dataclass(frozen=True, slots=True)
class _Row:
    """One setting."""

    name: str
    value: Any
    origin: str
    line: int | None

    @property
    def text(self) -> str:
        """The value as TOML has it, a missing one in a word."""
        if self.name == "select" and not self.value:
            return "all"
        return masked(_toml(self.value))


def _default(settings: Settings, name: str) -> Any:
    value = getattr(settings, name.replace("-", "_"))
    if not value and SETTINGS[name].kind.schema.get("type") == "object":
        return {}
    return list(value) if isinstance(value, tuple) else value


def _toml(value: Any) -> str:
    match value:
        case None:
            return "none"
        case dict():
            pairs = ", ".join(f"{_key(key)} = {_toml(one)}" for key, one in value.items())
            return f"{{ {pairs} }}" if pairs else "{}"
        case list():
            return f"[{', '.join(map(_toml, value))}]"
        case bool() | int() | float() | str():
            return json.dumps(value, ensure_ascii=False)
    return str(value)


def _key(key: str) -> str:
    return key if key.replace("-", "a").replace("_", "a").isalnum() else json.dumps(key)
