"""What the paths and variables of a compose file refer to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hublint.deployment.interpolation import Unset

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from hublint.deployment.given import Given


@dataclass(frozen=True, slots=True, eq=False)
class Scope:
    """The folder that relative paths begin at, and the variables that texts may hold.

    Variables of the shell are never known. `hidden`: a file that can't be read may give more of them.
    """

    folder: Path
    given: Mapping[str, Given] = field(default_factory=dict)
    hidden: bool = False

    def known(self, name: str) -> Given | Unset | None:
        """What is known of a variable."""
        return self.given.get(name) or (None if self.hidden else Unset(name))
