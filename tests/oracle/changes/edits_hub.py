"""Edits of the hub itself: its memory, who may come in, limits and names of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .bases import NAMED, names
from .edit import ALL, edit

if TYPE_CHECKING:
    import random

    from .sketch import Sketch


@edit(ALL)
def cookie_secret(sketch: Sketch, source: random.Random) -> None:
    if source.random() < 0.5:
        sketch.set("JupyterHub.cookie_secret_file", "other_cookie_secret")
    else:
        sketch.set("JupyterHub.cookie_secret", "00" * 32)


@edit(ALL)
def database(sketch: Sketch, source: random.Random) -> None:
    sketch.set(
        "JupyterHub.db_url", source.choice(("sqlite:///other.sqlite", "postgresql://hub@db/hub"))
    )


@edit(ALL)
def encryption_keys_gone(sketch: Sketch, source: random.Random) -> None:
    """Stored login data without keys to encrypt it with."""
    sketch.set("Authenticator.enable_auth_state", True)


@edit(ALL)
def base_address(sketch: Sketch, source: random.Random) -> None:
    sketch.set("JupyterHub.base_url", "/lab/")


@edit(ALL)
def named_servers(sketch: Sketch, source: random.Random) -> bool | None:
    if len(sketch.servers) < 2:
        return False
    sketch.set("JupyterHub.allow_named_servers", False)
    return None


@edit(ALL)
def server_limit(sketch: Sketch, source: random.Random) -> None:
    sketch.set("JupyterHub.active_server_limit", source.choice((1, 2, 100)))


@edit(ALL)
def allowed_user_out(sketch: Sketch, source: random.Random) -> bool | None:
    if sketch.get("Authenticator.allowed_users") is None:
        return False
    out = source.choice(NAMED)
    sketch.code("Authenticator.allowed_users", names(*(name for name in NAMED if name != out)))
    if source.random() < 0.4:
        sketch.set("Authenticator.allow_existing_users", False)
    return None


@edit(ALL)
def allowed_users_gone(sketch: Sketch, source: random.Random) -> bool | None:
    if sketch.get("Authenticator.allowed_users") is None:
        return False
    if source.random() < 0.5:
        sketch.drop("Authenticator.allowed_users")
    else:
        sketch.code("Authenticator.allowed_users", names())
    return None


@edit(ALL)
def allowed_user_in(sketch: Sketch, source: random.Random) -> bool | None:
    if sketch.get("Authenticator.allowed_users") is None:
        return False
    sketch.code("Authenticator.allowed_users", names(*NAMED, "zoe"))
    return None


@edit(ALL)
def everybody(sketch: Sketch, source: random.Random) -> None:
    sketch.set("Authenticator.allow_all", True)


@edit(ALL)
def only_some(sketch: Sketch, source: random.Random) -> None:
    sketch.drop("Authenticator.allow_all")
    sketch.code(
        "Authenticator.allowed_users",
        names(*source.choice((NAMED, ("alice",), ("alice", "bob-x")))),
    )


@edit(ALL)
def only_admins(sketch: Sketch, source: random.Random) -> None:
    sketch.drop("Authenticator.allow_all")
    sketch.drop("Authenticator.allowed_users")
    sketch.code("Authenticator.admin_users", names("alice"))


@edit(ALL)
def admin_out(sketch: Sketch, source: random.Random) -> bool | None:
    if sketch.get("Authenticator.admin_users") is None:
        return False
    if source.random() < 0.5:
        sketch.drop("Authenticator.admin_users")
    else:
        sketch.code("Authenticator.admin_users", names())
    return None


@edit(ALL)
def admin_in(sketch: Sketch, source: random.Random) -> None:
    sketch.code("Authenticator.admin_users", names("alice", "bob"))


@edit(ALL)
def blocked(sketch: Sketch, source: random.Random) -> None:
    sketch.code("Authenticator.blocked_users", names(source.choice(("bob", "zoe", "alice"))))


@edit(ALL)
def other_name_of_user(sketch: Sketch, source: random.Random) -> None:
    sketch.set("Authenticator.username_map", {"alice": source.choice(("al", "bob"))})


@edit(ALL)
def claim_of_names(sketch: Sketch, source: random.Random) -> bool | None:
    if sketch.get("GenericOAuthenticator.username_claim") is None:
        return False
    sketch.set("GenericOAuthenticator.username_claim", source.choice(("email", "sub", "name")))
    return None


@edit(ALL)
def hosted_domains(sketch: Sketch, source: random.Random) -> bool | None:
    """One domain more or less, which takes the domain off everybody's name, or puts it on."""
    domains = sketch.get("GoogleOAuthenticator.hosted_domain")
    if domains is None:
        return False
    other = ["b.org"] if "x.org" in domains else ["b.org", "x.org"]
    sketch.set("GoogleOAuthenticator.hosted_domain", other)
    if source.random() < 0.3:
        sketch.set("GoogleOAuthenticator.strip_domain", "x.org" not in domains)
    return None


@edit(ALL)
def name_pattern(sketch: Sketch, source: random.Random) -> None:
    sketch.set("Authenticator.username_pattern", "[a-z0-9]+")
    if source.random() < 0.3:
        sketch.set("Authenticator.delete_invalid_users", True)


@edit(ALL)
def other_login(sketch: Sketch, source: random.Random) -> None:
    other = "pam" if sketch.get("JupyterHub.authenticator_class") == "'dummy'" else "dummy"
    sketch.set("JupyterHub.authenticator_class", other)


@edit(ALL)
def group_member(sketch: Sketch, source: random.Random) -> None:
    sketch.set("JupyterHub.load_groups", {"staff": {"users": ["alice"]}})
