"""Which files may be read along with a config, and which settings count."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hublint.files.reach import Reach, Refused
from hublint.project.settings import Settings, SettingsError, settings_for, settings_in
from hublint.terminal import complain

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from hublint.source import Source

_NAMES, _LENGTH = 5, 200
"""So many names, of so many characters, are told."""


@dataclass(slots=True, eq=False)
class Access:
    """Which folders may be read, and which settings count. Notes on the latter are told once."""

    root: Path | None = None
    also: tuple[Path, ...] = ()
    config: Path | None = None
    isolated: bool = False
    _searched: tuple[Path, ...] = ()
    _named: Settings | None = None
    _told: set[str] = field(default_factory=set)

    def search(self, folder: Path) -> Reach:
        """What may be read along with the configs below a folder. Raises `SettingsError` if there is no such place."""
        self._searched += (folder,)
        return self.reach(folder)

    def reach(self, folder: Path) -> Reach:
        """What may be read along with the configs of a folder. Raises `SettingsError` if there is no such place."""
        try:
            return Reach.around(folder, self.root, self.also, self._searched)
        except Refused as refused:
            raise SettingsError(f"The folder `{folder}` {refused.reason}.") from None

    def settings(self, reach: Reach) -> Settings:
        """The settings that count for the configs of a folder. Raises `SettingsError`."""
        if self.isolated:
            return Settings()
        if self.config is not None:
            self._named = self._named or settings_in(self.config)
            return self._named
        found = settings_for(reach)
        self.note(found.notes)
        return found

    def note_outside(self, source: Source) -> None:
        """Tell which files a config loads that may not be read."""
        names = source.outside
        if not names or source.reach is None:
            return
        shown = ", ".join(f"`{name[:_LENGTH]}`" for name in names[:_NAMES])
        more = f" and {len(names) - _NAMES} more" if len(names) > _NAMES else ""
        told = (
            f"{source.name} loads what lies outside of `{source.reach.root}` and isn't read: {shown}{more}."
            " To read it, name its folder with --also-read."
        )
        self.note([told])

    def note(self, notes: Iterable[str]) -> None:
        """Tell what was passed over, each once, on standard error."""
        for one in notes:
            if one not in self._told:
                self._told.add(one)
                complain(f"note: {one}")
