"""HUB616 everybody-allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import all_of
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.users.allow_rules import admin_users
from hublint.interpret.constants import as_python

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait

PUBLIC_PROVIDERS = {
    "GitHubOAuthenticator": ("GitHub", "github_url", "github.com"),
    "GitLabOAuthenticator": ("GitLab", "gitlab_url", "gitlab.com"),
    "GoogleOAuthenticator": ("Google", "hosted_domain", ""),
    "BitbucketOAuthenticator": ("Bitbucket", "", ""),
    "GlobusOAuthenticator": ("Globus", "identity_provider", ""),
}
"""Services where anybody gets an account, by authenticator: the name, the trait that chooses another service or a
part of this one, and what the value of the trait contains where it does not."""

RESTRICTIONS = (
    "allowed_users", "allowed_groups", "allowed_organizations", "allowed_teams", "allowed_gitlab_groups",
    "allowed_project_ids", "allowed_google_groups", "allowed_globus_groups", "allowed_domains",
)  # fmt: skip

NAMES = (set, frozenset, list, tuple)


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
    restrictions = list(_restrictions(hub))
    if restrictions:
        yield _report_restrictions(allow, restrictions)
    elif (provider := _public_provider(hub)) is not None:
        message = (
            f"`allow_all` lets in everyone who has a {provider} account, and anyone can get one. Remove it, and say who"
            " is allowed: with `allowed_users`, an organization, a domain or a group."
        )
        yield Report(allow.place("everybody"), message)


def _report_restrictions(allow: Trait, restrictions: list[Trait]) -> Report:
    names = all_of(trait.name for trait in restrictions)
    message = (
        f"`allow_all` lets in everyone who can log in, so {names} keep{'s' * (len(restrictions) == 1)} nobody out."
        " Remove `allow_all`."
    )
    related = [trait.place("keeps nobody out") for trait in restrictions]
    return Report(allow.place("everybody"), message, related)


def _restrictions(hub: Hub) -> Iterator[Trait]:
    """Rules of the active authenticator on who is allowed, that are set and not empty."""
    for name in RESTRICTIONS:
        if name in hub.authenticator.class_mro.traits:
            trait = hub.authenticator.trait(name)
            if trait.given is not None and trait.as_python() and not _names_admins(hub, trait):
                yield trait


def _names_admins(hub: Hub, trait: Trait) -> bool:
    """Whether these are the users allowed, and all of them admins: that says nothing of the others."""
    names, admins = trait.as_python(), admin_users(hub).as_python()
    if not isinstance(names, NAMES) or not isinstance(admins, NAMES):
        return False
    known = list(admins)  # of what no set takes, too
    return trait.name == "allowed_users" and all(name in known for name in names)


def _public_provider(hub: Hub) -> str | None:
    """The public service that users log in with, where nothing narrows it down."""
    if not hub.authenticator.trait("post_auth_hook").is_default:
        return None
    for name, (provider, trait_name, usual) in PUBLIC_PROVIDERS.items():
        if not hub.authenticator.is_a(name):
            continue
        trait = hub.authenticator.trait(trait_name) if trait_name else None
        if trait is None or trait.is_default:
            return provider
        value = as_python(trait.value)
        return provider if usual and isinstance(value, str) and usual in value else None
    return None
