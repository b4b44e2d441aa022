"""The data files as they are stored; each is read once, when something in it is asked for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from hublint.knowledge import runs
from hublint.knowledge.versions import nearest

DATA = Path(__file__).parent / "data"

Targets = Mapping[str, str]
"""Release per distribution; one that is missing stands for its newest known release."""


class Table:
    """Everything known of one distribution, over its known releases (oldest first)."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.distribution: str = document["distribution"]
        self.versions: tuple[str, ...] = tuple(document["versions"])
        self.types: list[Any] = document["types"]
        self.classes: dict[str, dict[str, Any]] = document["classes"]
        self.aliases: dict[str, Any] = document.get("aliases", {})
        self.service_fields: dict[str, Any] = document.get("service_fields", {})
        self.scopes: list[Any] = document.get("scopes", [])
        self.keywords: dict[str, Any] = document.get("keywords", {})
        self.calls: dict[str, dict[str, Any]] = document.get("calls", {})

    def index(self, version: str | None) -> int:
        """Number of the known release that stands for ``version`` (None: the newest)."""
        return nearest(self.versions, version)

    def labels(self, span: runs.Span) -> tuple[str, str | None]:
        """First and last release of a span; None as the last: the newest has it."""
        first, last = span
        return self.versions[first], None if last is None else self.versions[last]

    def has_class(self, path: str, index: int) -> bool:
        """Whether the class exists in release number ``index``."""
        row = self.classes.get(path)
        return row is not None and ("present" not in row or bool(runs.at(row["present"], index)))

    def fact(self, path: str, name: str, index: int) -> Any:
        """A fact of a class that changes as a whole (``bases``, ``hidden``, ``checked``)."""
        return runs.at(self.classes.get(path, {}).get(name, ()), index) or ()

    def facts(self, path: str, name: str, index: int) -> dict[str, Any]:
        """A fact that a class has by name (``traits``, ``defaults``, ...)."""
        stored = self.classes.get(path, {}).get(name, {})
        found = {key: runs.at(value, index) for key, value in stored.items()}
        return {key: value for key, value in found.items() if value is not None}


@cache
def table(distribution: str) -> Table:
    """The table of a distribution named in the index."""
    return Table(json.loads((DATA / f"{distribution}.json").read_bytes()))


@cache
def index() -> Any:
    """The index over all tables."""
    return json.loads((DATA / "index.json").read_bytes())


@cache
def chart() -> Any:
    """What the releases of JupyterHub's Helm chart install in the hub's image, as runs over these releases."""
    return json.loads((DATA / "k8s-hub.json").read_bytes())
