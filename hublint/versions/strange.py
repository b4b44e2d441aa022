"""What is said of releases that are in use, but not among the known ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.knowledge.coverage import coverage, not_known
from hublint.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hublint.versions.pins import Pin


_OUTCOMES = {
    "near": "It is judged like the oldest known one, without fixes.",
    "named": "Only the names and types of the settings of its classes are judged, without fixes.",
    "unknown": "The settings of its classes are not judged.",
}


def strange_releases(
    names: Iterable[str], pins: Mapping[str, Pin], targets: Mapping[str, str]
) -> tuple[str, ...]:
    """What to say of each of these distributions of a config in a folder."""
    return tuple(_note(name, targets[name], pins) for name in names)


def _note(name: str, release: str, pins: Mapping[str, Pin]) -> str:
    pin = pins.get(name)
    pinned = pin is not None and pin.release == release
    where = f"{shown(pin.file)}:{pin.line}: " if pin is not None and pinned else ""
    return where + unknown_release(name, release)


def unknown_release(name: str, release: str) -> str:
    """That a release is not known, and what becomes of the settings of its classes."""
    return f"{not_known(name, release)}. {_OUTCOMES[coverage(name, release)]}"
