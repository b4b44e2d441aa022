"""Requirements that stand in tables of TOML, by name: `Pipfile`, `pixi.toml`, and parts of a `pyproject.toml`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hublint.files import toml
from hublint.versions.conda import conda_specifier
from hublint.versions.pins import Wanted, known

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from hublint.versions.allowance import Allowance


def from_pipfile(text: str, file: Path, allowance: Allowance) -> Iterator[tuple[Path, Wanted]]:
    """The requirements of a `Pipfile`, but for those of development."""
    packages = table(content_of(text), "packages")
    for wanted in from_table(packages, text, allowance, _pip_specifier):
        yield file, wanted


def from_pixi(text: str, file: Path, allowance: Allowance) -> Iterator[tuple[Path, Wanted]]:
    """The requirements of a `pixi.toml`, those of its features after those of the whole."""
    for wanted in from_pixi_tables(content_of(text), text, allowance):
        yield file, wanted


def from_pixi_tables(content: dict[str, Any], text: str, allowance: Allowance) -> Iterator[Wanted]:
    """The requirements of pixi's tables, wherever they stand."""
    features = table(content, "feature")
    for part in (content, *(table(features, name) for name in features)):
        yield from from_table(table(part, "dependencies"), text, allowance, _pixi_specifier)
        yield from from_table(table(part, "pypi-dependencies"), text, allowance, _pip_specifier)


def from_table(
    entries: dict[str, Any], text: str, allowance: Allowance, specifier: Callable[[str], str]
) -> Iterator[Wanted]:
    """The requirements of a table of names and versions; `specifier` makes one of PEP 440 of a version."""
    for _, name in allowance.telling((0, name) for name in entries):
        entry, distribution = entries[name], known(name)
        version = entry.get("version") if isinstance(entry, dict) else entry
        if distribution is not None and isinstance(version, str):
            written = f'{name} = "{version}"'
            yield Wanted(distribution, specifier(version), written, line_of(text, name))


def content_of(text: str) -> dict[str, Any]:
    """The content of a TOML file; nothing of a broken one."""
    try:
        return toml.loads(text)
    except toml.TomlError:
        return {}


def table(content: dict[str, Any], *path: str) -> dict[str, Any]:
    """The table at a path, an empty one if there is none."""
    for name in path:
        found = content.get(name)
        content = found if isinstance(found, dict) else {}
    return content


def line_of(text: str, wanted: str) -> int:
    """The first line that holds a text, from 1."""
    return text.count("\n", 0, max(text.find(wanted), 0)) + 1


def _pip_specifier(version: str) -> str:
    return "" if version == "*" else version


def _pixi_specifier(version: str) -> str:
    return _pip_specifier(conda_specifier(version) or version)
