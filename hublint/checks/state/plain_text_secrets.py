"""HUB607 secret-in-config, HUB608 placeholder-secret, HUB609 short-api-token: secrets that the config contains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.state.config_secrets import VARIABLES, secrets
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.deployment.given_variables import stands_elsewhere
from hublint.hub.deployment.hub_files import is_trial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.state.config_secrets import Secret
    from hublint.hub.model import Hub

MIN_LENGTH = 8
"""JupyterHub takes no API token of fewer characters."""

TOKENS = ("service", "token")

MADE_BY_PROVIDER = (
    "Auth0OAuthenticator", "AzureAdOAuthenticator", "BitbucketOAuthenticator", "CILogonOAuthenticator",
    "GitHubOAuthenticator", "GitLabOAuthenticator", "GlobusOAuthenticator", "GoogleOAuthenticator",
)  # fmt: skip
"""Authenticators whose provider makes the `client_secret`; elsewhere an admin may have chosen an easy one."""


@rule("HUB607", Severity.WARNING, "any-release")
def secret_in_config(hub: Hub) -> Iterator[Report]:
    """A secret that everybody knows who has seen the file."""
    if is_trial(hub):
        return
    for secret in secrets(hub):
        if secret.is_elsewhere or secret.is_placeholder or _is_too_short(secret):
            continue
        if stands_elsewhere(hub, secret.text):
            continue
        message = (
            f"{_subject(secret)} is here in plain text: whoever sees the file, or a copy in git, a backup or an image,"
            f" knows it. Take it from the environment, {_environ(secret)}, and replace it, as it may be known already."
        )
        yield Report(secret.value.place("in plain text"), message)


@rule("HUB608", Severity.ERROR, "any-release")
def placeholder_secret(hub: Hub) -> Iterator[Report]:
    """An example's value where a secret should be."""
    if is_trial(hub):
        return
    for secret in secrets(hub):
        if secret.unused or not secret.is_placeholder or _is_too_short(secret):
            continue
        message = (
            f"{_subject(secret)} is a placeholder, not a secret: {_outcome(hub, secret)}. Make a real one"
            f"{_where(hub, secret)}."
        )
        may_work = _is_of_client(secret) and not _is_made_by_provider(hub)
        severity = Severity.WARNING if may_work or secret.use == "database" else None
        yield Report(secret.value.place("placeholder"), message, severity=severity)


def _where(hub: Hub, secret: Secret) -> str:
    if stands_elsewhere(hub, secret.text):
        return ""
    return f" and take it from the environment, {_environ(secret)}"


@rule("HUB609", Severity.ERROR, "stops")
def short_api_token(hub: Hub) -> Iterator[Report]:
    """An API token that JupyterHub refuses."""
    for secret in secrets(hub):
        if _is_too_short(secret):
            message = (
                f"The hub does not start: this API token has {len(secret.text)} characters, and JupyterHub accepts none"
                f" with fewer than {MIN_LENGTH}. Make one with `openssl rand -hex 32`, and take it from the"
                " environment."
            )
            yield Report(secret.value.place("too short"), message)


def _is_too_short(secret: Secret) -> bool:
    return secret.use in TOKENS and len(secret.text) < MIN_LENGTH


def _is_of_client(secret: Secret) -> bool:
    return secret.name.endswith("client_secret")


def _is_made_by_provider(hub: Hub) -> bool:
    """Whether the service that users log in with makes the secret, so that nobody can choose an easy one."""
    return hub.authenticator.is_a(*MADE_BY_PROVIDER)


def _subject(secret: Secret) -> str:
    """The secret by a name that begins a sentence."""
    match secret.use:
        case "service":
            return "The `api_token` of this service"
        case "token":
            return f"The token in {quote(secret.name)}"
        case "key":
            return "The key that encrypts `auth_state`"
        case "database":
            return "The password in `db_url`"
        case "consumer":
            return "The secret in `consumers`"
    return f"The secret {quote(secret.name)}"


def _environ(secret: Secret) -> str:
    """Where to read it from."""
    return f'`os.environ["{VARIABLES.get(secret.name, "…")}"]`'


def _outcome(hub: Hub, secret: Secret) -> str:
    """What a guessable value lets others do, or breaks."""
    match secret.use:
        case "service" | "token":
            return "anyone who guesses it can do with the hub's API what its owner can"
        case "key":
            return "the hub rejects it, or anyone can decrypt what is stored"
        case "database":
            return "the database rejects it, or accepts it from anyone"
    if "auth_token" in secret.name:
        return "anyone who guesses it can send users' requests elsewhere"
    if _is_of_client(secret):
        if _is_made_by_provider(hub):
            return "the service that users log in with rejects it, so nobody can log in"
        return (
            "either the service that users log in with rejects it, so nobody can log in, or anyone who guesses it can"
            " pose as this hub"
        )
    if "password" in secret.name:
        return "it is rejected, or lets in anyone who guesses it"
    return "anyone who guesses it can do what it protects"
