"""The `rule` decorator, and the discovery of every rule below `hublint.checks`."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from hublint.hub.model import Hub

Check = Callable[["Hub"], Iterable[Report]]


@dataclass(slots=True, eq=False, repr=False)
class Rule:
    """A check under its code (`HUB101`), its name (`no-persistent-volume`) and its usual severity."""

    code: str
    name: str
    severity: Severity
    check: Check


_collected: list[Rule] = []


def rule(code: str, name: str, severity: Severity) -> Callable[[Check], Check]:
    """Make a function that yields reports the check of a rule."""

    def register(check: Check) -> Check:
        _collected.append(Rule(code, name, severity, check))
        return check

    return register


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by its code, in the order of codes.

    Raises `ValueError` when two rules share a code or a name.
    """
    package = importlib.import_module("hublint.checks")
    for module in pkgutil.walk_packages(package.__path__, "hublint.checks."):
        importlib.import_module(module.name)
    ordered = sorted(_collected, key=lambda found: found.code)
    for label in ("code", "name"):
        seen = [getattr(found, label) for found in ordered]
        if len(set(seen)) != len(seen):
            raise ValueError(f"two rules share a {label}: {seen}")
    return {found.code: found for found in ordered}
