"""HUB710, HUB712, HUB713, HUB714: settings of authenticators that ask a provider."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import libcst as cst

from hublint.checks.toolkit.edits import fix, remove_setting
from hublint.checks.toolkit.insertion import insert_setting
from hublint.checks.toolkit.literals import is_literal, is_only_use, string_literal
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Edit, Report, Severity
from hublint.hub.traits.truth import truth_of
from hublint.hub.users.allow_rules import is_oauth
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting
    from hublint.hub.traits.trait import Trait

BY_GROUPS = ("allowed_groups", "admin_groups", "auth_state_groups_key", "claim_groups_key")
SEES_MEMBERS = frozenset(("read:org", "write:org", "admin:org", "user"))
CALLBACK = "hub/oauth_callback"
HERE = frozenset(("localhost", "127.0.0.1", "::1"))


@rule("HUB710", Severity.ERROR)
def groups_not_managed(hub: Hub) -> Iterator[Report]:
    """Settings about groups stop the hub while `manage_groups` is off."""
    who = hub.authenticator
    if not is_oauth(who) or not hub.at_least("oauthenticator", "17.0"):
        return
    managed = who.trait("manage_groups")
    if managed.as_python() is not False:
        return
    for name in BY_GROUPS:
        trait = who.trait(name)
        if trait.given is None or truth_of(trait) != "yes" or not trait.settings:
            continue
        message = (
            f"The hub does not start: since oauthenticator 17 {quote(name)} is refused unless `manage_groups` is True;"
            f" set `c.{trait.settings[0].section}.manage_groups = True`"
        )
        related = [managed.place("turned off here")] if managed.settings else []
        place = trait.settings[0].place("needs `manage_groups`")
        yield Report(place, message, related, _managed(hub, trait.settings[0]))
        return


def _managed(hub: Hub, setting: Setting) -> Fix | None:
    """`manage_groups = True` beside a setting, unless the file loads groups itself, which excludes it."""
    if truth_of(hub.app.trait("load_groups")) != "no" or setting.write.path_condition:
        return None
    edit = insert_setting(hub, setting.section, "manage_groups", "True")
    return fix("Let the authenticator manage groups", edit, applicability="unsafe")


@rule("HUB712", Severity.WARNING)
def organisation_not_visible(hub: Hub) -> Iterator[Report]:
    """Without a scope for it GitHub does not tell who is a private member of an organisation."""
    who = hub.authenticator
    if not who.is_a("GitHubOAuthenticator") or not who.known:
        return
    needs = [who.trait(name) for name in ("allowed_organizations", "populate_teams_in_auth_state")]
    used = [trait for trait in needs if trait.settings and truth_of(trait) == "yes"]
    scope = who.trait("scope")
    scopes = scope.as_python()
    if not used or not isinstance(scopes, list | tuple) or SEES_MEMBERS & set(map(str, scopes)):
        return
    message = (
        f"{quote(used[0].name)} needs the scope `read:org`: without it GitHub hides private memberships, which is what"
        " most people have, and turns these people away; add it to `c.GitHubOAuthenticator.scope`"
    )
    if used[0].name != "allowed_organizations":
        message = (
            "`populate_teams_in_auth_state` does nothing without the scope `read:org`: the log tells so at each login;"
            " add it to `c.GitHubOAuthenticator.scope`"
        )
    place = used[0].settings[0].place("needs `read:org`")
    related = [scope.place("the scopes")] if scope.given is not None else []
    yield Report(place, message, related, _scoped(hub, scope, used[0].settings[0].section))


def _scoped(hub: Hub, scope: Trait, section: str) -> Fix | None:
    """`read:org` among the scopes: in the list that is written out, or in one of its own."""
    title, code = "Ask for the scope `read:org`", string_literal(hub.source, "read:org")
    value = scope.value
    if scope.is_default:
        edit = insert_setting(hub, section, "scope", f"[{code}]")
        return fix(title, edit, applicability="unsafe")
    if not isinstance(value, Collection) or not is_literal(value) or not is_only_use(value):
        return None
    if not isinstance(value.node, cst.List):
        return None
    if not value.items:
        edit = Edit(value.source, value.node, f"[{code}]")
        return fix(title, edit, applicability="unsafe")
    last = value.items[-1]
    edit = Edit(last.source, last.node, f"{last.source.code(last.node)}, {code}")
    return fix(title, edit, applicability="unsafe")


@rule("HUB713", Severity.WARNING)
def wrong_callback_url(hub: Hub) -> Iterator[Report]:
    """An address to come back to at which the hub does not wait."""
    who = hub.authenticator
    if not is_oauth(who) or who.is_a("MWOAuthenticator") or _has_own_handlers(hub):
        return
    trait = who.trait("oauth_callback_url")
    url = as_str(trait.value)
    if trait.given is None or not url:
        return
    wrong = _wrong(url, _base_path(hub))
    if wrong:
        message = (
            f"{quote(url)} {wrong}; nobody checks it before the first login, which then fails at the provider or ends"
            f" in an error 404. Write it like `https://hub.example.org{_base_path(hub) or '/'}{CALLBACK}`."
        )
        yield Report(trait.place("not the hub's callback"), message)


def _has_own_handlers(hub: Hub) -> bool:
    who = hub.authenticator
    names = ("get_handlers", "callback_handler", "get_callback_url", "callback_url")
    return not who.known or any(who.class_mro.member(name) is not None for name in names)


def _wrong(url: str, base: str | None) -> str | None:
    """What is wrong with an address, in words that follow it."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "is no URL"
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return "does not begin with `https://` (or `http://`) and a host"
    path = parts.path.rstrip("/")
    if not path.endswith(f"/{CALLBACK}"):
        return f"does not end in `/{CALLBACK}`, where the hub waits for people to come back"
    if base is not None and path != base + CALLBACK:
        return f"leaves out the hub's `base_url`, which is {quote(base)}"
    return None


