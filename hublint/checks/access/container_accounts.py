"""HUB716 users-deleted-with-container, HUB717 accounts-in-hub-container: accounts inside the hub's own container."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.deployment.beside import images_beside, may_lie_out_of_reach
from hublint.hub.deployment.hub_files import is_surely_in_container
from hublint.hub.traits.truth import truth_of
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.deployment.docker_image import Image
    from hublint.hub.model import Hub

_WORDS = r"(?:/etc/(?:passwd|shadow)\b|\b(?:useradd|adduser|newusers|chpasswd|sssd?|libpam-\w+|nslcd|winbind)\b)"
ACCOUNTS = pattern(_WORDS)
"""What makes accounts known in a container: in its image, from the host or from a directory."""
IN_CONFIG = pattern(rf"^[^#\n]*{_WORDS}", re.MULTILINE)

DIRECTORY_SETTINGS = ("service", "admin_groups", "pam_normalize_username")
"""Settings of PAM that a hub has whose accounts come from a directory."""


@rule("HUB716", Severity.WARNING)
def users_deleted_with_container(hub: Hub) -> Iterator[Report]:
    """A hub in a new container finds none of the accounts, and deletes their users."""
    authenticator = hub.authenticator
    trait = authenticator.trait("delete_invalid_users")
    if trait.as_python() is not True or not trait.settings or not authenticator.known:
        return
    if not authenticator.is_a("LocalAuthenticator"):
        return
    if truth_of(authenticator.trait("create_system_users")) != "no":
        return
    if authenticator.overrides("add_user", "authenticate", "system_user_exists"):
        return
    if not is_surely_in_container(hub) or _has_directory(hub):
        return
    message = (
        "Replacing the hub's container deletes users: accounts that were created in it are gone, and"
        " `delete_invalid_users = True` then deletes their users from the database, with tokens and groups. Remove"
        " this line."
    )
    yield Report(trait.place("deletes users at start"), message)


@rule("HUB717", Severity.WARNING)
def accounts_in_hub_container(hub: Hub) -> Iterator[Report]:
    """PAM looks for accounts in the hub's container, where there are none."""
    authenticator = hub.authenticator
    is_pam = authenticator.packaged_path == "jupyterhub.auth.PAMAuthenticator"
    if not is_pam or authenticator.class_mro.has_own_methods:
        return
    if not hub.spawner.is_a("DockerSpawner") or hub.spawner.is_a("SystemUserSpawner"):
        return  # the admin of a SystemUserSpawner gives the hub the accounts of the host
    chosen = authenticator.setting or hub.spawner.setting
    if hub.fragment or chosen is None or not is_surely_in_container(hub) or _has_accounts(hub):
        return
    pam = "PAM, the default," if authenticator.setting is None else "PAM"
    message = (
        f"{pam} looks up users in the hub's own container: they need an account there, and accounts that were created"
        " by hand vanish with the container. Use an authenticator that stores its users itself, such as `native`, or"
        " one of oauthenticator."
    )
    yield Report(chosen.place("accounts of the container"), message)


def _has_directory(hub: Hub) -> bool:
    """Whether accounts probably come from elsewhere, and outlive the container."""
    given = any(hub.authenticator.trait(name).given is not None for name in DIRECTORY_SETTINGS)
    return given or bool(IN_CONFIG.search(hub.source.text)) or _has_accounts_beside(hub)


def _has_accounts(hub: Hub) -> bool:
    """Whether the file sets PAM up, or its deployment gives the container accounts, or a way to them."""
    return hub.has("PAMAuthenticator") or _has_accounts_beside(hub)


def _has_accounts_beside(hub: Hub) -> bool:
    return may_lie_out_of_reach(hub.source) or any(map(ACCOUNTS.search, _around(hub)))


def _around(hub: Hub) -> Iterator[str]:
    """What is done to the hub's container, or may be, if nothing says which service runs it."""
    deployment = hub.deployment
    services = (deployment.service,) if deployment.service is not None else deployment.others
    if deployment.service is None:
        yield from _done(images_beside(hub.source))
    for service in services:
        yield from _done(filter(None, [service.built]))
        yield from service.argv or ()
        for mount in service.mounts:
            yield f"{mount.written}:{mount.target}"


def _done(images: Iterable[Image]) -> Iterator[str]:
    return (step.text for image in images for step in image.steps)
