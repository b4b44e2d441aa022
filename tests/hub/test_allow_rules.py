"""Which settings let people in, and whether nobody can log in for lack of one."""

from __future__ import annotations

import pytest

from hublint.hub.users.allow_rules import (
    admin_users,
    allow_rules,
    deciding_distribution,
    has_own_rules,
    is_nobody_allowed,
)

from .asking import hub_of

CILOGON = "https://cilogon.org"


def login(name, *lines):
    """The model of a hub with an authenticator, and settings of it."""
    settings = "".join(f"c.Authenticator.{line}\n" for line in lines)
    return hub_of(f"c.JupyterHub.authenticator_class = {name!r}\n" + settings)


def own(base, body, more=""):
    """The model of a hub whose authenticator is a class of the file."""
    module, _, name = base.rpartition(".")
    return hub_of(
        f"from {module} import {name}\nclass Mine({name}):\n    {body}\n"
        f"c.JupyterHub.authenticator_class = Mine\n{more}"
    )


@pytest.mark.parametrize(
    ("name", "line", "rule", "truth"),
    [
        ("pam", "allow_all = True", "allow_all", "yes"),
        ("pam", "allowed_users = {'joe'}", "allowed_users", "yes"),
        ("pam", "allowed_users = {'joe'}", "allow_existing_users", "no"),
        ("pam", "allow_existing_users = True", "allow_existing_users", "yes"),
        ("pam", "allowed_users = read()", "allowed_users", "unknown"),
        ("pam", "admin_groups = {'wheel'}", "admin_groups", None),
        ("native", "allow_2fa = True", "allow_2fa", None),
        ("github", "admin_groups = {'wheel'}", "admin_groups", "yes"),
        ("google", "admin_google_groups = {'a.org': {'it'}}", "admin_google_groups", "yes"),
        ("cilogon", f"allowed_idps = {{{CILOGON!r}: {{'allow_all': True}}}}", "idps", "yes"),
        ("cilogon", f"allowed_idps = {{{CILOGON!r}: {{'allowed_domains': ['a']}}}}", "idps", "yes"),
        ("cilogon", f"allowed_idps = {{{CILOGON!r}: {{'allowed_domains': []}}}}", "idps", "no"),
        ("cilogon", f"allowed_idps = [{CILOGON!r}]", "idps", "no"),
        ("cilogon", f"allowed_idps = {{{CILOGON!r}: 'all'}}", "idps", "no"),
        ("cilogon", "allowed_idps = read()", "idps", "unknown"),
    ],
)
def test_settings_that_let_people_in(name, line, rule, truth):
    section = "CILogonOAuthenticator" if name == "cilogon" else "Authenticator"
    hub = hub_of(f"c.JupyterHub.authenticator_class = {name!r}\nc.{section}.{line}\n")
    assert allow_rules(hub.authenticator).get(rule) == truth


PLAIN, OAUTH = "jupyterhub.auth.Authenticator", "oauthenticator.github.GitHubOAuthenticator"


@pytest.mark.parametrize(
    ("base", "body", "admits"),
    [
        (PLAIN, "def check_allowed(self, name, model):\n        return True", True),
        (PLAIN, "def authenticate(self, handler, data):\n        return data['username']", False),
        (PLAIN, "def authenticate(self, handler, data):\n        return None", True),
        (PLAIN, "def authenticate(self, handler, data):\n        return", True),
        (PLAIN, "def authenticate(self, handler, data):\n        return data and 'joe'", False),
        (PLAIN, "authenticate = ask", False),
        (PLAIN, "check_allowed = ask", True),
        (PLAIN, "login_service = 'Lab'", False),
        (PLAIN, "login_service = ask", False),
        (OAUTH, "authenticate = ask", True),
        (OAUTH, "def authenticate(self, handler, data):\n        return ask(data)", True),
        (OAUTH, "def normalize_username(self, name):\n        return name.lower()", False),
    ],
)
def test_classes_that_may_admit_people_by_their_own_code(base, body, admits):
    assert has_own_rules(own(base, body).authenticator) is admits


@pytest.mark.parametrize(
    ("name", "admits"), [("pam", False), ("github", False), ("null", True), ("lab.Login", True)]
)
def test_classes_of_packages_that_admit_people_by_their_own_code(name, admits):
    assert has_own_rules(login(name).authenticator) is admits


@pytest.mark.parametrize(
    ("name", "line", "nobody"),
    [
        ("pam", "", True),
        ("pam", "allow_all = True", False),
        ("pam", "allowed_users = read()", False),
        ("pam", "any_allow_config = True", False),
        ("pam", "any_allow_config = False", True),
        ("pam", "any_allow_config = read()", False),
        ("pam", "admin_users = {'joe'}", True),
        ("dummy", "", False),
        ("null", "", False),
        ("github", "", True),
        ("lab.Login", "", False),
    ],
)
def test_whether_nobody_can_log_in(name, line, nobody):
    assert is_nobody_allowed(login(name, *filter(None, [line]))) is nobody


@pytest.mark.parametrize(
    ("name", "releases", "nobody"),
    [
        ("pam", {"jupyterhub": "4.1.6"}, False),
        ("github", {"oauthenticator": "15.1.0"}, False),
        ("pam", {"oauthenticator": "15.1.0"}, True),
    ],
)
def test_former_releases_let_everyone_in(name, releases, nobody):
    hub = hub_of(f"c.JupyterHub.authenticator_class = {name!r}\n", **releases)
    assert is_nobody_allowed(hub) is nobody


@pytest.mark.parametrize(
    ("name", "releases", "distribution"),
    [
        ("pam", {}, "jupyterhub"),
        ("github", {}, "oauthenticator"),
        ("github", {"oauthenticator": "15.1.0"}, "jupyterhub"),
    ],
)
def test_whose_release_decides_where_no_rule_says_who_comes_in(name, releases, distribution):
    hub = hub_of(f"c.JupyterHub.authenticator_class = {name!r}\n", **releases)
    assert deciding_distribution(hub) == distribution


@pytest.mark.parametrize(
    ("name", "setting", "nobody"),
    [
        ("pam", "allowed_users", False),
        ("pam", "whitelist", False),
        ("pam", "group_whitelist", True),
        ("pam", "admin_users", True),
        ("pam", "delete_invalid_users", True),
        ("github", "admin_users", False),
        ("cilogon", "idps", False),
    ],
)
def test_a_rule_that_only_some_hubs_have_may_let_people_in(name, setting, nobody):
    text = (
        f"c.JupyterHub.authenticator_class = {name!r}\n"
        f"if os.path.exists('/srv/lab'):\n    c.Authenticator.{setting} = read()\n"
    )
    hub = hub_of(text)
    answers = {one.result for one in hub.scenarios.explore(lambda: is_nobody_allowed(hub))}
    assert (True in answers) is nobody


@pytest.mark.parametrize(
    ("lines", "section"),
    [
        ("c.Authenticator.admin_users = {'joe'}\nc.JupyterHub.admin_users = {'zoe'}\n", "joe"),
        ("c.Authenticator.admin_users = set()\nc.JupyterHub.admin_users = {'zoe'}\n", "zoe"),
        ("c.JupyterHub.admin_users = {'zoe'}\n", "zoe"),
        ("", None),
    ],
)
def test_admins_at_their_old_place_count_where_there_are_no_others(lines, section):
    assert admin_users(hub_of(lines)).as_python() == ({section} if section else set())
