"""HUB619 debugging-left-on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.computed import is_decided_by_code
from hublint.checks.toolkit.edits import fix, remove_setting
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting
    from hublint.hub.traits.trait import Trait

METRICS = (
    "Everyone who reaches the hub can read `/hub/metrics`: how many users there are, what they do and, in some"
    " releases, their names. Give the collector a token with the scope `read:metrics` (it gets error 403 without one),"
    " then remove this line."
)
QUERIES = (
    "`debug_db` logs every query of the database, with the names of users and hashed tokens. Remove it when you have"
    " found what you were looking for."
)
REQUESTS = (
    "`debug` makes every user's server log each of its requests. Remove it when you have found what you were looking"
    " for."
)


@rule("HUB619", Severity.INFO, changes=("named",))
def debugging_left_on(hub: Hub) -> Iterator[Report]:
    """Options for looking into trouble that show more than they should."""
    for trait, value, message in (
        (hub.app.trait("authenticate_prometheus"), False, METRICS),
        (hub.app.trait("debug_db"), True, QUERIES),
        (hub.spawner.trait("debug"), True, REQUESTS),
    ):
        if _has_value(trait, value) and trait.setting is not None:
            place = trait.setting.value_place()
            yield Report(place, message, fix=_fix_removal(trait.setting))


def _has_value(trait: Trait, value: object) -> bool:
    return trait.given is not None and trait.as_python() is value


def _fix_removal(setting: Setting) -> Fix | None:
    """Without the line, unless it is a switch: of the environment, or one that a collector of metrics relies on."""
    write = setting.write
    if setting.trait == "authenticate_prometheus" or is_decided_by_code(
        write.source, write.statement
    ):
        return None
    return fix("Remove the line", remove_setting(setting), applicability="unsafe")
