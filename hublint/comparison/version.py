"""One version of a config: its source, with the releases and options to judge it by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.source import Source

if TYPE_CHECKING:
    from pathlib import Path

    from hublint.linter.options import Options
    from hublint.project.session import Session


@dataclass(frozen=True, slots=True, eq=False)
class Version:
    """A config as it is, or was. `source.name` is what messages call it.

    Of a version in a folder that does not last, `folder` is what paths begin with, and `prefix` stands for it.
    """

    source: Source
    options: Options
    folder: str = ""
    prefix: str = ""

    def shown(self, text: str) -> str:
        """A text with the names that people know in place of paths."""
        return text.replace(self.folder, self.prefix) if self.folder else text

    def name_sources(self) -> None:
        """Give all files that were read the names that people know."""
        for source in self.source.along():
            source.name = self.shown(source.name)


def read_version(
    session: Session, file: Path, name: str, folder: str = "", prefix: str = ""
) -> Version:
    """A config with what lies beside it. Raises `SourceError` and `SettingsError`."""
    reach = session.reach(file.parent)
    source = Source.read(file, name, reach)
    options = session.judging(session.options(reach, file), reach, source)
    return Version(source, options, folder, prefix)
