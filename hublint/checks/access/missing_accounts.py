"""HUB718 system-user-unknown, HUB719 no-local-account: spawners that need an account for every user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.traits.truth import truth_of
from hublint.hub.users.allow_rules import allow_rules, is_oauth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

WITHOUT_ACCOUNTS = (
    "Auth0OAuthenticator", "BitbucketOAuthenticator", "CILogonOAuthenticator", "GitHubOAuthenticator",
    "GitLabOAuthenticator", "GlobusOAuthenticator", "GoogleOAuthenticator", "MWOAuthenticator", "NativeAuthenticator",
    "FirstUseAuthenticator", "LTI11Authenticator", "LTI13Authenticator", "SharedPasswordAuthenticator",
)  # fmt: skip
"""Authenticators whose users need no account on the hub's machine, and mostly have none."""

HOOKS = ("pre_spawn_hook", "auth_state_hook", "apply_user_options", "post_auth_hook")
"""Code that may create the account, or give the server another one."""

ADMITTING = (
    "authenticate", "get_authenticated_user", "update_auth_model", "add_user", "pre_spawn_start", "check_allowed",
    "is_allowed", "normalize_username",
)  # fmt: skip
"""Methods that decide who comes in, or may create accounts."""

STARTING = ("start", "user_env", "get_env", "make_preexec_fn", "_user_id_default", "load_state")
"""Methods that decide under which account a server runs."""


@rule("HUB718", Severity.WARNING)
def system_user_unknown(hub: Hub) -> Iterator[Report]:
    """SystemUserSpawner asks the hub's machine for a user id that it does not have."""
    spawner = hub.spawner
    if not spawner.is_a("SystemUserSpawner") or not _may_lack_accounts(hub):
        return
    if spawner.setting is None:
        return
    yield Report(spawner.setting.place("looks up accounts"), _message(hub, "SystemUserSpawner"))


@rule("HUB719", Severity.WARNING, "stops")
def no_local_account(hub: Hub) -> Iterator[Report]:
    """LocalProcessSpawner starts servers as users of the machine, whom the authenticator does not know."""
    spawner, authenticator = hub.spawner, hub.authenticator
    is_local = spawner.packaged_path == "jupyterhub.spawner.LocalProcessSpawner"
    if not is_local or spawner.overrides(*STARTING) or authenticator.setting is None:
        return
    place = authenticator.setting.value_place("its users have no account here")
    name = "LocalProcessSpawner" + (", the default," if spawner.setting is None else "")
    if authenticator.is_a("TmpAuthenticator") and not _has_hooks(hub):
        message = (
            f"No server starts: TmpAuthenticator gives users random names, and {name} runs each server as the system"
            " account of that name, which does not exist. Use another spawner, such as `docker` or `simple`."
        )
        yield Report(place, message, severity=Severity.ERROR)
    elif _may_lack_accounts(hub) and not hub.fragment:
        yield Report(place, _message(hub, name))


def _message(hub: Hub, spawner: str) -> str:
    admits = (
        f"{hub.authenticator.name} lets in people who have none"
        if _has_rule(hub)
        else f"without an allow rule, {hub.release_note('jupyterhub')} lets in everyone"
    )
    return (
        f"Users without an account on the hub's machine get no server (`KeyError: name not found`): {spawner} looks up"
        f" the account, and {admits}. Create the accounts first, or use another spawner."
    )


def _may_lack_accounts(hub: Hub) -> bool:
    """Whether people whom the machine does not know may log in: not only users who are named in the file."""
    authenticator = hub.authenticator
    if (
        not authenticator.known
        or authenticator.overrides(*ADMITTING)
        or hub.spawner.overrides(*STARTING)
    ):
        return False
    if authenticator.is_a("LocalAuthenticator") or not authenticator.is_a(*WITHOUT_ACCOUNTS):
        return False
    names_users = any(
        truth_of(authenticator.trait(name)) != "no" for name in ("allowed_users", "username_map")
    )
    return not names_users and not _has_hooks(hub) and _may_admit_unnamed(hub)


def _may_admit_unnamed(hub: Hub) -> bool:
    """Whether people may come in without being named; since JupyterHub 5 and OAuthenticator 16 that takes a rule."""
    since_16 = is_oauth(hub.authenticator) and hub.at_least("oauthenticator", "16.0")
    return _has_rule(hub) or not (since_16 or hub.at_least("jupyterhub", "5.0"))


def _has_rule(hub: Hub) -> bool:
    """Whether a rule may let people in."""
    return any(truth != "no" for truth in allow_rules(hub.authenticator).values())


def _has_hooks(hub: Hub) -> bool:
    """Whether code of the file, or one of its settings, may create accounts."""
    return not hub.names.isdisjoint(HOOKS) or not hub.spawner.known
