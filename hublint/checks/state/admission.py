"""Who may make an account: everybody that reaches the page, or everybody with an account elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import all_of
from hublint.findings import Report, Severity
from hublint.interpret.constants import as_python

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait
    from hublint.source.location import Place

PUBLIC = {
    "GitHubOAuthenticator": ("GitHub", "github_url", "github.com"),
    "GitLabOAuthenticator": ("GitLab", "gitlab_url", "gitlab.com"),
    "GoogleOAuthenticator": ("Google", "hosted_domain", ""),
    "BitbucketOAuthenticator": ("Bitbucket", "", ""),
    "GlobusOAuthenticator": ("Globus", "identity_provider", ""),
}
"""Authenticators of services where anybody gets an account: the trait that makes it another, and what it is else."""

RESTRICTIONS = (
    "allowed_users", "allowed_groups", "allowed_organizations", "allowed_teams", "allowed_gitlab_groups",
    "allowed_project_ids", "allowed_google_groups", "allowed_globus_groups", "allowed_domains",
)  # fmt: skip


@rule("HUB615", Severity.WARNING)
def open_signup(hub: Hub) -> Iterator[Report]:
    """Everybody who reaches the page gets an account, with nobody's consent."""
    authenticator = hub.authenticator
    if authenticator.is_a("NativeAuthenticator"):
        yield from _native(hub)
    elif authenticator.is_a("FirstUseAuthenticator") and not authenticator.overrides(
        "authenticate", "check_allowed", "check_whitelist", "validate_username"
    ):
        yield from _first_use(hub)


def _native(hub: Hub) -> Iterator[Report]:
    trait = hub.authenticator.trait("open_signup")
    if trait.given is None or trait.as_python() is not True or not _admits_all(hub):
        return
    if hub.authenticator.trait("enable_signup").as_python() is False:
        return
    if hub.authenticator.overrides("authenticate", "check_allowed", "create_user"):
        return
    message = (
        "With `open_signup` everybody who reaches the login page makes an account, under any free"
        " name, and has a server at"
        " once. Remove it, so that an admin has to approve new accounts (`/hub/authorize`)."
    )
    yield Report(trait.place("no approval"), message)


def _first_use(hub: Hub) -> Iterator[Report]:
    create = hub.authenticator.trait("create_users").as_python()
    allow = hub.authenticator.trait("allow_all")
    if create is not True or allow.given is None or allow.as_python() is not True:
        return
    message = (
        "FirstUseAuthenticator with `allow_all` gives an account to everybody who reaches the"
        " login page: whoever comes first"
        " with a name sets its password, an admin's name included. List the names in"
        " `allowed_users`, or set"
        " `create_users = False`."
    )
    yield Report(allow.place("everybody"), message)


def _admits_all(hub: Hub) -> bool:
    """Whether everybody with an account surely may log in."""
    if hub.at_least("jupyterhub", "5.0"):
        return hub.authenticator.trait("allow_all").as_python() is True
    allowed = hub.authenticator.trait("allowed_users")
    return allowed.is_default or (allowed.given is not None and allowed.as_python() == set())


@rule("HUB616", Severity.WARNING)
def everybody_allowed(hub: Hub) -> Iterator[Report]:
    """`allow_all` lets everybody in, whatever other rules say."""
    allow = hub.authenticator.trait("allow_all")
    if allow.given is None or allow.as_python() is not True or not allow.exists:
        return
    if hub.authenticator.overrides(
        "authenticate", "check_allowed", "check_blocked_users", "get_user", "update_auth_model"
    ):
        return
    idle = list(_restrictions(hub))
    if idle:
        names = all_of(trait.name for trait in idle)
        message = (
            f"`allow_all` lets in everybody who can log in, so {names}"
            f" {'keeps' if len(idle) == 1 else 'keep'} nobody out."
            " Remove `allow_all`."
        )
        related: list[Place] = [trait.place("keeps nobody out") for trait in idle]
        yield Report(allow.place("everybody"), message, related)
    elif (provider := _provider(hub)) is not None:
        message = (
            f"`allow_all` lets in everybody who has an account with {provider}, that is anybody"
            " on the internet. Remove it, and"
            " say who is allowed: with `allowed_users`, an organization, a domain or a group."
        )
        yield Report(allow.place("everybody"), message)


def _restrictions(hub: Hub) -> Iterator[Trait]:
    """Rules of the active authenticator on who is allowed, that are set and not empty."""
    for name in RESTRICTIONS:
        if name in hub.authenticator.class_mro.traits:
            trait = hub.authenticator.trait(name)
            if trait.given is not None and trait.as_python():
                yield trait


def _provider(hub: Hub) -> str | None:
    """The public service that users log in with, where nothing narrows it down."""
    if not hub.authenticator.trait("post_auth_hook").is_default:
        return None
    for name, (title, trait_name, usual) in PUBLIC.items():
        if not hub.authenticator.is_a(name):
            continue
        if not trait_name:
            return title
        trait = hub.authenticator.trait(trait_name)
        if trait.is_default:
            return title
        shown = as_python(trait.value)
        return title if usual and isinstance(shown, str) and usual in shown else None
    return None
