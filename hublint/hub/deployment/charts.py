"""Configs that a Helm chart fills in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.interpret.facts import ConfigFacts


def is_filled_by_chart(facts: ConfigFacts) -> bool:
    """Whether the values of a config come from the chart, through its module `z2jh`."""
    if facts.source.stands_for == "whole":
        return False
    return any(name.partition(".")[0] == "z2jh" for name in facts.imports)
