"""HUB601 hub-database-not-kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import set_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.deployment.hub_files import (
    folder_of,
    is_in_container,
    is_told,
    keeping,
    sqlite_file,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait
    from hublint.source.location import Place

WITHOUT_LASTING_USERS = ("DummyAuthenticator", "TmpAuthenticator", "NullAuthenticator")
EXAMPLE = "sqlite:////data/jupyterhub.sqlite"


@rule("HUB601", Severity.WARNING, changes=("hub-data",))
def hub_database_not_kept(hub: Hub) -> Iterator[Report]:
    """The database is gone with the hub's process or its container."""
    db_url = hub.app.trait("db_url")
    url = db_url.as_python()
    if not isinstance(url, str) or (db_url.is_default and hub.fragment) or is_told(hub):
        return
    file = sqlite_file(url)
    if file == ":memory:":
        if not _is_asked_for(db_url):
            yield _report_memory(hub, db_url, url)
    elif file is not None:
        yield from _in_container(hub, db_url, url, file)


def _is_asked_for(db_url: Trait) -> bool:
    """Whether a choice by name decides on it, such as `db.type: sqlite-memory` of zero-to-jupyterhub."""
    condition = db_url.setting.write.path_condition if db_url.setting is not None else ()
    equal = (one.key[-1] for one, outcome in condition if outcome and one.key[0] == "equal")
    return any("memory" in str(name) for name in equal)


def _report_memory(hub: Hub, db_url: Trait, url: str) -> Report:
    message = (
        f"{quote(url)} keeps the hub's database in memory: at every restart the hub forgets its users, their tokens and"
        f" which servers are running. Use a file, such as `{EXAMPLE}`."
    )
    is_for_testing = hub.authenticator.is_a(*WITHOUT_LASTING_USERS)
    severity = Severity.WARNING if is_for_testing else Severity.ERROR
    return Report(db_url.place("in memory"), message, severity=severity)


def _in_container(hub: Hub, db_url: Trait, url: str, file: str) -> Iterator[Report]:
    """A file in the hub's container; a relative path begins at the folder that the hub is started in."""
    found = keeping(hub, file)
    if not is_in_container(hub) or found.kept or (found.kept is None and file.startswith("/")):
        return
    place = _place(hub, db_url)
    if place is None:
        return
    in_doubt = found.kept is None
    message = _message_in_doubt(db_url, url) if in_doubt else _message_lost(hub, found.path or file)
    severity = Severity.INFO if in_doubt else None
    service = hub.deployment.service
    related = [service.spot.place("no volume for it")] if service and found.path else []
    yield Report(place, message, related, fix=_fix_folder(hub, db_url, file), severity=severity)


def _message_in_doubt(db_url: Trait, url: str) -> str:
    subject = quote(url) if db_url.given is not None else "The default `db_url`"
    return (
        f"{subject} is in the folder that the hub is started in. Unless that is a volume, a new container knows no"
        " users, tokens or running servers. Write the full path of a file on a volume, with four slashes:"
        f" `{EXAMPLE}`."
    )


def _message_lost(hub: Hub, path: str) -> str:
    service = hub.deployment.service
    name = f" `{service.name}`" if service is not None else ""
    return (
        f"No volume of the service{name} holds the hub's database `{path}`, so a new container knows no users, tokens"
        f" or running servers. Write the path of a file on a volume, such as `{EXAMPLE}`, and mount that."
    )


def _place(hub: Hub, db_url: Trait) -> Place | None:
    if db_url.given is not None:
        return db_url.place("relative")
    spawner = hub.spawner.setting
    return spawner.place("a hub in a container") if spawner is not None else None


def _fix_folder(hub: Hub, db_url: Trait, file: str) -> Fix | None:
    """The database beside the cookie secret, if that has a folder of its own."""
    folder = folder_of(hub.app.trait("cookie_secret_file").as_python())
    if folder is None or keeping(hub, f"{folder}/x").kept is False:
        return None
    url = f"sqlite:///{folder}/{file.rpartition('/')[2]}"
    edit = set_string(hub, "JupyterHub", db_url, url)
    return fix(f"Keep the database at {quote(url)}", edit, applicability="unsafe")
