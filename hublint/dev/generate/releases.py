"""The checked-in list of releases that the data is made of (``releases.toml``)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hublint.knowledge.versions import key

PATH = Path(__file__).parent / "releases.toml"


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
    # plug-ins leave it to the hub to be there
    host = ("jupyterhub",) if listed.get("side") == "hub" else ()
    needs = (*host, *listed.get("with", ()), *listed.get(version, {}).get("with", ()))
    return Release(distribution, version, needs)


def side(side_name: str) -> set[str]:
    """Distributions of one side: ``hub``, ``single-user`` or ``base``."""
    return {name for name, entry in load().items() if entry["side"] == side_name}


def rivals() -> set[str]:
    """Distributions whose modules are also those of another one, which is meant where none is pinned."""
    return {name for name, entry in load().items() if entry.get("rival")}


def add(distribution: str, version: str) -> None:
    """Write a new release of a listed distribution into the list, if it is not there."""
    listed = sorted({*load()[distribution]["releases"], version}, key=key)
    table = re.compile(
        rf"(^\[{re.escape(distribution)}\]$.*?^releases = )\[[^\]]*\]", re.MULTILINE | re.DOTALL
    )
    text = PATH.read_text(encoding="utf-8")
    PATH.write_text(table.sub(rf"\g<1>{_list(listed)}", text, count=1), encoding="utf-8")


def _list(versions: list[str]) -> str:
    quoted = [f'"{version}"' for version in versions]
    if len(quoted) <= 6:
        return f"[{', '.join(quoted)}]"
    return "[\n" + "".join(f"  {version},\n" for version in quoted) + "]"
