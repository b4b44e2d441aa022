"""Protections of the browser that are switched off: the XSRF check, and limits on other sites."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, remove_entry, remove_item, remove_setting
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.interpret.constants import as_python, as_str
from hublint.interpret.values import Collection, Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.values import Entry, Value

NO_CHECK = re.compile(r"--\w+\.disable_check_xsrf=(?:True|true|1)")
ANY_ORIGIN = re.compile(r"--\w+\.allow_origin=(['\"]?)\*\1")
ANCESTORS = re.compile(r"frame-ancestors\s+([^;]*)", re.IGNORECASE)
ANYONE = frozenset({"*", "http://*", "https://*", "http:", "https:"})


@rule("HUB611", Severity.ERROR)
def xsrf_check_disabled(hub: Hub) -> Iterator[Report]:
    """Other pages may send requests in the name of a user who is logged in."""
    settings = _tornado(hub)
    entry = _entry(settings, "xsrf_cookies")
    if entry is not None and as_python(entry.value) is False and hub.at_least("jupyterhub", "4.0"):
        message = (
            "`xsrf_cookies` switches off the hub's XSRF check: any web page that a user who is"
            " logged in visits, other users'"
            " servers included, can send requests to the hub in the user's name. Remove it."
        )
        yield Report(entry.value.place("check is off"), message, fix=_without(hub, settings, entry))
    for item in _arguments(hub):
        if NO_CHECK.fullmatch(as_str(item) or ""):
            message = (
                f"{quote(as_str(item))} switches off the XSRF check of users' servers: a web page"
                " that a user visits, such as one on"
                " another user's server, can run code in the user's name. Remove it."
            )
            cure = fix("Remove the argument", remove_item(item), applicability="unsafe")
            yield Report(item.place("check is off"), message, fix=cure)


@rule("HUB612", Severity.WARNING)
def open_to_other_sites(hub: Hub) -> Iterator[Report]:
    """Any other site may embed the hub or read its answers."""
    settings = _tornado(hub)
    headers = settings.get("headers") if settings is not None else None
    for entry in headers.entries if isinstance(headers, Mapping) else ():
        yield from _header(as_str(entry.key), entry.value)
    cookies = settings.get("cookie_options") if settings is not None else None
    if isinstance(cookies, Mapping):
        yield from _cookies(cookies)
    for item in _arguments(hub):
        if ANY_ORIGIN.fullmatch(as_str(item) or ""):
            message = (
                f"{quote(as_str(item))} lets the pages of every site call users' servers and read"
                " the answers."
                " A hub needs no such thing, also behind a proxy: remove it, or name the one site"
                " that needs it."
            )
            yield Report(item.place("every site"), message)


def _header(name: str | None, value: Value) -> Iterator[Report]:
    shown = as_str(value)
    if name is None or shown is None:
        return
    if name.lower() == "access-control-allow-origin" and shown.strip() == "*":
        message = (
            "With `Access-Control-Allow-Origin: *` the pages of every site may read what the hub"
            " answers. Name the one site"
            " that needs it."
        )
        yield Report(value.place("every site"), message)
    found = ANCESTORS.search(shown) if name.lower() == "content-security-policy" else None
    if found and ANYONE & set(found[1].split()):
        message = (
            "`frame-ancestors *` lets every site show the hub in a frame, and so make users click"
            " on what they do not see."
            " Name the sites that embed it: `frame-ancestors 'self' https://lms.example.org`."
        )
        yield Report(value.place("every site"), message)


def _cookies(cookies: Mapping) -> Iterator[Report]:
    """`SameSite=None` is for cookies that are sent over TLS only."""
    options = {str(as_str(entry.key)).lower(): entry.value for entry in cookies.entries}
    same = options.get("samesite")
    if same is None or str(as_str(same)).lower() != "none" or not cookies.complete:
        return
    secure = as_python(options["secure"]) if "secure" in options else False
    if secure in (False, None):
        message = (
            "Browsers drop cookies with `SameSite=None` that are not `Secure`, so nobody can log"
            " in. Add"
            ' `"secure": True`, and serve the hub over https.'
        )
        yield Report(same.place("without `secure`"), message)


def _tornado(hub: Hub) -> Mapping | None:
    value = hub.app.trait("tornado_settings").value
    return value if isinstance(value, Mapping) else None


def _entry(mapping: Mapping | None, key: str) -> Entry | None:
    for entry in mapping.entries if mapping is not None else ():
        if as_str(entry.key) == key:
            return entry
    return None


def _arguments(hub: Hub) -> Iterator[Value]:
    """The known arguments of users' servers."""
    for name in ("args", "cmd"):
        trait: Trait = hub.spawner.trait(name)
        if isinstance(trait.value, Collection):
            yield from trait.value.items


def _without(hub: Hub, settings: Mapping | None, entry: Entry) -> Fix | None:
    """The settings without an entry, or without all of the statement if there is nothing else in it."""
    setting = hub.app.trait("tornado_settings").setting
    alone = settings is not None and len(settings.entries) == 1 and settings.complete
    edit = remove_setting(setting) if alone and setting is not None else remove_entry(entry)
    return fix("Remove it", edit, applicability="unsafe")
