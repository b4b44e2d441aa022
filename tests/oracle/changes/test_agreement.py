"""What is said of edits is what they do: nothing lost in silence, and no alarm about what stays as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from .agreement import disagreements
from .edit import EDITS
from .pairs import pairs
from .statement import stated

if TYPE_CHECKING:
    from ..judge import Judge
    from .pairs import Pair
    from .statement import Statement

DEFAULT: Final = 100
FULL: Final = 1_000
_BATCH: Final = 25
_SHOWN: Final = 8


def check(oracle: Judge, wanted: list[Pair]) -> None:
    """Disagreements are printed as they are found: ``-s`` shows them while a long run goes on."""
    found = []
    for start in range(0, len(wanted), _BATCH):
        new = disagreements(oracle, wanted[start : start + _BATCH], stated)
        print(*new, sep="\n", end="", flush=True)
        found += new
    shown = "\n".join(map(str, found[:_SHOWN]))
    assert not found, f"{len(found)} disagreements\n{shown}"


@pytest.mark.parametrize("start", range(0, DEFAULT, _BATCH))
def test_what_is_said_of_edits_is_what_they_do(oracle: Judge, start: int) -> None:
    check(oracle, pairs(DEFAULT, seed=0)[start : start + _BATCH])


@pytest.mark.full
def test_what_is_said_of_many_edits_is_what_they_do(oracle: Judge, seed: int) -> None:
    check(oracle, pairs(FULL, seed))


def test_a_silent_comparison_is_found_out(oracle: Judge) -> None:
    def silent(_old: str, _new: str) -> list[Statement]:
        return []

    kinds = {one.what for one in disagreements(oracle, pairs(20, seed=1), silent)}
    assert {"files", "session", "access"} & kinds


def test_a_comparison_that_always_warns_is_found_out(oracle: Judge) -> None:
    harmless = [pair for pair in pairs(60, seed=1) if pair.harmless][:3]
    other = pairs(1, seed=0)[0].play

    def loud(_old: str, _new: str) -> list[Statement]:
        return stated(other.old.text, other.new.text)

    assert stated(other.old.text, other.new.text)
    assert disagreements(oracle, harmless, loud)


def test_every_kind_of_edit_is_drawn() -> None:
    drawn = {name for pair in pairs(2_000, seed=0) for name in pair.edits}
    assert drawn == set(EDITS)
    assert len(drawn) > 100


def test_pairs_are_the_same_for_a_seed() -> None:
    assert pairs(20, seed=3) == pairs(20, seed=3)
