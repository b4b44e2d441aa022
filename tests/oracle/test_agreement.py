"""hublint says what the real hub does: no silence about trouble, no alarm without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from .agreement import KnownLimit, compare, known_limits, shrink
from .strategies import configs

if TYPE_CHECKING:
    from .judge import Judge

DEFAULT, FULL = 300, 10_000
_BATCH: Final = 50
_SHOWN: Final = 5


def examples(number: int, flawless: bool, derandomize: bool) -> list[tuple[str, dict[str, str]]]:
    """``number`` generated configs, the same every time if ``derandomize``."""
    found: list[tuple[str, dict[str, str]]] = []

    @settings(
        max_examples=number,
        derandomize=derandomize,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(configs(flawless))
    def collect(example: tuple[str, dict[str, str]]) -> None:
        found.append(example)

    collect()
    return found


def check(oracle: Judge, number: int, flawless: bool, derandomize: bool) -> None:
    limits = known_limits()
    disagreements = []
    wanted = examples(number, flawless, derandomize)
    for start in range(0, number, _BATCH):
        found = compare(oracle, wanted[start : start + _BATCH], flawless)
        disagreements += [one for one in found if not any(known.covers(one) for known in limits)]
    kinds = {one.subject: one for one in disagreements}
    shown = [str(shrink(oracle, one, flawless)) for one in list(kinds.values())[:_SHOWN]]
    assert not disagreements, f"{len(disagreements)} disagreements\n" + "\n".join(shown)


@pytest.mark.parametrize("flawless", [False, True], ids=["any", "flawless"])
def test_hublint_agrees_with_the_real_hub(oracle: Judge, flawless: bool) -> None:
    check(oracle, DEFAULT // 2, flawless, derandomize=True)


@pytest.mark.full
@pytest.mark.parametrize("flawless", [False, True], ids=["any", "flawless"])
def test_hublint_agrees_on_many_configs(oracle: Judge, flawless: bool) -> None:
    check(oracle, FULL // 2, flawless, derandomize=False)


def test_known_limits_give_their_reasons() -> None:
    assert all(isinstance(limit, KnownLimit) and limit.reason for limit in known_limits())
