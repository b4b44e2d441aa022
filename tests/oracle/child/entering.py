"""How people get into a hub, and the names that they have there; only their proofs are replaced."""

from __future__ import annotations

from typing import Any

import bcrypt
from jupyterhub.utils import maybe_future

from .browser import handler
from .login import password
from .matching import text_for

_ROUNDS = 4


def hash_quickly() -> None:
    """Let NativeAuthenticator hash passwords in a thousandth of the time."""
    salt = bcrypt.gensalt
    bcrypt.gensalt = lambda: salt(_ROUNDS)


async def enter(app: Any, person: str) -> Any:
    """Log somebody in as the login page does; the hub's user, None for whoever it refuses."""
    page = handler(app)
    _sign_up(app.authenticator, person)
    model = await app.authenticator.get_authenticated_user(page, _answers(app, person))
    return model and await page.auth_to_user(model)


def _answers(app: Any, person: str) -> dict[str, str] | None:
    """What the login form gives the authenticator; nothing where the hub shows none."""
    authenticator = app.authenticator
    own_page = authenticator.login_url(app.hub.base_url) == app.tornado_settings["login_url"]
    if authenticator.auto_login and own_page:
        return None
    return {"username": person, "password": password(authenticator, person)}


def _sign_up(authenticator: Any, person: str, *, approved: bool = False) -> None:
    """Let somebody sign up where people do so, and be approved of, at the latest if there is an admin."""
    if not hasattr(authenticator, "create_user"):
        return
    known = authenticator.create_user(person, password(authenticator, person))
    if known and (approved or authenticator.admin_users):
        known.is_authorized = True
        authenticator.db.commit()


async def vain_names(app: Any) -> list[str]:
    """Names in the authenticator's lists that do nothing, whoever comes.

    Nobody gets in by a name that is allowed or made an admin, or nobody has one that is blocked or mapped.
    """
    authenticator = app.authenticator
    allowed = authenticator.allowed_users | authenticator.admin_users
    known = {name: name for name in authenticator.blocked_users} | authenticator.username_map
    vain = [name for name in allowed if name not in await _names(app, name, let_in=True)]
    vain += [name for name, own in known.items() if own not in await _names(app, name)]
    return sorted(vain)


def can_be_named(app: Any) -> bool:
    """Whether what ``username_pattern`` lets pass can still be a name when the hub has changed it."""
    authenticator = app.authenticator
    example = text_for(authenticator.username_pattern)
    if example is None:
        return True
    return bool(authenticator.validate_username(authenticator.normalize_username(example)))


async def _names(app: Any, name: str, let_in: bool = False) -> list[str]:
    """The names that people have in the hub for whom a name may be meant, those let in or all."""
    persons = dict.fromkeys((name, name.partition("@")[0]))
    found = [await _name(app, person, let_in) for person in persons]
    return [name for name in found if name]


async def _name(app: Any, person: str, let_in: bool) -> str | None:
    """The name that somebody has in the hub; None for whoever can't prove to be anybody."""
    authenticator = app.authenticator
    _sign_up(authenticator, person, approved=not let_in)
    ask = authenticator.get_authenticated_user if let_in else authenticator.authenticate
    try:
        found = await maybe_future(ask(handler(app), _answers(app, person)))
        name = found["name"] if isinstance(found, dict) else found
        return name and authenticator.normalize_username(name)
    except Exception:  # noqa: BLE001 - whatever refuses a login
        return None
