"""Secrets in plain text, placeholders that were never replaced, and tokens that are too short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.state.found import VARIABLES, Secret, secrets
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.deployment.hub_files import is_trial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

SHORTEST = 8
"""JupyterHub takes no API token of fewer characters."""

TOKENS = ("service", "token")

GIVEN_OUT = (
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
        if secret.is_elsewhere or secret.is_placeholder or _is_short(secret):
            continue
        message = (
            f"{_called(secret)} stands here in plain text, so it is known to whoever sees the"
            " file or a copy of it in git, a"
            f" backup or an image. Take it from the environment, {_instead(secret)}, and replace"
            " it, as it may be known already."
        )
        yield Report(secret.value.place("in plain text"), message)


@rule("HUB608", Severity.ERROR, "any-release")
def placeholder_secret(hub: Hub) -> Iterator[Report]:
    """An example's value where a secret should be."""
    if is_trial(hub):
        return
    for secret in secrets(hub):
        if secret.unused or not secret.is_placeholder or _is_short(secret):
            continue
        message = (
            f"{_called(secret)} is a placeholder of an example, not a secret: {_outcome(hub, secret)}."
            " Make a real one"
            f" and take it from the environment, {_instead(secret)}."
        )
        taken = secret.use == "database" or (_is_of_client(secret) and not _is_given_out(hub))
        severity = Severity.WARNING if taken else None
        yield Report(secret.value.place("placeholder"), message, severity=severity)


@rule("HUB609", Severity.ERROR)
def short_api_token(hub: Hub) -> Iterator[Report]:
    """An API token that JupyterHub refuses."""
    for secret in secrets(hub):
        if _is_short(secret):
            message = (
                f"This API token has {len(secret.text)} characters, and JupyterHub takes none"
                f" with fewer than {SHORTEST}: the"
                " hub does not start. Make one with `openssl rand -hex 32` and take it from the"
                " environment."
            )
            yield Report(secret.value.place("too short"), message)


def _is_short(secret: Secret) -> bool:
    return secret.use in TOKENS and len(secret.text) < SHORTEST


def _is_of_client(secret: Secret) -> bool:
    return secret.name.endswith("client_secret")


def _is_given_out(hub: Hub) -> bool:
    """Whether the service that users log in with makes the secret, so that nobody can choose an easy one."""
    return hub.authenticator.is_a(*GIVEN_OUT)


def _called(secret: Secret) -> str:
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


def _instead(secret: Secret) -> str:
    """Where to read it from."""
    variable = VARIABLES.get(secret.name)
    if variable:
        return f'`os.environ["{variable}"]`'
    return '`os.environ["…"]`'


def _outcome(hub: Hub, secret: Secret) -> str:
    """What a guessable value lets others do, or breaks."""
    match secret.use:
        case "service" | "token":
            return "anybody who guesses it may do with the hub's API what its owner may"
        case "key":
            return "the hub refuses it or anybody can decrypt what is stored"
        case "database":
            return "the database refuses it, or takes it from anybody"
    if "auth_token" in secret.name:
        return "anybody who guesses it can send users' requests elsewhere"
    if _is_of_client(secret):
        if _is_given_out(hub):
            return "the service that users log in with refuses it, and nobody gets in"
        return (
            "either the service that users log in with refuses it, and nobody gets in, or anybody"
            " who guesses it can pose as this hub"
        )
    if "password" in secret.name:
        return "it is refused, or lets in anybody who guesses it"
    return "anybody who guesses it can do what it protects"
