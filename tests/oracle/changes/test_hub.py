"""The judge sees what edits do to the hub's memory, to logins and to rights."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from .outcome import KEPT, LEFT_BEHIND
from .plays import HEAD, home, outcomes

if TYPE_CHECKING:
    from ..judge import Judge
    from .outcome import Outcome, Outcomes

HOME_LINES: Final = home("u-{username}")
NAMES: Final = HEAD.replace(
    "c.Authenticator.allow_all = True", "c.Authenticator.allowed_users = {'alice', 'bob'}"
)
PAM: Final = NAMES.replace("'dummy'", "'pam'")
GENERIC: Final = """\
c = get_config()
c.JupyterHub.spawner_class = 'docker'
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.username_claim = 'preferred_username'
c.GenericOAuthenticator.authorize_url = 'https://login.example.org/authorize'
c.GenericOAuthenticator.token_url = 'https://login.example.org/token'
c.GenericOAuthenticator.userdata_url = 'https://login.example.org/me'
c.OAuthenticator.oauth_callback_url = 'https://hub.example.org/hub/oauth_callback'
c.OAuthenticator.allow_all = True
"""
GOOGLE: Final = (
    GENERIC.replace("'generic-oauth'", "'google'")
    .replace("GenericO", "GoogleO")
    .replace("c.GoogleOAuthenticator.username_claim = 'preferred_username'\n", "")
)


def after(judge: Judge, new: str, old: str = "", head: str = HEAD, **bits: Any) -> Outcomes:
    return outcomes(judge, old + HOME_LINES, new + HOME_LINES, head=head, **bits)


def alice(judge: Judge, new: str, old: str = "", **bits: Any) -> Outcome:
    return after(judge, new, old, **bits).of("alice")


@pytest.mark.parametrize(
    ("new", "session"),
    [
        ("c.JupyterHub.cookie_secret = '00' * 32\n", True),
        ("c.JupyterHub.cookie_secret_file = 'other'\n", True),
        ("c.JupyterHub.cookie_secret_file = './jupyterhub_cookie_secret'\n", False),
        ("c.JupyterHub.base_url = '/lab/'\n", True),
        ("c.JupyterHub.port = 8001\n", False),
        ("c.ConfigurableHTTPProxy.auth_token = 'x' * 32\n", False),
    ],
)
def test_who_must_sign_in_again(oracle: Judge, new: str, session: bool) -> None:
    found = alice(oracle, new)
    assert (found.session, found.files) == (session, KEPT)


def test_another_database_forgets_users(oracle: Judge) -> None:
    found = after(oracle, "c.JupyterHub.db_url = 'sqlite:///other.sqlite'\n")
    assert found.forgotten == ("alice", "bob-x")
    assert found.of("alice").session


def test_login_data_needs_keys(oracle: Judge) -> None:
    old = "c.Authenticator.enable_auth_state = True\nc.CryptKeeper.keys = [b'k' * 32]\n"
    assert "Encryption keys" in str(after(oracle, old.partition("\n")[0] + "\n", old).stops)
    assert not after(oracle, old, old).troubles


def test_named_servers_that_are_switched_off(oracle: Judge) -> None:
    old = "c.JupyterHub.allow_named_servers = True\n"
    old += "c.DockerSpawner.name_template = '{username}-{servername}'\n"
    new = old.replace("True", "False")
    found = after(oracle, new, old, servers=("", "srv")).of("alice", "srv")
    assert found.start == "never"
    running = after(oracle, new, old, servers=("", "srv"), running=True)
    assert [running.of("alice", name).stuck for name in ("", "srv")] == [False, True]


def test_a_limit_of_servers(oracle: Judge) -> None:
    found = after(oracle, "c.JupyterHub.active_server_limit = 1\n")
    assert [one.start for one in found.people[:2]] == ["fine", "never"]


@pytest.mark.parametrize(
    ("new", "access"),
    [
        ("c.Authenticator.allowed_users = {'alice'}\n", KEPT),
        (
            "c.Authenticator.allowed_users = {'alice'}\nc.Authenticator.allow_existing_users = False\n",
            "lost",
        ),
        ("c.Authenticator.blocked_users = {'bob'}\n", "lost"),
    ],
)
def test_a_user_taken_out(oracle: Judge, new: str, access: str) -> None:
    found = after(oracle, new, head=NAMES, people=("alice", "bob"))
    assert (found.of("bob").access, found.of("alice").access) == (access, KEPT)


def test_a_pattern_refuses_names_or_the_whole_hub(oracle: Judge) -> None:
    new = "c.Authenticator.username_pattern = '[^b]+'\n"
    assert after(oracle, new, people=("alice", "bob")).of("bob").access == "lost"
    assert after(oracle, new, head=NAMES, people=("alice",)).stops, "it names a user who is refused"


def test_a_user_taken_out_with_another_database(oracle: Judge) -> None:
    new = (
        "c.Authenticator.allowed_users = {'alice'}\nc.JupyterHub.db_url = 'sqlite:///new.sqlite'\n"
    )
    found = after(oracle, new, head=NAMES, people=("alice", "bob"))
    assert found.of("bob").access == "lost"


@pytest.mark.parametrize(
    ("head", "new", "access", "stranger"),
    [
        (PAM, "c.Authenticator.allowed_users = set()\n", "lost", KEPT),
        (NAMES, "c.Authenticator.allowed_users = set()\n", KEPT, "gained"),
        (NAMES, "c.Authenticator.allow_all = True\n", KEPT, "gained"),
        (
            PAM,
            "c.Authenticator.allowed_users = set()\nc.Authenticator.admin_users = {'alice'}\n",
            "lost",
            KEPT,
        ),
    ],
)
def test_lists_that_are_emptied(
    oracle: Judge, head: str, new: str, access: str, stranger: str
) -> None:
    found = after(oracle, new, head=head, people=("alice", "bob"))
    assert (found.of("alice").access, found.of("zoe").access) == (access, stranger)


def test_everybody_replaced_by_some(oracle: Judge) -> None:
    found = after(oracle, "", "", head=HEAD, people=("alice", "bob"))
    assert not found.troubles
    new = "c.Authenticator.allow_all = False\nc.Authenticator.allowed_users = {'alice'}\n"
    found = after(oracle, new, people=("alice", "bob"))
    assert (found.of("bob").access, found.of("zoe").access) == (KEPT, "lost")


def test_admins_stay_and_come(oracle: Judge) -> None:
    out = after(
        oracle, "", "c.Authenticator.admin_users = {'bob'}\n", head=NAMES, people=("alice", "bob")
    )
    come = after(
        oracle, "c.Authenticator.admin_users = {'bob'}\n", head=NAMES, people=("alice", "bob")
    )
    assert (out.of("bob").admin, come.of("bob").admin) == (KEPT, "gained")


def test_another_name_has_another_home(oracle: Judge) -> None:
    found = after(oracle, "c.Authenticator.username_map = {'alice': 'al'}\n")
    assert (found.of("alice").user, found.of("alice").files) == ("al", LEFT_BEHIND)


def test_the_name_of_another_opens_their_files(oracle: Judge) -> None:
    found = after(
        oracle, "c.Authenticator.username_map = {'alice': 'bob'}\n", people=("alice", "bob")
    )
    assert found.of("bob").exposed_to == ("alice",)


def test_a_claim_that_gives_other_names(oracle: Judge) -> None:
    found = after(oracle, "c.GenericOAuthenticator.username_claim = 'email'\n", head=GENERIC)
    assert (found.of("alice").user, found.of("alice").files) == ("alice@b.org", LEFT_BEHIND)


def test_a_second_domain_gives_other_names(oracle: Judge) -> None:
    old = "c.GoogleOAuthenticator.hosted_domain = ['b.org']\n"
    new = "c.GoogleOAuthenticator.hosted_domain = ['b.org', 'x.org']\n"
    found = after(oracle, new, old, head=GOOGLE, people=("alice@b.org",)).of("alice@b.org")
    assert (found.user, found.files) == ("alice@b.org", LEFT_BEHIND)


def test_the_same_name_with_another_login_has_the_same_home(oracle: Judge) -> None:
    found = after(
        oracle, "c.JupyterHub.authenticator_class = 'pam'\n", head=NAMES, people=("alice",)
    )
    assert (found.of("alice").files, found.of("alice").session) == (KEPT, False)


def test_nobody_has_an_account_of_nativeauthenticator(oracle: Judge) -> None:
    found = after(oracle, "c.JupyterHub.authenticator_class = 'native'\n")
    assert found.of("alice").access == "lost"


def test_a_group_member_taken_out_stays(oracle: Judge) -> None:
    old = "c.JupyterHub.load_groups = {'staff': {'users': ['alice', 'bob']}}\n"
    new = old.replace("['alice', 'bob']", "['alice']")
    assert after(oracle, new, old).groups == {"staff": ("alice", "bob")}
