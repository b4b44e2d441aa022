"""HUB817 inconsistent-public-url: a public address without its scheme, or with another prefix than JupyterHub's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, literal_str, replace_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.network.base_url import base_url
from hublint.hub.network.hosts import split
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub


@rule("HUB817", Severity.ERROR, "stops", changes=("addresses",))
def inconsistent_public_url(hub: Hub) -> Iterator[Report]:
    """A public URL that contradicts `base_url`, or lacks its scheme."""
    if hub.setting("JupyterHub", "public_url") is not None:
        yield from _report_prefix(hub)
        yield from _report_missing_scheme(hub, "public_url")
    if hub.setting("JupyterHub", "subdomain_host") is not None:
        yield from _report_missing_scheme(hub, "subdomain_host")


def _report_prefix(hub: Hub) -> Iterator[Report]:
    trait, prefix = hub.app.trait("public_url"), base_url(hub)
    url = as_str(trait.given)
    parts = split(url or "")
    if not url or parts is None or prefix is None or trait.given is None or trait.exists is False:
        return
    if f"{url.rstrip('/')}/".endswith(prefix) or not parts.path.strip("/"):
        return
    settings = (hub.app.trait(name).setting for name in ("base_url", "bind_url"))
    related = [setting.value_place("the prefix") for setting in settings if setting is not None]
    yield Report(
        trait.given.place("other prefix"),
        f"`public_url` is {quote(url)}, but JupyterHub is served under {quote(prefix)} (`base_url`), so it does not "
        f"start (“public_url must include base_url”). End the URL with {quote(prefix)}, or change `base_url`.",
        related[:1],
    )


def _report_missing_scheme(hub: Hub, name: str) -> Iterator[Report]:
    trait = hub.app.trait(name)
    url = as_str(trait.given)
    if not url or trait.given is None or "://" in url or trait.exists is False:
        return
    full = f"https://{url.lstrip('/')}"
    has_host = not url.startswith("/")
    message = (
        f"`{name}` is {quote(url)}, without a scheme: JupyterHub takes it for {quote(full)} and logs a warning at "
        "every start. Write the whole URL, with `http://` if there is no HTTPS."
        if has_host
        else f"`{name}` is {quote(url)}, which has no host: JupyterHub does not start. Write {quote(full)}."
    )
    edit = replace_string(trait.given, full) if literal_str(trait.given) else None
    severity = Severity.WARNING if has_host else Severity.ERROR
    place = trait.given.place("no scheme")
    yield Report(place, message, fix=fix("Add `https://`", edit), severity=severity)
