"""HUB419 changing-user-ids: system accounts that a hub creates in its own container."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.deployment.hints import CONTAINER_SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

SYSTEM_ACCOUNT_SPAWNERS = ("LocalProcessSpawner", "SystemUserSpawner", "SudoSpawner")
"""Spawners that give users the files of their account on the hub's own system."""


@rule("HUB419", Severity.WARNING)
def changing_user_ids(hub: Hub) -> Iterator[Report]:
    """Accounts made in a container get new numbers in the next one."""
    authenticator = hub.authenticator
    if not authenticator.is_a("LocalAuthenticator") or not hub.spawner.is_a(
        *SYSTEM_ACCOUNT_SPAWNERS
    ):
        return
    trait = authenticator.trait("create_system_users")
    if trait.given is None or trait.as_python() is not True:
        return
    if any(not authenticator.trait(name).is_default for name in ("uids", "add_user_cmd")):
        return
    if authenticator.overrides("add_system_user", "add_user") or not _is_in_container(hub):
        return
    yield Report(
        trait.place(),
        "Accounts that the hub creates in its own container are gone with it, and the next one numbers them anew: "
        "users get each other's user IDs, and with them each other's files. Give every user a fixed ID in "
        "`c.LocalAuthenticator.uids`.",
    )


def _is_in_container(hub: Hub) -> bool:
    """Whether the hub surely runs in a container: other hubs have the folder `/srv/jupyterhub`, too."""
    signs = [match[0] for match in CONTAINER_SIGNS.finditer(hub.source.text)]
    alone = bool(signs) and all(sign.endswith("/srv/jupyterhub") for sign in signs)
    return hub.containerized and not alone
