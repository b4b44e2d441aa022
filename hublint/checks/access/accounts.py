"""HUB716 to HUB719: accounts of the operating system that people need, or that get lost with a container."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.deployment.beside import COMPOSE_FILES, DOCKERFILES, files_beside
from hublint.hub.deployment.hub_files import is_surely_in_container
from hublint.hub.traits.truth import truth_of
from hublint.hub.users.allow_rules import allow_rules, is_oauth
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

STRANGERS = (
    "Auth0OAuthenticator", "BitbucketOAuthenticator", "CILogonOAuthenticator", "GitHubOAuthenticator",
    "GitLabOAuthenticator", "GlobusOAuthenticator", "GoogleOAuthenticator", "MWOAuthenticator", "NativeAuthenticator",
    "FirstUseAuthenticator", "LTI11Authenticator", "LTI13Authenticator", "SharedPasswordAuthenticator",
)  # fmt: skip
"""Authenticators whose users need no account on the hub's machine, and mostly have none."""

HOOKS = ("pre_spawn_hook", "auth_state_hook", "apply_user_options", "post_auth_hook")
"""Code that may create the account, or give the server another one."""

ACCOUNTS = pattern(
    r"^[^#\n]*(?:/etc/(?:passwd|shadow)\b|\b(?:useradd|adduser|newusers|chpasswd|sssd|libpam-\w+|nslcd|winbind)\b)",
    re.MULTILINE,
)
"""What makes accounts known in a container: in its image, from the host or from a directory."""


@rule("HUB716", Severity.WARNING)
def users_deleted_with_container(hub: Hub) -> Iterator[Report]:
    """A hub in a new container finds none of the accounts, and deletes their users."""
    who = hub.authenticator
    trait = who.trait("delete_invalid_users")
    if trait.as_python() is not True or not trait.settings or not who.known:
        return
    if not who.is_a("LocalAuthenticator") or truth_of(who.trait("create_system_users")) != "no":
        return
    if who.overrides("add_user", "system_user_exists") or not is_surely_in_container(hub):
        return
    message = (
        "When the hub's container is made anew, the accounts that were created in it are gone, and"
        " `delete_invalid_users = True` deletes their users, with tokens and groups, from the database at start;"
        " remove the line"
    )
    yield Report(trait.place("deletes users at start"), message)


@rule("HUB717", Severity.WARNING)
def accounts_in_hub_container(hub: Hub) -> Iterator[Report]:
    """PAM looks for accounts in the hub's container, where there are none."""
    who = hub.authenticator
    if who.path != "jupyterhub.auth.PAMAuthenticator" or not hub.spawner.is_a("DockerSpawner"):
        return
    if hub.spawner.is_a("SystemUserSpawner") or _has_accounts(hub):
        return  # its admin gives the hub the accounts of the host
    chosen = who.setting or hub.spawner.setting
    if hub.fragment or chosen is None or not is_surely_in_container(hub):
        return
    message = (
        f"{'The default, PAM,' if who.setting is None else 'PAM'} asks the hub's own container for accounts and"
        " passwords: people need an account inside it, and those created there by hand vanish with it; use an"
        " authenticator with a memory of its own, such as `native` or one of oauthenticator"
    )
    yield Report(chosen.place("accounts of the container"), message)


@rule("HUB718", Severity.WARNING)
def system_user_unknown(hub: Hub) -> Iterator[Report]:
    """SystemUserSpawner asks the hub's machine for a user id that it does not have."""
    spawner = hub.spawner
    if not spawner.is_a("SystemUserSpawner") or not _are_strangers(hub):
        return
    if spawner.overrides("_user_id_default", "load_state", "start") or spawner.setting is None:
        return
    yield Report(spawner.setting.place("looks up accounts"), _message(hub, "SystemUserSpawner"))


@rule("HUB719", Severity.WARNING)
def no_local_account(hub: Hub) -> Iterator[Report]:
    """LocalProcessSpawner starts servers as users of the machine, whom the authenticator does not know."""
    spawner = hub.spawner
    if (
        spawner.path != "jupyterhub.spawner.LocalProcessSpawner"
        or hub.authenticator.setting is None
    ):
        return
    place = hub.authenticator.setting.value_place("its users have no account here")
    if hub.authenticator.is_a("TmpAuthenticator") and not _has_hooks(hub):
        message = (
            "Every spawn fails: `TmpAuthenticator` gives people random names, and `LocalProcessSpawner`"
            f" {'(the default) ' if spawner.setting is None else ''}runs servers as the account of that name, which"
            " does not exist; use another spawner, such as DockerSpawner or `simple`"
        )
        yield Report(place, message, severity=Severity.ERROR)
    elif _are_strangers(hub) and not hub.fragment:
        name = "LocalProcessSpawner" + (", the default," if spawner.setting is None else "")
        yield Report(place, _message(hub, name))


def _message(hub: Hub, spawner: str) -> str:
    return (
        f"Servers fail to start (KeyError: name not found) for everybody without an account on the hub's machine:"
        f" {spawner} looks each user up there, and {quote(hub.authenticator.name)} lets people in who have none;"
        " create the accounts beforehand, or choose another spawner"
    )


def _are_strangers(hub: Hub) -> bool:
    """Whether anybody may come that the machine does not know: not only people who are named in the file."""
    who = hub.authenticator
    if not who.known or who.class_mro.defined_here or who.is_a("LocalAuthenticator"):
        return False
    if not who.is_a(*STRANGERS) or _has_hooks(hub) or hub.spawner.class_mro.defined_here:
        return False
    named = (
        truth_of(who.trait("allowed_users")) != "no" or truth_of(who.trait("username_map")) != "no"
    )
    return not named and _lets_in(hub)


def _lets_in(hub: Hub) -> bool:
    """Whether a rule may let people in without naming them; else nobody comes, or only the admins do."""
    since_16 = is_oauth(hub.authenticator) and hub.at_least("oauthenticator", "16.0")
    if not since_16 and not hub.at_least("jupyterhub", "5.0"):
        return True  # without a rule everybody may
    return any(found != "no" for found in allow_rules(hub.authenticator).values())


def _has_hooks(hub: Hub) -> bool:
    """Whether code of the file, or one of its settings, may create accounts."""
    paths = hub.facts.settings
    return any(path[-1] in HOOKS for path in paths) or not hub.spawner.known


def _has_accounts(hub: Hub) -> bool:
    """Whether the file sets PAM up, or a file beside it gives the container accounts, or a way to them."""
    if hub.has("PAMAuthenticator"):
        return True
    files = files_beside(hub.source, (*COMPOSE_FILES, *DOCKERFILES), above=True)
    return not files.complete or any(map(ACCOUNTS.search, files.texts))
