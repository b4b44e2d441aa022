"""Edits of what the hub remembers, and of the secrets that it keeps."""

from __future__ import annotations

import pytest

from .hubs import KEPT, OPEN, REMOVED, changes, home, one, told

OTHER_DATABASE = "c.JupyterHub.db_url = 'sqlite:///other.sqlite'\n"
NATIVE = OPEN.replace("'dummy'", "'native'")
ENDS_CONTAINERS = "The first start of each of their users ends the old container"
STORED = "c.Authenticator.enable_auth_state = True\n"
KEYS = "c.CryptKeeper.keys = ['a']\n"
PROXY = "c.ConfigurableHTTPProxy."
OUTSIDE = f"{PROXY}should_start = False\n"
UNPOLLED = "c.JupyterHub.cleanup_proxy = False\n"
PROXY_TOKEN = ("servers", "proxy-token", "error")
NO_KEYS = ("servers", "keys", "error")
GONE_KEY = ("hub-memory", "keys", "warning")


def token(code: str) -> str:
    return f"{PROXY}auth_token = {code}\n"


@pytest.mark.parametrize(
    ("spawner", "hub", "said"),
    [
        ("docker", REMOVED, True),
        ("docker", KEPT, False),
        ("dockerspawner.SwarmSpawner", REMOVED, False),
        ("simple", "", False),
    ],
)
def test_a_database_that_knows_no_container_ends_it_at_the_next_start(
    spawner: str, hub: str, said: bool
) -> None:
    head = OPEN.replace("'docker'", repr(spawner))
    message = one(hub, OTHER_DATABASE + hub, "database", head=head).message
    assert (ENDS_CONTAINERS in message) == said
    assert ("kept containers are forgotten" in message) == (hub == KEPT)


@pytest.mark.parametrize(("head", "said"), [(NATIVE, True), (OPEN, False)])
def test_accounts_of_native_authenticator_are_in_the_database(head: str, said: bool) -> None:
    message = one(home(), OTHER_DATABASE + home(), "database", head=head).message
    assert ("somebody else can sign up" in message) == said


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (STORED, STORED, []),
        (KEYS + STORED, STORED, [NO_KEYS]),
        (KEYS, STORED, [NO_KEYS]),
        (KEYS, "", []),
        ("", KEYS, []),
        (KEYS, KEYS + STORED, []),
        ("c.CryptKeeper.keys = ['a', 'b']\n", "c.CryptKeeper.keys = ['b', 'c']\n", [GONE_KEY]),
        (KEYS, "c.CryptKeeper.keys = 'b'\n", [GONE_KEY]),
    ],
)
def test_keys_that_go_and_keys_that_are_missed(
    old: str, new: str, found: list[tuple[str, str, str]]
) -> None:
    assert told(old + home(), new + home()) == found


def test_the_line_that_asks_for_keys_is_shown() -> None:
    off = "c.Authenticator.enable_auth_state = False\n"
    for old, shown in ((KEYS + off, "CryptKeeper"), (off, "enable_auth_state")):
        place = one(old + home(), STORED + home(), "keys").before
        assert place is not None
        assert shown in place.source.text.splitlines()[place.start.line - 1]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (OUTSIDE + token("'a'"), OUTSIDE, [PROXY_TOKEN]),
        (OUTSIDE, OUTSIDE + token("'a'"), [PROXY_TOKEN]),
        (token("'a'"), OUTSIDE + token("'b'"), [PROXY_TOKEN]),
        (UNPOLLED + token("'a'"), UNPOLLED + token("'b'"), [PROXY_TOKEN]),
        (OUTSIDE + token("'a'"), token("'b'"), []),
        (token("'a'"), token("'b'"), []),
        (OUTSIDE + token("read()"), OUTSIDE + token("find()"), []),
        (OUTSIDE + token("'a'"), OUTSIDE + token("'a'"), []),
    ],
)
def test_a_proxy_that_runs_on_needs_the_new_token(
    old: str, new: str, found: list[tuple[str, str, str]]
) -> None:
    assert told(old + home(), new + home()) == found


@pytest.mark.parametrize(
    ("old", "new", "key", "begin"),
    [
        ("c.JupyterHub.cookie_secret = '0a'\n", "c.JupyterHub.cookie_secret = read()\n", "cookies",
         "If the new `cookie_secret` isn't the old one, everyone must sign in again."),
        ("c.JupyterHub.db_url = read()\n", OTHER_DATABASE, "database",
         "If the new `db_url` isn't the old one, the hub forgets"),
        ("", "c.JupyterHub.base_url = read()\n", "base-url",
         "If the new `base_url` isn't the old one, everyone must sign in again."),
        (KEYS, "c.CryptKeeper.keys = read()\n", "keys",
         "If the old key is not among the new ones, what the login provider gave"),
        (OUTSIDE + token("'a'"), OUTSIDE + token("read()"), "proxy-token",
         "If the new `auth_token` isn't the old one, the hub does not start"),
    ],
)  # fmt: skip
def test_a_value_that_is_not_known_may_be_the_same(
    old: str, new: str, key: str, begin: str
) -> None:
    for before, after in ((old, new), (new, old)):
        found = one(before + home(), after + home(), key)
        assert (found.severity.value, found.certain) == ("info", False)
        assert found.message.startswith(begin)


def test_two_prefixes_in_the_same_words_are_one() -> None:
    old = "c.JupyterHub.base_url = read()\n" + home()
    assert changes(old, old + "c.JupyterHub.log_level = 10\n") == []


def test_another_secret_is_told_once() -> None:
    old = "c.JupyterHub.cookie_secret = '0a'\n" + home()
    new = "c.JupyterHub.cookie_secret_file = '/srv/other'\n" + home()
    assert [change.key for change in changes(old, new)] == ["cookies"]