def _base_path(hub: Hub) -> str | None:
    """The hub's `base_url` where the file gives it, with slashes around."""
    trait = hub.app.trait("base_url")
    found = as_str(trait.given)
    return f"/{found.strip('/')}/" if found and found.strip("/") else None


@rule("HUB714", Severity.WARNING)
def unverified_provider(hub: Hub) -> Iterator[Report]:
    """Connections to the server that vouches for people, made without looking who answers."""
    who = hub.authenticator
    if is_oauth(who):
        trait = who.trait("validate_server_cert")
        if trait.as_python() is False and trait.settings and not _is_here(hub):
            yield _unverified(trait)
    elif who.is_a("LDAPAuthenticator"):
        yield from _plain_ldap(hub)


def _unverified(trait: Trait) -> Report:
    message = (
        "The hub talks to the provider without checking its certificate, so whoever gets between the two can read the"
        " client secret and log in as anybody, admins too; remove the line, and give the hub the CA certificate of the"
        " provider if that is not a public one"
    )
    edit = remove_setting(trait.settings[0])
    remedy = fix("Check the certificate", edit, applicability="unsafe")
    return Report(trait.place("not verified"), message, fix=remedy)


def _plain_ldap(hub: Hub) -> Iterator[Report]:
    trait = hub.authenticator.trait("tls_strategy")
    server = as_str(hub.authenticator.trait("server_address").value)
    if trait.given is None or trait.as_python() != "insecure" or server in HERE:
        return
    message = (
        "`tls_strategy = 'insecure'`: everybody's password travels to the LDAP server unencrypted, and whoever gets"
        " between the two can read it; use `before_bind` (the default) or `on_connect`"
    )
    yield Report(trait.place("not encrypted"), message)


def _is_here(hub: Hub) -> bool:
    """Whether the provider runs on the hub's own machine."""
    url = hub.authenticator.trait("token_url").as_python()
    try:
        return isinstance(url, str) and urlsplit(url).hostname in HERE
    except ValueError:
        return False
