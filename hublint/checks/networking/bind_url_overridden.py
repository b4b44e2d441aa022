"""HUB807 bind-url-overridden: settings that undo what `bind_url` says."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlunsplit

from hublint.checks.toolkit.edits import fix, remove_setting, replace_string
from hublint.checks.toolkit.phrases import all_of, quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.network.hosts import split
from hublint.hub.network.public_address import (
    PARTS,
    address_of,
    is_encrypted,
    overridden,
    set_parts,
)
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator
    from urllib.parse import SplitResult

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting


@rule("HUB807", Severity.WARNING, changes=("addresses",))
def bind_url_overridden(hub: Hub) -> Iterator[Report]:
    """`ip`, `port` or `base_url` throw away what `bind_url` says."""
    if hub.setting("JupyterHub", "bind_url") is None:
        return
    bind_url = hub.app.trait("bind_url")
    url = as_str(bind_url.given)
    parts = split(url or "")
    overrides = set_parts(hub)
    if parts is None or bind_url.given is None or not overrides or "unix" in parts.scheme:
        return
    effective = overridden(parts, overrides)
    defaults = all(overrides[name] == PARTS[name] for name in overrides)
    if effective == address_of(parts) or defaults:
        return
    ip, port, path = effective
    scheme = "https" if is_encrypted(hub) else parts.scheme
    verb = "undo" if len(overrides) > 1 else "undoes"
    yield Report(
        bind_url.given.place("not used as it stands"),
        f"{all_of(overrides)} {verb} `bind_url`: JupyterHub listens on {quote(f'{scheme}://{ip}:{port}{path}')} "
        f"instead of {quote(url)}, with defaults for the parts that are not set separately. Put everything into "
        "`bind_url` and remove the others.",
        [_setting(hub, name).place("this one counts") for name in overrides],
        fix=_fix_bind_url(hub, bind_url.setting, parts, overrides),
    )


def _setting(hub: Hub, name: str) -> Setting:
    setting = hub.app.trait(name).setting
    if setting is None:
        raise LookupError(f"nothing sets {name}")
    return setting


def _fix_bind_url(
    hub: Hub, setting: Setting | None, parts: SplitResult, overrides: dict[str, object]
) -> Fix | None:
    """One URL of both, where they do not contradict each other."""
    if setting is None or parts.port is None:
        return None
    ip, port, path = address_of(parts)
    new_ip, new_port, new_path = (
        overrides.get("ip", ip),
        overrides.get("port", port),
        overrides.get("base_url", path),
    )
    if (ip and ip != new_ip) or port != new_port or path not in ("/", new_path):
        return None
    host = str(new_ip) if "ip" in overrides else parts.netloc.rpartition(":")[0]
    url = urlunsplit((parts.scheme, f"{host}:{port}", str(new_path), "", ""))
    return fix(
        "Merge them into `bind_url`",
        replace_string(setting.value, url),
        *(remove_setting(_setting(hub, name)) for name in overrides),
        applicability="unsafe",
    )
