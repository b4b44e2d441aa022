"""What is known of a class that can be configured, by the newest known release."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hublint.cli.explained.config_setting import NO_EFFECT, VERSION
from hublint.cli.explained.documentation import documentation
from hublint.cli.explained.layout import Row, draw_rows, plain_rows
from hublint.knowledge import knowledge
from hublint.knowledge.type_words import expected

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from hublint.knowledge import TraitClass, TraitInfo

_GROUPS = ("spawners", "authenticators", "proxies")


@dataclass(frozen=True, slots=True)
class ClassView:
    """A class with the settings that it reads."""

    cls: TraitClass

    def draw(self, console: Console) -> None:
        """Print a table of facts, and the settings that the class defines itself."""
        from rich.table import Table  # noqa: PLC0415
        from rich.text import Text  # noqa: PLC0415

        draw_rows(console, self.cls.path, self._rows())
        table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
        table.add_column("its own settings", no_wrap=True)
        table.add_column("takes", overflow="fold")
        for info in self._own():
            style = "dim" if info.deprecated else ""
            words = "deprecated" if info.deprecated else expected(info)
            table.add_row(Text(info.name, style), Text(words, style))
        if table.rows:
            console.print()
            console.print(table)

    def lines(self) -> Iterator[str]:
        """A line for each fact, and one for each of its own settings."""
        yield from plain_rows(self.cls.name, self._rows())
        for info in self._own():
            yield f"c.{self.cls.name}.{info.name}: {expected(info)}"

    def document(self) -> dict[str, Any]:
        """The JSON document, with all settings, the inherited ones included."""
        return {
            "version": VERSION,
            "class": self.cls.path,
            "name": self.cls.name,
            "distribution": self.cls.distribution,
            "releases": [{"first": first, "last": last} for first, last in self.cls.versions],
            "single_user": knowledge().is_single_user(self.cls.distribution),
            "entry_points": self._entry_points(),
            "sections": list(self._sections()),
            "settings": [
                {
                    "name": info.name,
                    "type": expected(info),
                    "defined_by": info.owner,
                    "deprecated": info.deprecated is not None,
                }
                for _, info in sorted(self.cls.traits({}).items())
            ],
            "documentation": documentation(self.cls),
        }

    def _rows(self) -> Iterator[Row]:
        known = knowledge()
        newest = known.newest(self.cls.distribution)
        yield "Package", f"{self.cls.distribution} (as of {newest})"
        if known.is_single_user(self.cls.distribution):
            yield "Effect", NO_EFFECT
        if points := self._entry_points():
            yield "Also called", ", ".join(f'"{point}"' for point in points)
        yield "Reads", ", ".join(f"c.{name}" for name in self._sections())
        yield "Settings", f"{len(self.cls.traits({}))}, {len(self._own())} of them its own"
        if address := documentation(self.cls):
            yield "Documentation", address

    def _own(self) -> Sequence[TraitInfo]:
        return [
            info for _, info in sorted(self.cls.traits({}).items()) if info.owner == self.cls.path
        ]

    def _sections(self) -> Sequence[str]:
        """The sections that it reads, its own first, without those of traitlets that nobody sets."""
        names = reversed(self.cls.section_names({}))
        return [name for name in names if name not in ("Configurable", "LoggingConfigurable")]

    def _entry_points(self) -> list[str]:
        """The short names that the hub takes for it."""
        known = knowledge()
        return [
            name
            for group in _GROUPS
            for name, path in known.entry_points(group).items()
            if path == self.cls.path
        ]
