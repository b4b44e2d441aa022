"""Which releases are judged by, and why: the command line, the settings, pins beside the config, the newest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from hublint.knowledge import knowledge
from hublint.versions.target_options import UnknownTargetError, checked
from hublint.wording import shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from hublint.project.settings import Settings
    from hublint.versions.pins import Pin

Origin = Literal["option", "settings", "pin", "newest"]


@dataclass(slots=True, eq=False, repr=False)
class Choice:
    """The release that one distribution is judged by, with the pin or the settings file that says so."""

    distribution: str
    release: str
    origin: Origin
    pin: Pin | None = None
    file: Path | None = None


def targets_for(
    pins: Mapping[str, Pin], settings: Settings, wanted: Mapping[str, str] | None = None
) -> dict[str, str]:
    """The targets for configs in a folder; a distribution that is missing means its newest release.

    `wanted` are the known releases of the command line. Raises `SettingsError` for unknown releases.
    """
    pinned = {pin.distribution: pin.release for pin in pins.values() if _decides(pin)}
    return {**pinned, **_settled(settings), **(wanted or {})}


def origins_for(pins: Mapping[str, Pin], settings: Settings) -> dict[str, str]:
    """Where each of the targets is known from, in words: "from `Dockerfile:15`", "from `hublint.toml`"."""
    pinned = {
        pin.distribution: f"from `{shown(pin.file)}:{pin.line}`"
        for pin in pins.values()
        if _decides(pin)
    }
    file = f"from `{shown(settings.table.file)}`" if settings.table else "from the settings"
    return {**pinned, **dict.fromkeys(_settled(settings), file)}


def choices(
    pins: Mapping[str, Pin], settings: Settings, wanted: Mapping[str, str] | None = None
) -> tuple[Choice, ...]:
    """What every distribution is judged by that somebody chose a release of, or that has several."""
    settled = _settled(settings)
    chosen = {**pins, **settled, **(wanted or {})}
    names = [name for name in knowledge().distributions() if name in chosen or _varies(name)]
    file = settings.table.file if settings.table else None
    return tuple(_choice(name, pins, settled, wanted or {}, file) for name in names)


def _choice(
    name: str,
    pins: Mapping[str, Pin],
    settled: Mapping[str, str],
    wanted: Mapping[str, str],
    file: Path | None,
) -> Choice:
    if name in wanted:
        return Choice(name, wanted[name], "option")
    if name in settled:
        return Choice(name, settled[name], "settings", file=file)
    if name in pins:
        return Choice(name, pins[name].release, "pin", pins[name])
    return Choice(name, knowledge().newest(name), "newest")


def _decides(pin: Pin) -> bool:
    """Whether a pin says more than that the newest release is in use."""
    return pin.strength != "open" or knowledge().is_rival(pin.distribution)


def _varies(name: str) -> bool:
    known = knowledge()
    aside = known.is_single_user(name) or known.is_rival(name) or name == "traitlets"
    return len(known.versions(name)) > 1 and not aside


def _settled(settings: Settings) -> dict[str, str]:
    try:
        return checked(settings.targets) if settings.targets else {}
    except UnknownTargetError as error:
        raise settings.error("targets", str(error)) from None
