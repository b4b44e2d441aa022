"""What one lint of a file may take: work, memory and files, counted in units and never in seconds.

Every part of a run that may repeat, copy or multiply what a file says spends from the same budget, so that no file
can keep hublint busy or fill the memory. Counting makes a run give the same findings on every interpreter.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.source.location import Place

INTERPRETING = 80_000_000
"""Units for interpreting a file and those that it loads; one unit is what copying one entry costs.

Half of them are for loops and calls: what stands outside of them is read on when that half is gone.
"""

JUDGING = 25_000_000
"""Units for the scenarios, class orders and mounts that the checks look at."""

STEP = 160
"""The price of an expression or statement in a loop or call. Others are bounded by the size of the file."""

TURN = 8_000
"""The price of a turn of a loop, or of a call: what each leaves behind is looked at by every check."""

ITEM = 40
"""The price of a new item of a container that the file does not spell."""

COPY = 1
"""The price of one more holder of an item, and of a character of text that is looked through."""

TEXT = 4
"""Bytes of text that the file does not spell for one unit."""

FILES = 20
"""Other files that are read along."""

BYTES = 1_500_000
"""Bytes of all files together. The first one may have more: what it takes is known before it is read."""


class Fuel:
    """Units that are left. Spending more than there are is allowed: who spends asks `spent` where it can stop."""

    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        self.left = left

    @property
    def spent(self) -> bool:
        """Whether nothing is left."""
        return self.left <= 0


@dataclass(frozen=True, slots=True)
class Ending:
    """Where judging ended, and what the finding says about it. With `all_that_follows`, nothing after it is judged."""

    place: Place
    message: str
    all_that_follows: bool = True


@dataclass(slots=True, eq=False, repr=False)
class Budget:
    """The budget of one lint, with all places where it did not suffice."""

    interpreting: Fuel = field(default_factory=lambda: Fuel(INTERPRETING))
    judging: Fuel = field(default_factory=lambda: Fuel(JUDGING))
    repeating: int = INTERPRETING // 2
    files: int = FILES
    bytes: int = BYTES
    endings: list[Ending] = field(default_factory=list)

    def spend(self, units: int) -> bool:
        """Spend units of those for judging; whether all of it was there."""
        self.judging.left -= units
        return self.judging.left > 0

    def end(self, place: Place, message: str, *, all_that_follows: bool = True) -> None:
        """Note that `all_that_follows` is not judged, or only what the message names; each place once."""
        if all(one.place.node is not place.node for one in self.endings):
            self.endings.append(Ending(place, message, all_that_follows))

    @property
    def exhausted(self) -> bool:
        """Whether the rest of the file was given up."""
        return any(one.all_that_follows for one in self.endings)
