"""The checked-in list of releases that the data is made of (``releases.toml``)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hublint.knowledge.versions import key

PATH = Path(__file__).parent.parent / "releases.toml"


@dataclass(frozen=True)
class Release:
    """One release, and what must be installed with it so that it can be imported."""

    distribution: str
    version: str
    requirements: tuple[str, ...] = ()

    @property
    def requirement(self) -> str:
        """What pip is asked for."""
        return f"{self.distribution}=={self.version}"


def load() -> dict[str, Any]:
    """The list as it is written: ``{distribution: {"side": ..., "releases": [...], ...}}``."""
    return tomllib.loads(PATH.read_text(encoding="utf-8"))


def releases(distribution: str) -> list[Release]:
    """The listed releases of a distribution, oldest first."""
    listed = load()[distribution]["releases"]
    return [release(distribution, version) for version in sorted(listed, key=key)]


def release(distribution: str, version: str) -> Release:
    """A release with the special needs that the list knows for it; one not listed has none."""
    listed = load().get(distribution, {})
    needs = {"with": listed.get("with", ())} | listed.get(version, {})
    return Release(distribution, version, tuple(needs["with"]))


def side(side_name: str) -> set[str]:
    """Distributions of one side: ``hub``, ``single-user`` or ``base``."""
    return {name for name, entry in load().items() if entry["side"] == side_name}


def add(distribution: str, version: str) -> None:
    """Write a new release into the list, if it is not there."""
    if version in load()[distribution]["releases"]:
        return
    opening = re.compile(rf"(\[{re.escape(distribution)}\]\n(?:(?!\[).*\n)*?releases = \[)([^\]]*)")
    text = PATH.read_text(encoding="utf-8")
    PATH.write_text(opening.sub(rf'\g<1>\g<2>, "{version}"', text, count=1), encoding="utf-8")
