"""Exact releases in lock files: `uv.lock`, `poetry.lock`, `pdm.lock` and `pylock.toml`, and `Pipfile.lock`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hublint.patterns import pattern
from hublint.versions.pins import Wanted, known

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from pathlib import Path

    from hublint.versions.allowance import Allowance

_PACKAGE = pattern(r"\[\[packages?\]\]\s*(?:#.*)?")
_KEY = pattern(r"""(?P<key>name|version)\s*=\s*(?P<quote>["'])(?P<value>[^"'\n]*)(?P=quote).*""")


def from_lock(text: str, file: Path, allowance: Allowance) -> Iterator[tuple[Path, Wanted]]:
    """The packages of a lock file in TOML, which is read by lines, as such files are long.

    A distribution that is locked to several releases, for several platforms, says nothing.
    """
    found: dict[str, set[str]] = {}
    places: dict[str, tuple[int, str]] = {}
    for line, name, version in _packages(text, allowance):
        found.setdefault(name, set()).add(version)
        places[name] = (line, version)
    for name, (line, version) in places.items():
        if len(found[name]) == 1:
            yield file, Wanted(name, f"=={version}", f"{name} {version}", line)


def _packages(text: str, allowance: Allowance) -> Iterator[tuple[int, str, str]]:
    """Line, distribution and release of each package of a known distribution."""
    lines = text.splitlines()
    starts = [number for number, line in enumerate(lines) if _PACKAGE.fullmatch(line)]
    for start, _ in allowance.telling((start, _head(lines, start)) for start in starts):
        keys = _keys(_head(lines, start))
        distribution = known(keys.get("name", ""))
        if distribution is not None and keys.get("version"):
            yield start + 2, distribution, keys["version"]


def _head(lines: list[str], start: int) -> str:
    """The first lines of a package, which hold its name and version in all these files."""
    head = []
    for line in lines[start + 1 : start + 6]:
        if line.startswith("["):
            break
        head.append(line[:200])
    return "\n".join(head)


def _keys(head: str) -> dict[str, str]:
    found: list[re.Match[str] | None] = [_KEY.fullmatch(line) for line in head.splitlines()]
    return {one["key"]: one["value"] for one in found if one}


def from_pipfile_lock(text: str, file: Path, allowance: Allowance) -> Iterator[tuple[Path, Wanted]]:
    """The packages of a `Pipfile.lock`, but for those of development."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return
    packages: Any = content.get("default") if isinstance(content, dict) else None
    entries = packages.items() if isinstance(packages, dict) else ()
    for _, name in allowance.telling((0, name) for name, _ in entries):
        entry, distribution = packages[name], known(name)
        version = entry.get("version") if isinstance(entry, dict) else None
        if distribution is not None and isinstance(version, str):
            line = text.count("\n", 0, max(text.find(f'"{name}"'), 0)) + 1
            yield file, Wanted(distribution, version, f"{name}{version}", line)
