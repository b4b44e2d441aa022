"""hublint says what the real hub does: no silence about trouble, no alarm without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from .agreement import KnownLimit, compare, known_limits, shrink
from .hub_strategies import hub_configs, singles
from .kube_strategies import kube_configs
from .strategies import configs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .judge import Judge

KINDS: Final = {"docker": configs, "kube": kube_configs, "hub": hub_configs}
DEFAULT: Final = {"docker": 150, "kube": 30, "hub": 40}
"""Examples of every kind for any configs, and as many for flawless ones."""
FULL: Final = {"docker": 5_000, "kube": 1_500, "hub": 1_500}
_BATCH: Final = 50
_SHOWN: Final = 5
_ALONE: Final = 14
"""Every how many-th of the ingredients is tried alone by default."""

Example = tuple[str, dict[str, str]]


def examples(number: int, flawless: bool, derandomize: bool, kind: str = "docker") -> list[Example]:
    """``number`` generated configs, the same every time if ``derandomize``."""
    found: list[Example] = []

    @settings(
        max_examples=number,
        derandomize=derandomize,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(KINDS[kind](flawless))
    def collect(example: Example) -> None:
        found.append(example)

    collect()
    return found


def check(oracle: Judge, wanted: Sequence[Example], flawless: bool) -> None:
    limits = known_limits()
    disagreements = []
    for start in range(0, len(wanted), _BATCH):
        found = compare(oracle, wanted[start : start + _BATCH], flawless)
        disagreements += [one for one in found if not any(known.covers(one) for known in limits)]
    kinds = {one.subject: one for one in disagreements}
    shown = [str(shrink(oracle, one, flawless)) for one in list(kinds.values())[:_SHOWN]]
    assert not disagreements, f"{len(disagreements)} disagreements\n" + "\n".join(shown)


@pytest.mark.parametrize("flawless", [False, True], ids=["any", "flawless"])
@pytest.mark.parametrize("kind", KINDS)
def test_hublint_agrees_with_the_real_hub(oracle: Judge, kind: str, flawless: bool) -> None:
    check(oracle, examples(DEFAULT[kind], flawless, derandomize=True, kind=kind), flawless)


def test_hublint_agrees_on_an_ingredient_alone(oracle: Judge) -> None:
    check(oracle, [(text, {}) for text in singles()[::_ALONE]], flawless=False)


@pytest.mark.full
@pytest.mark.parametrize("flawless", [False, True], ids=["any", "flawless"])
@pytest.mark.parametrize("kind", KINDS)
def test_hublint_agrees_on_many_configs(oracle: Judge, kind: str, flawless: bool) -> None:
    check(oracle, examples(FULL[kind], flawless, derandomize=False, kind=kind), flawless)


@pytest.mark.full
def test_hublint_agrees_on_every_ingredient_alone(oracle: Judge) -> None:
    check(oracle, [(text, {}) for text in singles()], flawless=False)


def test_known_limits_give_their_reasons() -> None:
    assert all(isinstance(limit, KnownLimit) and limit.reason for limit in known_limits())
