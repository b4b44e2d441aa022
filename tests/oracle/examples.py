"""Generated configs in numbers, each another one."""

from __future__ import annotations

import random
from typing import Final

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded

from .hook_strategies import hook_configs
from .hub_strategies import hub_configs
from .kube_strategies import kube_configs
from .strategies import configs

Example = tuple[str, dict[str, str]]
"""A config's text and the environment that it runs in."""

KINDS: Final = {
    "docker": configs,
    "kube": kube_configs,
    "hub": hub_configs,
    "hooks": hook_configs,
}
AUTHORS: Final = {
    "any": {},
    "slip": {"flawless": True, "slips": 1},
    "flawless": {"flawless": True},
}
"""Who writes: people who make any mistakes, a single one, or none (see :class:`.drafting.Draft`).

Among many mistakes one finding may speak for the others; a single one must be found itself.
"""


def examples(number: int, kind: str, authors: str, seed: int) -> list[Example]:
    """``number`` different configs, the same every time for a ``seed``."""
    source = random.Random(seed)
    found: dict[str, Example] = {}
    while len(found) < number:
        drawn = _drawn(number, kind, authors, source.getrandbits(32))
        found |= {repr(example): example for example in drawn}
    return list(found.values())[:number]


def _drawn(number: int, kind: str, authors: str, seed: int) -> list[Example]:
    """Examples as hypothesis draws them: a third of them are there already, as it varies its own."""
    found: list[Example] = []

    @seeded(seed)
    @settings(
        max_examples=number,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(KINDS[kind](**AUTHORS[authors]))
    def collect(example: Example) -> None:
        found.append(example)

    collect()
    return found
