"""One assignment as the file leaves it, in one scenario."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.values import Class, External
from hublint.source.location import Place

if TYPE_CHECKING:
    from hublint.interpret.values import Value
    from hublint.interpret.writes import Path, Write


@dataclass(slots=True, eq=False, repr=False)
class SettingPath:
    """Where a setting stands, whatever it is set to."""

    path: Path

    @property
    def name(self) -> str:
        """The path as it is written in a config: `c.DockerSpawner.volumes`."""
        return ".".join(("c", *self.path))

    @property
    def section(self) -> str:
        """The section that holds the trait: `DockerSpawner`."""
        return self.path[-2] if len(self.path) > 1 else ""

    @property
    def trait(self) -> str:
        """The bare name of the trait."""
        return self.path[-1]


@dataclass(slots=True, eq=False, repr=False)
class Setting(SettingPath):
    """What `c.<path>` holds when the file has ended: its resolved value and the write that left it.

    The value is a `Lazy` where the file only changed a trait that it never assigned
    (`c.DockerSpawner.volumes.update(...)`).
    """

    value: Value
    write: Write

    @property
    def is_made_by_code(self) -> bool:
        """Whether a function makes it before each start, rather than the configuration."""
        return False

    def place(self, label: str = "") -> Place:
        """The target of the assignment."""
        return self.write.place(label)

    def value_place(self, label: str = "") -> Place:
        """The value that was given; for a class from elsewhere, the place that gives it."""
        statement = self.write.statement
        if isinstance(self.value, Class | External) and isinstance(statement, cst.Assign):
            return Place(self.write.source, statement.value, label)
        return self.value.place(label)
