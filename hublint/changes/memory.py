"""The hub's own memory: database, cookie secret, keys, proxy token, and who must sign in again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hublint.aspects.setting_facts import Fact, Opaque, comparable
from hublint.changes.hub_change import Change
from hublint.changes.kept import keeps
from hublint.findings import Severity
from hublint.hub.docker.family import is_swarm
from hublint.hub.network.base_url import base_url as base_url_of
from hublint.hub.network.public_address import public_address as public_address_of
from hublint.interpret.constants import as_python
from hublint.wording import continued

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.aspects.hub_aspects import HubAspects
    from hublint.changes.pair import HubPair
    from hublint.hub.network.public_address import PublicAddress
    from hublint.source.location import Place

SIGN_IN = "Everyone must sign in again."
PREFIX: Final = ("base_url", "bind_url")
ADDRESS: Final = ("port", "ip", "bind_url", "ssl_cert")
"""Settings that decide where people reach the hub."""


def database(pair: HubPair) -> Iterator[Change]:
    """Another database: all that the hub knew is not in it."""
    if pair.same_database:
        return
    old, new = pair.old.app("db_url"), pair.new.app("db_url")
    message = (
        "The hub forgets what its database knew: users who are not named in the config, admins made in the panel,"
        " groups, tokens and shares. Servers that run over the restart run on, and nobody reaches them."
    )
    if pair.old.hub.authenticator.is_a("NativeAuthenticator"):
        message += " All accounts of NativeAuthenticator are gone, so somebody else can sign up under a known name."
    if keeps(pair.old):
        message += " The names of kept containers are forgotten, too."
    elif pair.both(lambda one: one.hub.spawner.is_a("DockerSpawner") and not is_swarm(one.hub)):
        message += " The first start of each of their users ends the old container and fails, the second succeeds."
    todo = (
        "Stop all servers before.",
        "To keep the users, copy the database: the file of SQLite, or a dump.",
    )
    change = Change(
        "hub-memory", "database", Severity.WARNING, message, old.place, new.place, todo, gravity=5
    )
    yield _in_doubt(change, "the new `db_url` isn't the old one", old, new)


def cookies(pair: HubPair) -> Iterator[Change]:
    """What ends all sessions with the hub."""
    for name in ("cookie_secret", "cookie_secret_file"):
        old, new = pair.old.app(name), pair.new.app(name)
        if old.key != new.key:
            message = f"{SIGN_IN} Cookies were signed with another secret. Servers that run go on."
            change = Change(
                "hub-memory", "cookies", Severity.WARNING, message, old.place, new.place, gravity=6
            )
            yield _in_doubt(change, f"the new `{name}` isn't the old one", old, new)
            return


def base_url(pair: HubPair) -> Iterator[Change]:
    """The hub and all servers under another prefix."""
    old, new = _prefixes(pair)
    if old == new:
        return
    message = (
        f"{SIGN_IN} Servers that run over the restart answer below their old prefix, so their pages are not found,"
        " though the hub calls them ready. Old links and the callback address at a login provider must be changed."
    )
    places = _place(pair.old, PREFIX), _place(pair.new, PREFIX)
    todo = ("Stop all servers before.",)
    change = Change("hub-memory", "base-url", Severity.WARNING, message, *places, todo, gravity=5)
    facts = (one.app("base_url") for one in (pair.old, pair.new))
    yield _in_doubt(change, "the new `base_url` isn't the old one", *facts)


def _prefixes(pair: HubPair) -> tuple[object, object]:
    """What both hubs put before all paths, or how they say it where one can't be known."""
    old, new = (base_url_of(one.hub) for one in (pair.old, pair.new))
    if old is None or new is None:
        return pair.old.app("base_url").key, pair.new.app("base_url").key
    return old, new


