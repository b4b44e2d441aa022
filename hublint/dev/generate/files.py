"""The data files: one table per distribution, and the index over all of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[2] / "knowledge" / "data"
INDEX = "index.json"
CHART = "k8s-hub.json"
KUBERNETES = "kubernetes.json"
NO_TABLES = frozenset((INDEX, CHART, KUBERNETES))


def read_table(distribution: str) -> Any:
    """The stored table of a distribution, or None."""
    path = DATA / f"{distribution}.json"
    return json.loads(path.read_bytes()) if path.exists() else None


def write_table(table: dict[str, Any]) -> None:
    """Store a table; one line per class keeps changes between releases reviewable."""
    _write(DATA / f"{table['distribution']}.json", table)


def write_index(single_user: set[str], rivals: set[str]) -> None:
    """Write the index: what is in which distribution, so that only what is named is loaded.

    ``modules`` (top-level module: distribution), ``classes`` (distribution: bare names),
    ``entry_points`` (group: name: class path), ``versions``, ``single_user`` (distributions), and
    ``rivals`` (top-level module: distributions that have it, too).
    """
    members = ("modules", "classes", "entry_points", "versions", "rivals")
    index: dict[str, Any] = {member: {} for member in members}
    for path in sorted(DATA.glob("*.json")):
        if path.name not in NO_TABLES:
            _add(index, json.loads(path.read_bytes()), rivals)
    index["single_user"] = sorted(single_user)
    _write(DATA / INDEX, index)


def _add(index: dict[str, Any], table: dict[str, Any], rivals: set[str]) -> None:
    distribution = table["distribution"]
    index["versions"][distribution] = table["versions"]
    for module in table["modules"]:
        if distribution in rivals:
            index["rivals"].setdefault(module, []).append(distribution)
        else:
            index["modules"][module] = distribution
    names = {path.rpartition(".")[2] for path in table["classes"]}
    index["classes"][distribution] = sorted(names)
    for group, points in table.get("entry_points", {}).items():
        for name, runs in points.items():
            path = runs[-1][0]
            if (
                path in table["classes"]
            ):  # an old release of oauthenticator names one that is not there
                index["entry_points"].setdefault(group, {})[name] = path


def _write(path: Path, value: dict[str, Any]) -> None:
    path.write_text(_lines(value, 2) + "\n", encoding="utf-8")


def _lines(value: Any, depth: int) -> str:
    """JSON with a line per member of the outer ``depth`` levels, and no other blanks."""
    if depth == 0 or not isinstance(value, dict) or not value:
        return json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    members = (f"{json.dumps(key)}:{_lines(item, depth - 1)}" for key, item in value.items())
    return "{\n" + ",\n".join(members) + "\n}"


def compact(value: Any) -> str:
    """A value as JSON without blanks, on one line."""
    return json.dumps(value, separators=(",", ":"))
