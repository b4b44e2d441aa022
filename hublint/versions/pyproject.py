"""Requirements of a `pyproject.toml`: of the project, its extras and groups, of Poetry, and of pixi."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hublint.patterns import pattern
from hublint.versions.pip_requirements import requirement
from hublint.versions.toml_tables import content_of, from_pixi_tables, from_table, line_of, table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hublint.versions.allowance import Allowance
    from hublint.versions.pins import Wanted

_RELEASE = pattern(r"\d{1,9}(?:\.\d{0,9}){0,9}")


def from_pyproject(text: str, file: Path, allowance: Allowance) -> Iterator[tuple[Path, Wanted]]:
    """The requirements of a `pyproject.toml`, the project's own first; nothing of a broken one."""
    content = content_of(text)
    for _, one in allowance.telling((0, one) for one in _strings(content)):
        if found := requirement(one, line_of(text, one)):
            yield file, found
    for entries in _poetry(content):
        for wanted in from_table(entries, text, allowance, _specifier):
            yield file, wanted
    for wanted in from_pixi_tables(table(content, "tool", "pixi"), text, allowance):
        yield file, wanted


def _strings(content: dict[str, Any]) -> Iterator[str]:
    project = table(content, "project")
    lists = [
        project.get("dependencies"),
        *table(project, "optional-dependencies").values(),
        *table(content, "dependency-groups").values(),
    ]
    for found in lists:
        yield from (one for one in found if isinstance(one, str)) if isinstance(found, list) else ()


def _poetry(content: dict[str, Any]) -> Iterator[dict[str, Any]]:
    poetry = table(content, "tool", "poetry")
    for group in (poetry, *(table(poetry, "group", name) for name in table(poetry, "group"))):
        yield table(group, "dependencies")


def _specifier(version: str) -> str:
    """A constraint of Poetry as one of PEP 440: `^5.2` up to the next major release, `~5.2` within the series."""
    number = version.lstrip("^~= ").strip()
    if not _RELEASE.fullmatch(number):
        return "" if version == "*" else version
    parts = number.split(".")
    if version.startswith("^"):
        at = next((index for index, part in enumerate(parts) if part != "0"), len(parts) - 1)
        return f">={number},<{'.'.join([*parts[:at], str(int(parts[at] or 0) + 1)])}"
    if version.startswith("~") and not version.startswith("~="):
        return f">={number},=={'.'.join(parts[:2])}.*"
    return version if version.startswith("~=") else f"=={number}"
