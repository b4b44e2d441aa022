"""HUB804 and HUB806: hosts that are URLs, URLs without a scheme, and what `hub_bind_url` hides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, literal_str, remove_setting, replace_string
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.network.hosts import EVERYWHERE, host_of, is_ipv6, port_of, split
from hublint.hub.network.hub_address import hub_address
from hublint.interpret.constants import as_str
from hublint.numbers import whole
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability, Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.values import Value

HOSTS = {"hub_ip": "hub_port", "hub_connect_ip": "hub_port", "ip": "port"}
"""Settings that hold a host, and the one for the port that goes with it."""

LISTENS = ("bind_url", "hub_bind_url")
"""Settings without which something listens all the same, on an address that people may have come to use."""

URLS = ("bind_url", "hub_bind_url", "hub_connect_url")

_HOST = pattern(
    r"(?:[a-z+]+:/+)?(?P<host>\[[^\]/]+\]|[^:/\[\]\s]+)(?::(?P<port>\d+))?/?", re.IGNORECASE
)
_BARE = pattern(r"[A-Za-z0-9_.*-]*(?::\d+)?(?:/\S*)?|\[[0-9a-fA-F:.]+\](?::\d+)?(?:/\S*)?")


@rule("HUB804", Severity.ERROR)
def url_as_address(hub: Hub) -> Iterator[Report]:
    """A scheme, port or path where only a host name or IP address may stand."""
    for name, port in HOSTS.items():
        if hub.setting("JupyterHub", name) is None:
            continue
        trait = hub.app.trait(name)
        value = as_str(trait.given)
        if value is None or trait.value is None:
            continue
        if is_no_host(value):
            yield Report(
                trait.value.place("not a bare address"),
                f"`{name}` takes a host name or an IP address without scheme, port and path, and {quote(value)}"
                f" becomes {quote(_address(value, port))}: JupyterHub does not start, or nothing can connect to it."
                f" {_cure(value)}",
                fix=_strip(hub, trait, port),
            )
        elif value == "*" and name == "hub_ip" and hub_address(hub).told == "*":
            yield _star(trait.value)


def _star(value: Value) -> Report:
    """`*` for the hub's own address: it listens, and hands out the star as its address."""
    message = (
        "`hub_ip` is `*`, and JupyterHub hands that out as the hub's address, `http://*:8081`, which nothing can"
        " connect to. Write `0.0.0.0` for every interface."
    )
    edit = replace_string(value, "0.0.0.0") if literal_str(value) else None  # noqa: S104
    return Report(value.place("no address"), message, fix=fix("Write 0.0.0.0", edit))


def is_no_host(value: str) -> bool:
    """Whether a text has more in it than a host name or an IP address."""
    return "/" in value or (":" in value and not is_ipv6(value))


def _address(value: str, port: str) -> str:
    host = f"[{value}]" if ":" in value else value
    return f"http://{host}:{8000 if port == 'port' else 8081}"


def _cure(value: str) -> str:
    found = _HOST.fullmatch(value)
    host = found["host"].strip("[]") if found else "a host name"
    return f"Write {quote(host)}." if found else "Write the host name alone."


def _strip(hub: Hub, trait: Trait, port: str) -> Fix | None:
    """Leave the host, where the port that goes with it is the one that is used anyway."""
    found = _HOST.fullmatch(as_str(trait.value) or "")
    if found is None or trait.value is None or literal_str(trait.value) is None:
        return None
    used = hub.app.trait(port).as_python()
    if found["port"] and whole(found["port"]) != used:
        return None
    host = found["host"].strip("[]")
    return fix(f"Write {host} alone", replace_string(trait.value, host))


@rule("HUB806", Severity.ERROR)
def hub_bind_url_conflict(hub: Hub) -> Iterator[Report]:
    """A URL without `http://`, and `hub_ip` or `hub_port` that `hub_bind_url` hides."""
    for name in URLS:
        if hub.setting("JupyterHub", name) is not None:
            yield from _without_scheme(hub.app.trait(name))
    if hub.spawner.trait("hub_connect_url").exists:
        yield from _without_scheme(hub.spawner.trait("hub_connect_url"))
    if hub.setting("ConfigurableHTTPProxy", "api_url") is not None:
        yield from _without_scheme(hub.proxy.trait("api_url"))
    if hub.setting("JupyterHub", "hub_bind_url") is not None:
        yield from _hidden(hub)


def _without_scheme(trait: Trait) -> Iterator[Report]:
    url = as_str(trait.given)
    if not url or trait.value is None or "://" in url:
        return
    outcome = {
        "bind_url": "JupyterHub finds neither host nor port in it, and the proxy listens on port 80",
        "hub_bind_url": "the hub listens on port 80 of every interface, whatever the URL says",
        "hub_connect_url": "nothing can connect to what is left of it",
        "api_url": "neither the proxy nor the hub finds the address of the proxy's API in it",
    }[trait.name]
    right = f"http://{url.lstrip('/')}"
    message = f"`{trait.name}` is {quote(url)}, without `http://`: {outcome}. Write {quote(right)}."
    known = literal_str(trait.value) is not None and _BARE.fullmatch(url.lstrip("/"))
    works: Applicability = "unsafe" if trait.name in LISTENS else "safe"
    remedy = (
        fix("Add `http://`", replace_string(trait.value, right), applicability=works)
        if known
        else None
    )
    yield Report(trait.value.place("no scheme"), message, fix=remedy)


def _hidden(hub: Hub) -> Iterator[Report]:
    bound = hub.app.trait("hub_bind_url")
    url = as_str(bound.given)
    if not url or bound.value is None or split(url) is None:
        return
    host, port = host_of(url), port_of(url)
    for name, real in (("hub_ip", host), ("hub_port", port)):
        trait = hub.app.trait(name)
        given = trait.as_python() if trait.given else None
        if given is None or real is None or not isinstance(given, str | int) or _agree(given, real):
            continue
        message = (
            f"`{name}` has no effect: `hub_bind_url` decides where the hub listens, and says {quote(url)}, not"
            f" {quote(given)}. Put the right one into `hub_bind_url` and remove this line."
        )
        related = (bound.value.place("this one counts"),)
        setting = trait.setting
        remedy = fix("Remove the line without effect", remove_setting(setting)) if setting else None
        yield Report(
            trait.place("has no effect"), message, related, fix=remedy, severity=Severity.WARNING
        )


def _agree(given: str | int, real: str | int) -> bool:
    return given == real or (given in EVERYWHERE and real in EVERYWHERE)
