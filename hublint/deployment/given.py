"""A value of a variable, with the place that gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from hublint.deployment.stretches import Stretch

Form = Literal["dotenv", "yaml", "yaml list", "other"]
"""How a value is spelled where it stands: as in `.env`, as a scalar of YAML, as `NAME=value` in one, or otherwise."""


@dataclass(frozen=True, slots=True)
class Given:
    """The value of a variable; `text` is None if it can't be known.

    `spot` is where the value stands, None for one from the command line or from Compose itself. `passed` is where the
    service takes it from there, if that is another place. `unset`: it is empty, or a default, unless the shell that
    starts Compose gives this variable. `may_lack`: it is passed on by name, and no file gives it, so that it may not be
    set at all. `origin` is its name where it stands, if that is another one.
    """

    name: str
    text: str | None
    spot: Stretch | None = None
    form: Form = "other"
    passed: Stretch | None = None
    unset: str | None = None
    may_lack: bool = False
    origin: str | None = None

    @property
    def words(self) -> str:
        """Where it stands, for a sentence: ``in .env:3``."""
        return f"in `{self.spot.words}`" if self.spot is not None else "chosen with --env"
