"""What JupyterHub makes of users' names, and which names it lets in."""

from __future__ import annotations

import pytest
from jupyterhub.auth import Authenticator

from hublint.hub.users.chosen_names import (
    names_are_addresses,
    names_keep_domain,
    users_choose_names,
)
from hublint.hub.users.google_names import are_addresses, strips_domain
from hublint.hub.users.normalize import hub_name, refusal
from hublint.hub.users.plain_names import names_are_plain

from .asking import hub_of

MAP = 'c.Authenticator.username_map = {"joe": "staff-joe"}\n'
PAM = 'c.JupyterHub.authenticator_class = "pam"\n'
WIKI = 'c.JupyterHub.authenticator_class = "oauthenticator.mediawiki.MWOAuthenticator"\n'
UNKNOWN = 'c.JupyterHub.authenticator_class = "lab.Login"\n'
DUMMY = 'c.JupyterHub.authenticator_class = "dummy"\n'
GOOGLE = 'c.JupyterHub.authenticator_class = "google"\n'
CILOGON = 'c.JupyterHub.authenticator_class = "cilogon"\n'


def own(base: str, method: str) -> str:
    """A class of the file that does one thing in its own way."""
    return (
        f"from jupyterhub.auth import {base}\n"
        f"class Mine({base}):\n    def {method}(self, name):\n        return ask(name)\n"
        "c.JupyterHub.authenticator_class = Mine\n"
    )


def setting(name: str, value: object) -> str:
    """A line for the authenticator; sets are written in order, as tests bear the name of their config."""
    code = f"set({sorted(value)})" if isinstance(value, set) else repr(value)
    return f"c.Authenticator.{name} = {code}\n"


@pytest.mark.parametrize(
    ("config", "name"),
    [
        (MAP, "staff-joe"),
        ('c.Authenticator.username_map = {"joe": 5}\n', "joe"),
        ('c.Authenticator.username_map = {5: "staff-joe"}\n', "joe"),
        ("c.Authenticator.username_map = read()\n", "joe"),
        (DUMMY, "joe"),
        (PAM, "joe"),
        (PAM + "c.PAMAuthenticator.pam_normalize_username = True\n", "Joe"),
        (WIKI, "Joe"),
        (UNKNOWN, "Joe"),
        (own("Authenticator", "normalize_username"), "Joe"),
        (own("Authenticator", "authenticate"), "joe"),
    ],
)
def test_name_under_which_the_hub_knows_a_user(config, name):
    assert hub_name(hub_of(config), "Joe") == name


@pytest.mark.parametrize("pattern", ["", "[a-z]+$", "j"])
@pytest.mark.parametrize(
    "name", ["", "joe", "a/b", ".", "..", "%2e", "..x", " joe", "joe ", "zoe", "joe5"]
)
def test_names_that_the_real_hub_rejects(pattern, name):
    is_valid = Authenticator(username_pattern=pattern).validate_username(name)
    assert (refusal(hub_of(setting("username_pattern", pattern)), name) is None) is is_valid


@pytest.mark.parametrize(
    ("release", "name", "is_refused"),
    [("6.0", "..", False), ("2.3", "joe ", False), ("2.3", "a/b", True), ("2.3", "", True)],
)
def test_names_that_former_hubs_reject(release, name, is_refused):
    assert (refusal(hub_of("", jupyterhub=release), name) is not None) is is_refused


@pytest.mark.parametrize(
    "config",
    [
        own("Authenticator", "validate_username") + setting("username_pattern", "[a-z]+$"),
        "c.Authenticator.username_pattern = read()\n",
        "c.Authenticator.username_pattern = 5\n",
    ],
)
def test_a_name_that_may_be_let_in(config):
    assert refusal(hub_of(config), "joe5") is None


@pytest.mark.parametrize(
    ("config", "strips"),
    [
        ("", None),
        ("hosted_domain = []", False),
        ("hosted_domain = ''", False),
        ("hosted_domain = 'example.org'", True),
        ("hosted_domain = ['example.org']", True),
        ("hosted_domain = ['example.org', 'example.com']", False),
        ("hosted_domain = read()", None),
        ("hosted_domain = ['example.org']\nstrip_domain = False", False),
        ("hosted_domain = ['example.org', 'example.com']\nstrip_domain = True", True),
        ("hosted_domain = ['example.org']\nstrip_domain = read()", None),
        ("hosted_domain = read()\nstrip_domain = True", True),
        ("hosted_domain = []\nstrip_domain = True", False),
        ("strip_domain = True", None),
        ("strip_domain = False", False),
    ],
)
def test_whether_google_takes_the_domain_off(config, strips):
    hub = hub_of(
        GOOGLE + "".join(f"c.GoogleOAuthenticator.{line}\n" for line in config.split("\n") if line)
    )
    assert strips_domain(hub) is strips
    assert are_addresses(hub) is (strips is False)


def test_only_google_calls_everyone_by_an_address():
    assert not are_addresses(hub_of(DUMMY + "c.GoogleOAuthenticator.strip_domain = False\n"))
    assert not are_addresses(hub_of(UNKNOWN + "c.GoogleOAuthenticator.strip_domain = False\n"))