def public_address(pair: HubPair) -> Iterator[Change]:
    """The address at which people reach the hub, but for the prefix."""
    old, new = (public_address_of(one.hub) for one in (pair.old, pair.new))
    if old is None or new is None or _without_path(old) == _without_path(new):
        return
    message = (
        "The hub is reached at another address. Links, a firewall and the callback address at a login provider"
        " must follow. Sessions and servers go on."
    )
    places = _place(pair.old, ADDRESS), _place(pair.new, ADDRESS)
    yield Change("servers", "address", Severity.INFO, message, *places, gravity=9)


def _without_path(known: tuple[str, PublicAddress]) -> tuple[object, ...]:
    scheme, address = known
    return scheme, address.host, address.port


def _place(one: HubAspects, names: Iterable[str]) -> Place | None:
    """The first of some settings of the hub that the file has."""
    return next((place for name in names if (place := one.app(name).place)), None)


def encryption(pair: HubPair) -> Iterator[Change]:
    """The keys that what a login provider gave is encrypted with."""
    old, new = (_keys(one) for one in (pair.old, pair.new))
    if new.place is None:
        yield from _no_keys(pair, old)
        return
    if old.key == new.key or old.place is None:
        return
    if _all_kept(old.python, new.python):
        return
    message = (
        "What the login provider gave for each user (`auth_state`) can't be read until the user has signed in again,"
        " because it was encrypted with a key that is gone."
    )
    todo = ("Keep the old key behind the new one: `[new, old]`.",)
    change = Change(
        "hub-memory", "keys", Severity.WARNING, message, old.place, new.place, todo, gravity=6
    )
    yield _in_doubt(change, "the old key is not among the new ones", old, new)


def _no_keys(pair: HubPair, old: Fact) -> Iterator[Change]:
    """Login data that comes to be stored, or keys that go: without any, the hub does not start."""
    before, after = (one.authenticator("enable_auth_state") for one in (pair.old, pair.new))
    if after.python is True and (old.place is not None or before.python is not True):
        message = "If `JUPYTERHUB_CRYPT_KEY` is not set, the hub does not start, for lack of encryption keys."
        place = old.place or before.place
        yield Change(
            "servers", "keys", Severity.ERROR, message, place, after.place, certain=False, gravity=3
        )


def _keys(one: HubAspects) -> Fact:
    setting = one.hub.setting("CryptKeeper", "keys")
    if setting is None:
        return Fact("keys", None)
    return Fact("keys", comparable(setting.value), as_python(setting.value), setting.place())


def _all_kept(old: object, new: object) -> bool:
    if not isinstance(old, list) or not isinstance(new, list):
        return False
    return all(key in new for key in old)


def proxy_token(pair: HubPair) -> Iterator[Change]:
    """The token of a proxy that the hub doesn't start itself, or leaves running."""
    old, new = pair.old.proxy("auth_token"), pair.new.proxy("auth_token")
    if old.key == new.key or isinstance(new.key, Opaque) is isinstance(old.key, Opaque) is True:
        return
    outside = pair.new.proxy("should_start").python is False
    left = pair.old.app("cleanup_proxy").python is False
    if outside or left:
        message = "The hub does not start until the proxy has the new token, too: its API answers with error 403."
        todo = (
            "Give the proxy the new token (`CONFIGPROXY_AUTH_TOKEN`), and restart it with the hub.",
        )
        change = Change(
            "servers", "proxy-token", Severity.ERROR, message, old.place, new.place, todo, certain=False, gravity=3,
        )  # fmt: skip
        yield _in_doubt(change, "the new `auth_token` isn't the old one", old, new)


def _in_doubt(change: Change, condition: str, old: Fact, new: Fact) -> Change:
    """The change, as advice with a condition where the file gives a value that is not known, and may be the same."""
    if all(fact.known or fact.place is None for fact in (old, new)):
        return change
    message = f"If {condition}, {continued(change.message)}"
    return replace(change, message=message, severity=Severity.INFO, certain=False, gravity=8)
