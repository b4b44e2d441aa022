"""Steps of an upgrade, and the registry of the breaks that packages are known to have made."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from hublint.findings import Severity

if TYPE_CHECKING:
    from hublint.findings import Finding, Report
    from hublint.upgrade.both_releases import Pair

Effect = Literal["stops", "fails", "changes", "renamed"]
"""The hub (or each start of a server) stops; something stops working; it means another thing; an old name stays."""

Moment = Literal["before", "with", "after"]
"""When to do it: while the old releases still run, together with the new ones, or once they run."""

SEVERITIES = {
    "stops": Severity.ERROR,
    "fails": Severity.ERROR,
    "changes": Severity.WARNING,
    "renamed": Severity.INFO,
}
MOMENTS: tuple[Moment, ...] = ("before", "with", "after")


@dataclass(frozen=True, slots=True)
class Break:
    """What a release of a distribution broke, in `about`, a trait.

    `source` says where that can be read. `general`: whatever the config says, so that it has no place in it.
    """

    distribution: str
    version: str
    name: str
    effect: Effect
    moment: Moment = "with"
    source: str = ""
    general: bool = False
    about: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: a break that concerns the config, and the finding that says where and what."""

    broken: Break
    finding: Finding


Announcement = tuple[Break, "Report"]
"""A break that concerns the config, and what to say of it there."""

Check = Callable[["Pair"], "Iterator[Announcement]"]

_collected: list[Check] = []


def breaks(*known: Break) -> Callable[[Callable[[Pair, Break], Iterator[Report]]], Check]:
    """Make a function that reports on each of these breaks a check; it is called for those that the upgrade crosses."""

    def register(function: Callable[[Pair, Break], Iterator[Report]]) -> Check:
        def check(pair: Pair) -> Iterator[Announcement]:
            for broken in known:
                if pair.crosses(broken.distribution, broken.version):
                    yield from ((broken, report) for report in function(pair, broken))

        _collected.append(check)
        return check

    return register


@cache
def known_breaks() -> Sequence[Check]:
    """Every check of `hublint.upgrade.breaking`."""
    package = importlib.import_module("hublint.upgrade.breaking")
    for module in pkgutil.iter_modules(package.__path__, "hublint.upgrade.breaking."):
        importlib.import_module(module.name)
    return tuple(_collected)