@pytest.mark.parametrize(
    ("config", "chosen"),
    [
        (DUMMY, True),
        (DUMMY + setting("allow_all", True), True),
        (DUMMY + setting("allowed_users", {"joe"}), False),
        (DUMMY + setting("allowed_users", {"joe"}) + setting("allow_all", True), True),
        (DUMMY + setting("username_pattern", ".*"), True),
        (DUMMY + setting("username_pattern", "[a-z]+$"), False),
        (DUMMY + "c.Authenticator.username_pattern = read()\n", False),
        (PAM, False),
        (UNKNOWN, False),
        (own("DummyAuthenticator", "authenticate"), False),
        (own("DummyAuthenticator", "normalize_username"), False),
        (own("DummyAuthenticator", "pre_spawn_start"), True),
    ],
)
def test_whether_users_choose_names_of_any_characters(config, chosen):
    assert users_choose_names(hub_of(config)) is chosen


@pytest.mark.parametrize(
    ("config", "are_mail"),
    [
        (DUMMY, False),
        (DUMMY + setting("allowed_users", {"joe@example.org", "zoe@example.org"}), True),
        (DUMMY + setting("allowed_users", {"joe@example.org", "zoe"}), False),
        (DUMMY + setting("allowed_users", set()), False),
        (DUMMY + "c.Authenticator.allowed_users = read()\n", False),
        (DUMMY + setting("allowed_users", {"joe@example.org"}) + MAP, False),
        (UNKNOWN + setting("allowed_users", {"joe@example.org"}), False),
        (
            own("DummyAuthenticator", "normalize_username")
            + setting("allowed_users", {"joe@example.org"}),
            False,
        ),
        (GOOGLE + "c.GoogleOAuthenticator.hosted_domain = []\n", True),
        (
            GOOGLE
            + "c.GoogleOAuthenticator.hosted_domain = ['example.org']\n"
            + setting("allowed_users", {"joe@example.org"}),
            False,
        ),
    ],
)
def test_whether_all_names_are_mail_addresses(config, are_mail):
    assert names_are_addresses(hub_of(config)) is are_mail


def idp(**derivation: str) -> str:
    providers = {"https://github.com/login/oauth/authorize": {"username_derivation": derivation}}
    return f"c.CILogonOAuthenticator.allowed_idps = {providers!r}\n"


@pytest.mark.parametrize(
    ("config", "keeps"),
    [
        (CILOGON + idp(username_claim="email"), True),
        (CILOGON + idp(username_claim="eppn"), True),
        (CILOGON + idp(username_claim="preferred_username"), False),
        (CILOGON + idp(username_claim="email", action="prefix", prefix="x"), True),
        (CILOGON + idp(username_claim="email", action="strip_idp_domain", domain="a.org"), False),
        (CILOGON + "c.CILogonOAuthenticator.allowed_idps = {'x': read()}\n", False),
        (CILOGON + "c.CILogonOAuthenticator.allowed_idps = {'x': {}}\n", False),
        (CILOGON + "c.CILogonOAuthenticator.allowed_idps = {}\n", False),
        (CILOGON, False),
        (DUMMY + idp(username_claim="email"), False),
        (GOOGLE + "c.GoogleOAuthenticator.username_claim = 'sub'\n", False),
        (GOOGLE + "c.GoogleOAuthenticator.hosted_domain = read()\n", False),
        (GOOGLE + "c.GoogleOAuthenticator.hosted_domain = ['a.org']\n", False),
        (GOOGLE + "c.GoogleOAuthenticator.hosted_domain = ['a.org', 'b.org']\n", True),
        (
            GOOGLE
            + "c.GoogleOAuthenticator.hosted_domain = ['a.org', 'b.org']\n"
            + "c.GoogleOAuthenticator.strip_domain = True\n",
            False,
        ),
        (
            GOOGLE
            + "c.GoogleOAuthenticator.hosted_domain = ['a.org']\n"
            + "c.GoogleOAuthenticator.strip_domain = False\n",
            True,
        ),
    ],
)
def test_whether_the_provider_gives_whole_addresses(config, keeps):
    assert names_keep_domain(hub_of(config).authenticator) is keeps


@pytest.mark.parametrize(
    ("config", "plain"),
    [
        ("", False),
        (setting("allowed_users", {"joe", "zoe5"}), True),
        (setting("allowed_users", {"joe", "anna-maria"}), False),
        (setting("allowed_users", {"joe", ""}), False),
        (setting("allowed_users", set()), False),
        (setting("allowed_users", {"joe"}) + setting("allow_all", True), False),
        ("c.Authenticator.allowed_users = read()\n", False),
        (setting("username_pattern", "[a-z]+$"), True),
        (setting("username_pattern", "[a-z-]+$"), False),
        (setting("username_pattern", ""), False),
        ("c.Authenticator.username_pattern = read()\n", True),
    ],
)
def test_whether_names_are_such_that_no_escaping_changes_them(config, plain):
    assert names_are_plain(hub_of(config)) is plain


def test_names_may_have_to_be_so_long():
    hub = hub_of(setting("allowed_users", {"joe", "zo"}))
    assert [names_are_plain(hub, min_length=length) for length in (1, 2, 3)] == [True, True, False]
