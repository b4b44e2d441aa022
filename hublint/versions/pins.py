"""A pin: what one line of a file says of the release of one distribution."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from hublint.knowledge import knowledge
from hublint.versions.specifiers import Strength, release

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(slots=True, eq=False, repr=False)
class Wanted:
    """A requirement on a known distribution: `specifier` as of PEP 440, `text` as the file writes it, line from 1."""

    distribution: str
    specifier: str
    text: str
    line: int


@dataclass(slots=True, eq=False, repr=False)
class Pin:
    """The release that a requirement stands for. An ``open`` one stands for the newest known release."""

    distribution: str
    release: str
    strength: Strength
    requirement: str
    file: Path
    line: int


def pin(wanted: Wanted, file: Path) -> Pin | None:
    """The pin that a requirement of a file is; None if it allows every release, or can't be read."""
    found = release(wanted.distribution, wanted.specifier)
    if found is None:
        return None
    return Pin(wanted.distribution, *found, wanted.text, file, wanted.line)


def known(name: str) -> str | None:
    """The distribution of that name as pip compares names (`Jupyterhub`, `docker_spawner`), if it is known."""
    return _by_normal_name().get(_normal(name))


def mentions(text: str) -> bool:
    """Whether a text holds the name of a known distribution, so that it is worth parsing."""
    return _names().search(text) is not None


@cache
def _names() -> re.Pattern[str]:
    names = (re.escape(name).replace(r"\-", "[-_.]") for name in _by_normal_name())
    return re.compile("|".join(names), re.IGNORECASE | re.ASCII)


@cache
def _by_normal_name() -> Mapping[str, str]:
    return {_normal(name): name for name in knowledge().distributions()}


def _normal(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")
