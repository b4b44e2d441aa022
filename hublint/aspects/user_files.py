"""What a picture holds: plain facts, ready to be shown or compared."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from hublint.aspects.spots import Spot
    from hublint.hub import Mount

Owner = Literal["user", "everyone", "unknown"]
Answer = bool | None
"""None: cannot be known."""

LAYER = "container layer"


@dataclass(frozen=True, slots=True)
class Survival:
    """Whether what is written outlives a stop of the server, a removal of the container, and a new image.

    A new image reaches a user only in a new container.
    """

    stop: Answer
    removal: Answer
    image_update: Answer


@dataclass(frozen=True, slots=True)
class Row:
    """One place in the container.

    `target` and `source` are as this user gets them; `source` is None where nothing of the host is behind it.
    `mode` is ``rw``, ``ro``, another text of the config, or None. `notebook_dir` is true where the user
    interface opens in it. `problems` say what is wrong with it for this user. `spot` is where its files lie outside of
    the container, `writable` whether the mode lets users write there, `mount` what makes it (None for the container).
    """

    target: str
    source: str | None
    kind: str
    mode: str | None
    owner: Owner
    survives: Survival
    origin: str | None
    spot: Spot = field(compare=False)
    notebook_dir: bool = False
    problems: tuple[str, ...] = ()
    writable: Answer = True
    mount: Mount | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Root:
    """Where the user interface opens: `path` is None if it cannot be known. `origin` says what decides.

    `certain` is false where mounts that are not completely known may lie there.
    """

    path: str | None
    origin: str
    certain: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """One user's files in one scenario.

    `spawner` is the class name (empty if unknown). `removed` says whether a stop removes the container.
    `complete` is false where there may be more mounts, `uncertainties` say why. `name` is the hub's form of the user's
    name, `refused` why the hub does not let it in, `problems` what keeps the server from starting.
    """

    spawner: str
    family: Literal["container", "process", "unknown"]
    user: str
    server: str
    name: str
    refused: str | None
    escaped: str | None
    container: str | None
    removed: Answer
    root: Root
    rows: tuple[Row, ...]
    complete: bool
    uncertainties: tuple[str, ...]
    problems: tuple[str, ...]

    @property
    def start(self) -> Row | None:
        """The row that the user interface opens in, if it is known."""
        return next((row for row in self.rows if row.notebook_dir), None)
