"""Whether a setting is the same in every scenario, so that a cure which relies on it is right in all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from hublint.hub.scenarios.specialize import resolved

if TYPE_CHECKING:
    from hublint.hub.context import HubContext
    from hublint.hub.setting import Setting
    from hublint.interpret.values import Condition


class _Undecided(Exception):
    """An alternative was met."""


def settled(hub: HubContext, *settings: Setting | None) -> bool:
    """Whether none of these settings depends on a condition, in whole or in part."""
    try:
        for setting in settings:
            raw = hub.facts.settings.get(setting.path) if setting is not None else None
            if raw is not None:
                resolved(raw, _refuse)
    except _Undecided:
        return False
    return True


def _refuse(_: Condition) -> NoReturn:
    raise _Undecided
