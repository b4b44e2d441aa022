"""HUB806 hub-bind-url-conflict: URLs without a scheme, and settings that `hub_bind_url` hides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, literal_str, remove_setting, replace_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.network.hosts import EVERYWHERE, host_of, port_of, split
from hublint.interpret.constants import as_str
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability, Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait

LISTENING = ("bind_url", "hub_bind_url")
"""Settings without which something listens all the same, on an address that people may have come to use."""

URLS = ("bind_url", "hub_bind_url", "hub_connect_url")

_OUTCOMES = {
    "bind_url": "JupyterHub finds neither host nor port in it, and the proxy listens on port 80",
    "hub_bind_url": "the hub listens on port 80 of every interface, whatever the URL says",
    "hub_connect_url": "nothing can connect to what is left of it",
    "api_url": "neither the proxy nor the hub finds the address of the proxy's API in it",
}

_WITHOUT_SCHEME = pattern(
    r"[A-Za-z0-9_.*-]*(?::\d+)?(?:/\S*)?|\[[0-9a-fA-F:.]+\](?::\d+)?(?:/\S*)?"
)


@rule("HUB806", Severity.ERROR, changes=("addresses",))
def hub_bind_url_conflict(hub: Hub) -> Iterator[Report]:
    """A URL without `http://`, and `hub_ip` or `hub_port` that `hub_bind_url` hides."""
    for name in URLS:
        if hub.setting("JupyterHub", name) is not None:
            yield from _report_missing_scheme(hub.app.trait(name))
    if hub.spawner.trait("hub_connect_url").exists:
        yield from _report_missing_scheme(hub.spawner.trait("hub_connect_url"))
    if hub.setting("ConfigurableHTTPProxy", "api_url") is not None:
        yield from _report_missing_scheme(hub.proxy.trait("api_url"))
    if hub.setting("JupyterHub", "hub_bind_url") is not None:
        yield from _report_hidden(hub)


def _report_missing_scheme(trait: Trait) -> Iterator[Report]:
    url = as_str(trait.given)
    if not url or trait.given is None or "://" in url:
        return
    full = f"http://{url.lstrip('/')}"
    yield Report(
        trait.given.place("no scheme"),
        f"`{trait.name}` is {quote(url)}, without `http://`: {_OUTCOMES[trait.name]}. Write {quote(full)}.",
        fix=_fix_missing_scheme(trait, url, full),
    )


def _fix_missing_scheme(trait: Trait, url: str, full: str) -> Fix | None:
    value = trait.given
    if value is None or literal_str(value) is None:
        return None
    if not _WITHOUT_SCHEME.fullmatch(url.lstrip("/")):
        return None
    works: Applicability = "unsafe" if trait.name in LISTENING else "safe"
    return fix("Add `http://`", replace_string(value, full), applicability=works)


def _report_hidden(hub: Hub) -> Iterator[Report]:
    """`hub_ip` and `hub_port` with other values than those of the URL."""
    bind_url = hub.app.trait("hub_bind_url").given
    url = as_str(bind_url)
    if not url or bind_url is None or split(url) is None:
        return
    for name, effective in (("hub_ip", host_of(url)), ("hub_port", port_of(url))):
        trait = hub.app.trait(name)
        value = trait.as_python() if trait.given else None
        if value is None or effective is None or not isinstance(value, str | int):
            continue
        if _agree(value, effective):
            continue
        setting = trait.setting
        yield Report(
            trait.place("has no effect"),
            f"`{name}` has no effect: `hub_bind_url` decides where the hub listens, and says {quote(url)}, not "
            f"{quote(value)}. Put the right one into `hub_bind_url` and remove this line.",
            (bind_url.place("this one counts"),),
            fix=fix("Remove the line without effect", remove_setting(setting)) if setting else None,
            severity=Severity.WARNING,
            outcome="ignored",
        )


def _agree(value: str | int, effective: str | int) -> bool:
    return value == effective or (value in EVERYWHERE and effective in EVERYWHERE)
