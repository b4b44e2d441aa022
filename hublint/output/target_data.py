"""The releases that configs are judged by as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.knowledge.coverage import coverage
from hublint.secrecy import masked
from hublint.wording import shown

if TYPE_CHECKING:
    from hublint.output.contract import TargetData
    from hublint.project.chosen_releases import Choice


def target_data(choice: Choice) -> TargetData:
    """A release as the JSON contract has it."""
    pin = choice.pin
    file = pin.file if pin else choice.file
    return {
        "distribution": choice.distribution,
        "version": choice.release,
        "origin": choice.origin,
        "path": shown(file) if file else None,
        "line": pin.line if pin else None,
        "requirement": masked(pin.requirement) if pin else None,
        "known": is_known(choice),
    }


def is_known(choice: Choice) -> bool:
    """Whether hublint knows the release."""
    return coverage(choice.distribution, choice.release) == "known"
