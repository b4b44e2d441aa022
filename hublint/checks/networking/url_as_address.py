"""HUB804 url-as-address: URLs where a setting takes a host name or an IP address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, literal_str, replace_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.network.hosts import is_bare_host
from hublint.hub.network.hub_address import hub_address
from hublint.interpret.constants import as_str
from hublint.numbers import whole
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

HOSTS = {"hub_ip": "hub_port", "hub_connect_ip": "hub_port", "ip": "port"}
"""Settings that hold a host, and the one for the port that goes with it."""

_HOST = pattern(
    r"(?:[a-z+]+:/+)?(?P<host>\[[^\]/]+\]|[^:/\[\]\s]+)(?::(?P<port>\d+))?/?", re.IGNORECASE
)


@rule("HUB804", Severity.ERROR, "stops", changes=("addresses",))
def url_as_address(hub: Hub) -> Iterator[Report]:
    """A scheme, port or path where only a host name or IP address may stand."""
    for name, port_name in HOSTS.items():
        if hub.setting("JupyterHub", name) is None:
            continue
        value = hub.app.trait(name).given
        address = as_str(value)
        if value is None or address is None:
            continue
        if not is_bare_host(address):
            yield _report_url(hub, name, port_name, value, address)
        elif address == "*" and name == "hub_ip" and hub_address(hub).connect_host == "*":
            yield _report_star(value)


def _report_url(hub: Hub, name: str, port_name: str, value: Value, address: str) -> Report:
    match = _HOST.fullmatch(address)
    cure = f"Write {quote(match['host'].strip('[]'))}." if match else "Write the host name alone."
    return Report(
        value.place("not a bare address"),
        f"`{name}` must be a host name or an IP address, without scheme, port or path: {quote(address)} becomes "
        f"{quote(_as_url(address, port_name))}, so JupyterHub does not start, or nothing can connect to it. {cure}",
        fix=_fix_url(hub, port_name, value, address),
    )


def _as_url(address: str, port_name: str) -> str:
    """The URL that JupyterHub makes of an address."""
    host = f"[{address}]" if ":" in address else address
    return f"http://{host}:{8000 if port_name == 'port' else 8081}"


def _fix_url(hub: Hub, port_name: str, value: Value, address: str) -> Fix | None:
    """Leave the host, where the port that goes with it is the one that is used anyway."""
    match = _HOST.fullmatch(address)
    if match is None or literal_str(value) is None:
        return None
    if match["port"] and whole(match["port"]) != hub.app.trait(port_name).as_python():
        return None
    host = match["host"].strip("[]")
    return fix(f"Write only `{host}`", replace_string(value, host))


def _report_star(value: Value) -> Report:
    """`*` for the hub's own address: it listens, and hands out the star as its address."""
    edit = replace_string(value, "0.0.0.0") if literal_str(value) else None  # noqa: S104
    return Report(
        value.place("no address"),
        '`"*"` in `hub_ip` also becomes the address that servers get, `http://*:8081`, to which nothing can connect. '
        'Write `"0.0.0.0"` for every interface.',
        fix=fix("Write `0.0.0.0`", edit),
        outcome="fails",
    )
