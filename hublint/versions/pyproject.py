"""Requirements of a `pyproject.toml`: of the project, its extras and groups, and of Poetry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hublint.files import toml
from hublint.patterns import pattern
from hublint.versions.pins import Wanted, known
from hublint.versions.pip_requirements import requirement

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hublint.versions.allowance import Allowance

_RELEASE = pattern(r"\d{1,9}(?:\.\d{0,9}){0,9}")


def from_pyproject(text: str, file: Path, allowance: Allowance) -> Iterator[tuple[Path, Wanted]]:
    """The requirements of a `pyproject.toml`, the project's own first; nothing of a broken one."""
    try:
        content = toml.loads(text)
    except toml.TomlError:
        return
    for _, one in allowance.telling((0, one) for one in _strings(content)):
        if found := requirement(one, _line(text, one)):
            yield file, found
    poetry = list(_poetry(content))
    for index, name in allowance.telling(enumerate(name for name, _ in poetry)):
        distribution, version = known(name), poetry[index][1]
        if distribution is not None:
            written = f'{name} = "{version}"'
            yield file, Wanted(distribution, _specifier(version), written, _line(text, name))


def _strings(content: dict[str, Any]) -> Iterator[str]:
    project = _table(content, "project")
    lists = [
        project.get("dependencies"),
        *_table(project, "optional-dependencies").values(),
        *_table(content, "dependency-groups").values(),
    ]
    for found in lists:
        yield from (one for one in found if isinstance(one, str)) if isinstance(found, list) else ()


def _poetry(content: dict[str, Any]) -> Iterator[tuple[str, str]]:
    poetry = _table(content, "tool", "poetry")
    groups = [poetry, *(_table(poetry, "group", name) for name in _table(poetry, "group"))]
    for group in groups:
        for name, wanted in _table(group, "dependencies").items():
            version = wanted.get("version") if isinstance(wanted, dict) else wanted
            if isinstance(version, str):
                yield name, version


def _table(content: dict[str, Any], *path: str) -> dict[str, Any]:
    for name in path:
        found = content.get(name)
        content = found if isinstance(found, dict) else {}
    return content


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


def _line(text: str, wanted: str) -> int:
    """The first line that holds a text, from 1."""
    return text.count("\n", 0, max(text.find(wanted), 0)) + 1
