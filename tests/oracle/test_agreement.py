"""hublint says what the real hub does: no silence about trouble, no alarm without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from . import hook_strategies, pod_ingredients, start_folders
from .agreement import KnownLimit, compare, known_limits, shrink
from .examples import AUTHORS, KINDS, examples
from .hub_strategies import singles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .examples import Example
    from .judge import Judge

DEFAULT: Final = {"docker": 35, "kube": 15, "hub": 20, "hooks": 4}
"""Examples of every kind by each of the :data:`AUTHORS`."""
FULL: Final = {"docker": 2_000, "kube": 700, "hub": 700, "hooks": 700}
_BATCH: Final = 50
_SHOWN: Final = 5
_PODS: Final = 4
"""Every how many-th of the right objects and profiles is tried by default."""
_ALONE: Final = 14
"""Every how many-th of the ingredients is tried alone by default."""
_HOOKS: Final = 20
"""Every how many-th of the functions and classes."""


def check(oracle: Judge, wanted: Sequence[Example], flawless: bool = False) -> None:
    """Disagreements are printed as they are found: ``-s`` shows them while a long run goes on."""
    limits = known_limits()
    disagreements = []
    for start in range(0, len(wanted), _BATCH):
        found = compare(oracle, wanted[start : start + _BATCH], flawless)
        new = [one for one in found if not any(known.covers(one) for known in limits)]
        print(*new, sep="\n", end="", flush=True)
        disagreements += new
    kinds = {one.subject: one for one in disagreements}
    shown = [str(shrink(oracle, one, flawless)) for one in list(kinds.values())[:_SHOWN]]
    assert not disagreements, f"{len(disagreements)} disagreements\n" + "\n".join(shown)


@pytest.mark.parametrize("authors", AUTHORS)
@pytest.mark.parametrize("kind", KINDS)
def test_hublint_agrees_with_the_real_hub(oracle: Judge, kind: str, authors: str) -> None:
    check(oracle, examples(DEFAULT[kind], kind, authors, seed=0), authors == "flawless")


def test_hublint_agrees_on_an_ingredient_alone(oracle: Judge) -> None:
    check(oracle, [(text, {}) for text in singles()[::_ALONE]])


@pytest.mark.parametrize("right", [True, False])
def test_hublint_agrees_on_a_function_alone(oracle: Judge, right: bool) -> None:
    check(oracle, [(text, {}) for text in hook_strategies.singles(right)[::_HOOKS]], right)


@pytest.mark.parametrize("right", [True, False])
def test_hublint_agrees_on_pods(oracle: Judge, right: bool) -> None:
    texts = pod_ingredients.singles(right=right)
    check(oracle, [(text, {}) for text in texts[:: _PODS if right else 1]], right)


def test_hublint_agrees_on_start_folders(oracle: Judge) -> None:
    check(oracle, start_folders.configs(40, seed=0))


@pytest.mark.full
@pytest.mark.parametrize("authors", AUTHORS)
@pytest.mark.parametrize("kind", KINDS)
def test_hublint_agrees_on_many_configs(oracle: Judge, kind: str, authors: str, seed: int) -> None:
    check(oracle, examples(FULL[kind], kind, authors, seed), authors == "flawless")


@pytest.mark.full
def test_hublint_agrees_on_every_ingredient_alone(oracle: Judge) -> None:
    check(oracle, [(text, {}) for text in singles()])


@pytest.mark.full
@pytest.mark.parametrize("right", [True, False])
def test_hublint_agrees_on_every_function_alone(oracle: Judge, right: bool) -> None:
    check(oracle, [(text, {}) for text in hook_strategies.singles(right)], right)


@pytest.mark.full
def test_hublint_agrees_on_every_right_pod(oracle: Judge) -> None:
    check(oracle, [(text, {}) for text in pod_ingredients.singles(right=True)], flawless=True)


@pytest.mark.full
def test_hublint_agrees_on_many_start_folders(oracle: Judge, seed: int) -> None:
    check(oracle, start_folders.configs(1_000, seed))


def test_known_limits_give_their_reasons() -> None:
    assert all(isinstance(limit, KnownLimit) and limit.reason for limit in known_limits())
