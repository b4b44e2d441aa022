"""The secret that signs login cookies: lost with the container, written in the config, or too weak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, replace_string
from hublint.checks.toolkit.insertion import insert_setting
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.deployment.hub_files import (
    folder_of,
    is_in_container,
    is_mentioned,
    is_mounted,
    sqlite_file,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait

VARIABLE = "JPY_COOKIE_SECRET"
BYTES = 32
"""Length of a good secret; the hub makes those of its own this long."""
FEW = 16
"""A secret of fewer bytes can be guessed."""


@rule("HUB602", Severity.WARNING)
def cookie_secret_not_kept(hub: Hub) -> Iterator[Report]:
    """The database is on a volume and the cookie secret in the container."""
    database, secret = hub.app.trait("db_url"), hub.app.trait("cookie_secret_file")
    url, file = database.as_python(), secret.as_python()
    if database.given is None or not isinstance(url, str) or not isinstance(file, str):
        return
    place = sqlite_file(url)
    if file.startswith(("/", "~")) or (place is not None and not place.startswith("/")):
        return
    mounted = is_mounted(hub, file)
    if not is_in_container(hub) or _is_given(hub) or mounted:
        return
    what = (
        f"{quote(file)} is"
        if secret.given is not None
        else "`cookie_secret_file` is not set, so it is"
    )
    message = (
        "The hub's database is kept outside its container, but the secret that signs login"
        f" cookies is not: {what} a file in"
        " the folder that the hub is started in. Unless that is a volume, every new container has"
        " a new secret and"
        " everybody has to log in again. Put the file beside the database, by its full path."
    )
    severity = Severity.INFO if place is None or mounted is None else None
    shown = secret.place("relative") if secret.given is not None else database.place("kept")
    yield Report(shown, message, fix=_beside(hub, secret, place, file), severity=severity)


def _is_given(hub: Hub) -> bool:
    """Whether the secret comes from elsewhere, or may."""
    return not hub.app.trait("cookie_secret").is_default or is_mentioned(hub, VARIABLE)


def _beside(hub: Hub, secret: Trait, place: str | None, file: str) -> Fix | None:
    folder = folder_of(place)
    if folder is None:
        return None
    better = f"{folder}/{file.rpartition('/')[2]}"
    if secret.is_default:
        code = to_source(hub.source, better)
        edit = insert_setting(hub, "JupyterHub", "cookie_secret_file", code)
    else:
        edit = replace_string(secret.value, better) if secret.value is not None else None
    return fix(f"Keep the secret in {quote(better)}", edit, applicability="unsafe")


@rule("HUB603", Severity.ERROR, "any-release")
def cookie_secret_in_config(hub: Hub) -> Iterator[Report]:
    """A good secret that everybody knows who has seen the config."""
    trait = hub.app.trait("cookie_secret")
    if trait.given is None or trait.given.source is not hub.source:
        return
    length = _length(trait.as_python())
    if length is None or length < BYTES:
        return
    yield Report(
        trait.place("in plain text"),
        "The secret that signs login cookies stands in the config: whoever sees the file, in git"
        " or in an image, can forge"
        " the cookie of any user, admins included. Remove the line, so that the hub makes a"
        " secret of its own in"
        " `cookie_secret_file`, or give it in the variable `JPY_COOKIE_SECRET`.",
    )


@rule("HUB604", Severity.ERROR)
def weak_cookie_secret(hub: Hub) -> Iterator[Report]:
    """A secret that is refused, or so short that it can be guessed."""
    trait = hub.app.trait("cookie_secret")
    if trait.given is None:
        return
    secret = trait.as_python()
    length = _length(secret)
    if isinstance(secret, str) and length is None:
        message = (
            "`cookie_secret` given as text has to be an even number of hexadecimal digits (0-9,"
            " a-f), and this is not: the"
            " hub does not start. Make one with `openssl rand -hex 32` and give it in the"
            " variable `JPY_COOKIE_SECRET`."
        )
        yield Report(trait.place("not hexadecimal"), message)
    elif length is not None and 0 < length < BYTES:
        amount = f"{length} byte{'s' * (length != 1)}"
        message = (
            f"`cookie_secret` is only {amount} long, and the hub takes it without a word. It"
            f" should be {BYTES}"
            " (64 hexadecimal digits): with a short one, login cookies can be forged. Make one with"
            " `openssl rand -hex 32` and give it in the variable `JPY_COOKIE_SECRET`."
        )
        severity = Severity.ERROR if length < FEW else Severity.WARNING
        yield Report(trait.place("too short"), message, severity=severity)


def _length(secret: object) -> int | None:
    """How many bytes the hub makes of a secret; None if it refuses it or it is not known."""
    if isinstance(secret, bytes):
        return len(secret)
    if not isinstance(secret, str):
        return None
    try:
        return len(bytes.fromhex(secret))
    except ValueError:
        return None
