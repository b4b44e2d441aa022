"""Who people are to each kind of login; the provider's answer is replaced, all behind it is real."""

from __future__ import annotations

import contextlib
from io import BytesIO
from typing import Any, Final

import pamela
from tornado.httpclient import HTTPRequest, HTTPResponse

_PASSPHRASE: Final = "none that is common"
_DOMAIN: Final = "b.org"


def let_everybody_prove_themselves() -> None:
    """Take passwords and providers' codes for right."""
    pamela.authenticate = lambda *_, **__: None
    pamela.check_account = lambda *_, **__: None
    pamela.open_session = lambda *_, **__: None
    pamela.close_session = lambda *_, **__: None
    with contextlib.suppress(ImportError):
        _trust_providers()
    with contextlib.suppress(ImportError):
        from .directory import answer_as_directory  # noqa: PLC0415 - not everybody has it

        answer_as_directory()


def _trust_providers() -> None:
    """Have providers tell who people are, and that they are in no team, group or organisation."""
    from oauthenticator.oauth2 import OAuthenticator  # noqa: PLC0415 - not everybody has it

    async def token(_: Any, handler: Any, params: Any) -> dict[str, str]:
        return {"access_token": params["person"], "token_type": "bearer", "scope": ""}

    async def told(authenticator: Any, token_info: dict[str, str]) -> dict[str, Any]:
        provider = next(iter(getattr(authenticator, "idps", {})), "")
        told = profile(token_info["access_token"], _domain(authenticator, provider))
        claim = authenticator.username_claim
        wanted = {claim: told["login"]} if isinstance(claim, str) else {}
        return {**wanted, **told, "idp": provider}

    def asked(_: Any, handler: Any, data: Any = None) -> dict[str, str]:
        return {"person": data["username"]}

    async def fetched(
        _: Any, url: str, *_given: Any, parse_json: bool = True, **_named: Any
    ) -> Any:
        if parse_json:
            return {"version": "17.0.0"}
        return HTTPResponse(HTTPRequest(url), 404, buffer=BytesIO(b"[]"))

    OAuthenticator.httpfetch = fetched
    for cls in [OAuthenticator, *_subclasses(OAuthenticator)]:
        cls.build_access_tokens_request_params = asked
        cls.get_token_info = token
        cls.token_to_user = told


def _subclasses(cls: type) -> list[type]:
    direct = cls.__subclasses__()
    return direct + [deeper for one in direct for deeper in _subclasses(one)]


def _domain(authenticator: Any, provider: str) -> str:
    """The domain of people's addresses: one that the settings speak of."""
    hosted = [*getattr(authenticator, "hosted_domain", ()), _DOMAIN]
    derived = provider and authenticator.idps[provider].get("username_derivation", {})
    return (derived and derived.get("domain")) or hosted[0]


def profile(person: str, home: str = _DOMAIN) -> dict[str, Any]:
    """What a provider tells of somebody who is called ``person`` there, or at the domain ``home``."""
    local, _, domain = person.partition("@")
    email = person if domain else f"{local}@{home}"
    return {
        "id": 1,
        "login": local,
        "username": local,
        "preferred_username": local,
        "sub": f"id-{person}".replace("@", "-"),
        "name": local,
        "nickname": local,
        "email": email.lower(),
        "eppn": email.lower(),
        "verified_email": True,
        "email_verified": True,
        "hd": email.lower().partition("@")[2],
        "groups": [],
    }


def password(authenticator: Any, person: str) -> str:
    """What somebody proves with: one of the passwords that the settings give, or any."""
    shared = getattr(authenticator, "user_password", None)
    if person in authenticator.admin_users:
        shared = getattr(authenticator, "admin_password", None)
    return getattr(authenticator, "password", "") or shared or _PASSPHRASE


async def prove(app: Any, page: Any, person: str) -> Any:
    """Log somebody in as the login page does; the hub's user, or None."""
    word = password(app.authenticator, person)
    return await page.login_user({"username": person, "password": word})


async def would_admit(app: Any, page: Any, person: str) -> str | None:
    """The user name that somebody would come in as, None for nobody; the database stays as it is."""
    data = {"username": person, "password": password(app.authenticator, person)}
    found = await app.authenticator.get_authenticated_user(page, data)
    return found["name"] if found else None
