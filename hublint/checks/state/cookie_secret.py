"""HUB602 cookie-secret-not-kept, HUB603 cookie-secret-in-config, HUB604 weak-cookie-secret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import set_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.deployment.given_variables import stands_elsewhere
from hublint.hub.deployment.hub_files import (
    folder_of,
    is_in_container,
    is_mentioned,
    is_told,
    keeping,
    sqlite_file,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.deployment.hub_files import Keeping
    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait
    from hublint.source.location import Place

VARIABLE = "JPY_COOKIE_SECRET"
BYTES = 32
"""Length of a good secret; the hub makes its own this long."""
FEW_BYTES = 16
"""A secret of fewer bytes can be guessed."""


@rule("HUB602", Severity.WARNING, changes=("hub-data",))
def cookie_secret_not_kept(hub: Hub) -> Iterator[Report]:
    """The database is on a volume and the cookie secret in the container."""
    database, secret = hub.app.trait("db_url"), hub.app.trait("cookie_secret_file")
    url, file = database.as_python(), secret.as_python()
    if not isinstance(url, str) or not isinstance(file, str) or hub.fragment or is_told(hub):
        return
    found = keeping(hub, file)
    if not is_in_container(hub) or found.kept or file.startswith("~"):
        return
    if found.kept is None and (database.given is None or file.startswith("/")):
        return
    database_file = sqlite_file(url)
    is_kept = database_file is None or _is_kept(hub, database_file)
    if _may_come_from_elsewhere(hub) or (found.kept is None and not is_kept):
        return
    place = _place(hub, secret, database)
    if place is not None:
        cure = _fix_folder(hub, secret, database_file, file) if is_kept else None
        severity = Severity.INFO if found.kept is None or not is_kept else None
        yield Report(place, _message(hub, found, file), fix=cure, severity=severity)


def _is_kept(hub: Hub, database_file: str) -> bool:
    """Whether the database outlives the container, as far as can be seen."""
    kept = keeping(hub, database_file).kept
    return database_file.startswith("/") if kept is None else kept


def _place(hub: Hub, secret: Trait, database: Trait) -> Place | None:
    if secret.given is not None:
        return secret.place("in the container")
    if database.given is not None:
        return database.place("kept")
    spawner = hub.spawner.setting
    return spawner.place("a hub in a container") if spawner is not None else None


def _message(hub: Hub, found: Keeping, file: str) -> str:
    service = hub.deployment.service
    if found.kept is None or service is None:
        return (
            "Everyone has to log in again when the hub's container is replaced: the secret that signs login cookies,"
            f" {quote(file)}, is in the folder that the hub is started in. Unless that is a volume, set"
            " `cookie_secret_file` to a path beside the database."
        )
    return (
        f"Everyone has to log in again when the hub's container is replaced: no volume of the service `{service.name}`"
        f" holds `{found.path}`, the secret that signs login cookies. Set `cookie_secret_file` to a path on one."
    )


def _may_come_from_elsewhere(hub: Hub) -> bool:
    """Whether the secret is in the config or in a variable, or may be."""
    return not hub.app.trait("cookie_secret").is_default or is_mentioned(hub, VARIABLE)


def _fix_folder(hub: Hub, secret: Trait, database_file: str | None, file: str) -> Fix | None:
    """The secret in the folder of the database."""
    folder = folder_of(database_file)
    if folder is None:
        return None
    path = f"{folder}/{file.rpartition('/')[2]}"
    edit = set_string(hub, "JupyterHub", secret, path)
    return fix(f"Keep the secret in {quote(path)}", edit, applicability="unsafe")


@rule("HUB603", Severity.ERROR, "any-release")
def cookie_secret_in_config(hub: Hub) -> Iterator[Report]:
    """A good secret that everybody knows who has seen the config."""
    secret = hub.app.trait("cookie_secret")
    if secret.given is None or secret.given.source is not hub.source:
        return
    length = _length(secret.as_python())
    if length is None or length < BYTES or stands_elsewhere(hub, str(secret.as_python())):
        return
    message = (
        "The secret that signs login cookies is in the config: whoever sees the file, in git or in an image, can forge"
        " the cookie of any user, even of an admin. Remove this line (the hub then makes its own secret), or pass it in"
        f" the variable `{VARIABLE}`."
    )
    yield Report(secret.place("in plain text"), message)


@rule("HUB604", Severity.ERROR)
def weak_cookie_secret(hub: Hub) -> Iterator[Report]:
    """A secret that is refused, or so short that it can be guessed."""
    secret = hub.app.trait("cookie_secret")
    if secret.given is None:
        return
    length = _length(secret.as_python())
    if isinstance(secret.as_python(), str) and length is None:
        message = (
            "The hub does not start: `cookie_secret`, if it is a string, must be an even number of hexadecimal digits."
            f" Make one with `openssl rand -hex 32`, and pass it in the variable `{VARIABLE}`."
        )
        yield Report(secret.place("not hexadecimal"), message, outcome="stops")
    elif length is not None and 0 < length < BYTES:
        message = (
            f"`cookie_secret` has only {length} byte{'s' * (length != 1)}, so login cookies can be forged, and the hub"
            f" silently accepts it. Make one of {BYTES} bytes with `openssl rand -hex 32`, and pass it in the variable"
            f" `{VARIABLE}`."
        )
        severity = Severity.ERROR if length < FEW_BYTES else Severity.WARNING
        yield Report(secret.place("too short"), message, severity=severity)


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
