"""HUB611 xsrf-check-disabled, HUB612 open-to-other-sites: protections of users' browsers that are switched off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, remove_entry, remove_item, remove_setting
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.interpret.constants import as_python, as_str
from hublint.interpret.values import Collection, Mapping, entries_of
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Entry, Value

NO_CHECK = pattern(r"--\w+\.disable_check_xsrf=(?:True|true|1)")
ANY_ORIGIN = pattern(r"--\w+\.allow_origin=(['\"]?)\*\1")
ANCESTORS = pattern(r"frame-ancestors\s+([^;]*)", re.IGNORECASE)
ANY_ANCESTOR = frozenset({"*", "http://*", "https://*", "http:", "https:"})


@rule("HUB611", Severity.ERROR, changes=("named",))
def xsrf_check_disabled(hub: Hub) -> Iterator[Report]:
    """Other pages may send requests in the name of a user who is logged in."""
    settings = _tornado_settings(hub)
    entry = _entry(settings, "xsrf_cookies") if settings is not None else None
    if entry is not None and as_python(entry.value) is False and hub.at_least("jupyterhub", "4.0"):
        message = (
            f"`xsrf_cookies` switches off the XSRF check of {hub.release_note('jupyterhub')}: any page that a"
            " logged-in user visits, even on another user's server, can send requests to the hub in that user's name."
            " Remove it."
        )
        cure = _fix_entry(hub, settings, entry)
        yield Report(entry.value.place("check is off"), message, fix=cure)
    for item in _server_arguments(hub):
        argument = as_str(item) or ""
        if NO_CHECK.fullmatch(argument):
            message = (
                f"{quote(argument)} switches off the XSRF check of users' servers: any web page that a user visits,"
                " even on another user's server, can run code in that user's name. Remove it."
            )
            cure = fix("Remove the argument", remove_item(item), applicability="unsafe")
            yield Report(item.place("check is off"), message, fix=cure)


@rule("HUB612", Severity.WARNING)
def open_to_other_sites(hub: Hub) -> Iterator[Report]:
    """Any other site may embed the hub or read its answers."""
    settings = _tornado_settings(hub)
    headers = settings.get("headers") if settings is not None else None
    for entry in entries_of(headers):
        yield from _header((as_str(entry.key) or "").lower(), entry.value)
    cookies = settings.get("cookie_options") if settings is not None else None
    if isinstance(cookies, Mapping):
        yield from _cookies(cookies)
    for item in _server_arguments(hub):
        argument = as_str(item) or ""
        if ANY_ORIGIN.fullmatch(argument):
            message = (
                f"{quote(argument)} lets the pages of every site call users' servers and read the answers. A hub does"
                " not need this, even behind a proxy: remove it, or name the one site that needs it."
            )
            yield Report(item.place("every site"), message)


def _header(name: str, value: Value) -> Iterator[Report]:
    text = as_str(value) or ""
    if name == "access-control-allow-origin" and text.strip() == "*":
        message = (
            "`Access-Control-Allow-Origin: *` lets the pages of every site read what the hub answers. Name the one site"
            " that needs it."
        )
        yield Report(value.place("every site"), message)
    ancestors = ANCESTORS.search(text) if name == "content-security-policy" else None
    if ancestors and not ANY_ANCESTOR.isdisjoint(ancestors[1].split()):
        message = (
            "`frame-ancestors *` lets every site show the hub in a frame, and make users click on what they do not see."
            " Name the sites that embed it: `frame-ancestors 'self' https://lms.example.org`."
        )
        yield Report(value.place("every site"), message)


def _cookies(cookies: Mapping) -> Iterator[Report]:
    """`SameSite=None` is for cookies that are sent over TLS only."""
    options = {str(as_str(entry.key)).lower(): entry.value for entry in cookies.entries}
    same_site = options.get("samesite")
    if same_site is None or str(as_str(same_site)).lower() != "none" or not cookies.complete:
        return
    secure = as_python(options["secure"]) if "secure" in options else False
    if secure in (False, None):
        message = (
            "Nobody can log in: browsers drop cookies with `SameSite=None` that are not `Secure`. Add"
            ' `"secure": True`, and serve the hub over https.'
        )
        yield Report(same_site.place("without `secure`"), message)


def _tornado_settings(hub: Hub) -> Mapping | None:
    value = hub.app.trait("tornado_settings").value
    return value if isinstance(value, Mapping) else None


def _entry(mapping: Mapping, key: str) -> Entry | None:
    return next((entry for entry in mapping.entries if as_str(entry.key) == key), None)


def _server_arguments(hub: Hub) -> Iterator[Value]:
    """The known arguments of users' servers."""
    for name in ("args", "cmd"):
        value = hub.spawner.trait(name).value
        if isinstance(value, Collection):
            yield from value.items


def _fix_entry(hub: Hub, settings: Mapping | None, entry: Entry) -> Fix | None:
    """The settings without an entry, or without all of the statement if there is nothing else in it."""
    setting = hub.app.trait("tornado_settings").setting
    is_alone = settings is not None and len(settings.entries) == 1 and settings.complete
    edit = remove_setting(setting) if is_alone and setting is not None else remove_entry(entry)
    return fix("Remove it", edit, applicability="unsafe")
