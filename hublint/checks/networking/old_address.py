"""HUB812: `hub_ip_connect`, the old name of the hub's address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.networking.spelling import is_no_host
from hublint.checks.toolkit.edits import fix, remove_setting, rename_setting
from hublint.checks.toolkit.insertion import is_used
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.network.hosts import is_loopback
from hublint.hub.network.hub_address import hub_address
from hublint.interpret.constants import NOT_KNOWN, as_python, as_str
from hublint.interpret.values import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting
    from hublint.interpret.values import Value


@rule("HUB812", Severity.ERROR)
def ignored_hub_ip_connect(hub: Hub) -> Iterator[Report]:
    """`hub_ip_connect` of DockerSpawner, whose place `hub_connect_ip` of JupyterHub took."""
    if not is_used(hub, "hub_ip_connect") or not hub.spawner.is_a("DockerSpawner"):
        return
    trait = hub.spawner.trait("hub_ip_connect")
    setting = trait.setting
    if setting is None or as_python(setting.value) in ("", None):
        return
    ignored = hub.at_least("dockerspawner", "13.0")
    needless = _is_hub_ip(hub, setting.value)
    message = f"`hub_ip_connect` {_fate(ignored=ignored, needless=needless)}"
    told = hub_address(hub).told
    fatal = ignored and not needless and told is not None and is_loopback(told)
    severity = None if fatal else Severity.WARNING
    label = "ignored" if ignored else "old name"
    yield Report(setting.place(label), message, fix=_renamed(hub, setting), severity=severity)


def _fate(*, ignored: bool, needless: bool) -> str:
    if not ignored:
        return (
            "still works, but dockerspawner 13.0 and newer ignore it."
            " Write `c.JupyterHub.hub_connect_ip`."
        )
    fate = "is ignored since dockerspawner 13.0"
    if needless:
        return f"{fate}; servers get this address from `hub_ip` anyway. Remove the line."
    return (
        f"{fate}: servers get the hub's own idea of its address, and may not find it."
        " Write `c.JupyterHub.hub_connect_ip`."
    )


def _is_hub_ip(hub: Hub, value: Value) -> bool:
    """Whether servers are told the same address by `hub_ip`."""
    if not hub.app.trait("hub_connect_ip").is_default or hub.app.trait("hub_ip").value is None:
        return False
    other = hub.app.trait("hub_ip").value
    if isinstance(value, Unknown) and isinstance(other, Unknown):
        return value.key is not None and value.key == other.key
    return as_str(value) is not None and as_str(value) == as_str(other)


def _renamed(hub: Hub, setting: Setting) -> Fix | None:
    """The new name; nothing where that is set already, and for a value that is no bare address."""
    new = hub.setting("JupyterHub", "hub_connect_ip")
    given = new is not None and as_python(new.value) not in ("", NOT_KNOWN)
    if given or _is_hub_ip(hub, setting.value):
        return fix("Remove the ignored line", remove_setting(setting))
    if new is not None or not _is_host(setting.value):
        return None
    edit = rename_setting(setting.write, "JupyterHub", "hub_connect_ip")
    return fix("Rename it to `c.JupyterHub.hub_connect_ip`", edit, applicability="unsafe")


def _is_host(value: Value) -> bool:
    found = as_str(value)
    if found is None:
        return isinstance(value, Unknown)
    return not is_no_host(found)
