"""HUB812 ignored-hub-ip-connect: the old name of the hub's address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, remove_setting, rename_setting
from hublint.checks.toolkit.insertion import is_used
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.network.hosts import is_bare_host, is_loopback
from hublint.hub.network.hub_address import hub_address
from hublint.interpret.constants import NOT_KNOWN, are_same_string, as_python, as_str
from hublint.interpret.values import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting
    from hublint.interpret.values import Value


@rule("HUB812", Severity.ERROR, changes=("addresses",))
def ignored_hub_ip_connect(hub: Hub) -> Iterator[Report]:
    """`hub_ip_connect` of DockerSpawner, which `hub_connect_ip` of JupyterHub replaced."""
    if not is_used(hub, "hub_ip_connect") or not hub.spawner.is_a("DockerSpawner"):
        return
    setting = hub.spawner.trait("hub_ip_connect").setting
    if setting is None or as_python(setting.value) in ("", None):
        return
    ignored = hub.at_least("dockerspawner", "13.0")
    needless = _equals_hub_ip(hub, setting.value)
    host = hub_address(hub).connect_host
    fatal = ignored and not needless and host is not None and is_loopback(host)
    yield Report(
        setting.place("ignored" if ignored else "old name"),
        f"`hub_ip_connect` {_outcome(hub, ignored=ignored, needless=needless)}",
        fix=_fix_name(hub, setting),
        severity=None if fatal else Severity.WARNING,
        outcome="ignored" if ignored else None,
    )


def _outcome(hub: Hub, *, ignored: bool, needless: bool) -> str:
    release = hub.release_note("dockerspawner")
    if not ignored:
        return f"still works in {release}, but 13.0 and later ignore it. Write `c.JupyterHub.hub_connect_ip`."
    if needless:
        return f"is ignored by {release}. Servers get this address from `hub_ip` anyway: remove the line."
    return (
        f"is ignored by {release}, so servers get the hub's own idea of its address and may not find it. "
        "Write `c.JupyterHub.hub_connect_ip`."
    )


def _equals_hub_ip(hub: Hub, value: Value) -> bool:
    """Whether servers get the same address by `hub_ip`."""
    hub_ip = hub.app.trait("hub_ip").value
    return hub.app.trait("hub_connect_ip").is_default and are_same_string(value, hub_ip)


def _fix_name(hub: Hub, setting: Setting) -> Fix | None:
    """The new name; nothing where that is set already, and for a value that is not a bare address."""
    new = hub.setting("JupyterHub", "hub_connect_ip")
    replaced = new is not None and as_python(new.value) not in ("", NOT_KNOWN)
    if replaced or _equals_hub_ip(hub, setting.value):
        return fix("Remove the ignored line", remove_setting(setting))
    if new is not None or not _may_be_host(setting.value):
        return None
    edit = rename_setting(setting.write, "JupyterHub", "hub_connect_ip")
    return fix("Rename it to `c.JupyterHub.hub_connect_ip`", edit, applicability="unsafe")


def _may_be_host(value: Value) -> bool:
    host = as_str(value)
    return isinstance(value, Unknown) if host is None else is_bare_host(host)
