"""Whether settings are the same in every scenario, so that a fix which relies on them is right in all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from hublint.hub.scenarios.specialize import resolved
from hublint.interpret.values import Conditional
from hublint.interpret.writes import Assigned

if TYPE_CHECKING:
    from hublint.hub.context import HubContext
    from hublint.hub.setting import Setting
    from hublint.interpret.values import Condition, Value


def is_unconditional(hub: HubContext, *settings: Setting | None) -> bool:
    """Whether none of these settings depends on a condition, in whole or in part."""
    return not any(_has_alternatives(_value(hub, setting)) for setting in settings)


def are_unconditional(hub: HubContext, *traits: str) -> bool:
    """Whether every setting of these names, in whatever section, is one assignment that depends on no condition."""
    values = [value for path, value in hub.facts.settings.items() if path[-1] in traits]
    return all(isinstance(value, Assigned) and not _has_alternatives(value) for value in values)


def is_always_assigned(hub: HubContext, setting: Setting | None) -> bool:
    """Whether the same statement gives a setting its value in every scenario; the value itself may differ."""
    return setting is not None and not isinstance(_value(hub, setting), Conditional)


def _value(hub: HubContext, setting: Setting | None) -> Value | None:
    """A setting with all its alternatives."""
    return hub.facts.settings.get(setting.path) if setting is not None else None


class _Undecided(Exception):
    """An alternative was met."""


def _has_alternatives(value: Value | None) -> bool:
    """Whether a value holds alternatives at any depth."""
    try:
        if value is not None:
            resolved(value, _refuse)
    except _Undecided:
        return True
    return False


def _refuse(_: Condition) -> NoReturn:
    raise _Undecided
