"""What JupyterHub makes of users' names."""

from __future__ import annotations

import pytest

from hublint.hub.users.normalize import hub_name

from .asking import hub_of

MAP = 'c.Authenticator.username_map = {"joe": "staff-joe"}\n'
PAM = 'c.JupyterHub.authenticator_class = "pam"\n'
WIKI = 'c.JupyterHub.authenticator_class = "oauthenticator.mediawiki.MWOAuthenticator"\n'


@pytest.mark.parametrize(
    ("config", "name"),
    [
        (MAP, "staff-joe"),
        (PAM, "joe"),
        (PAM + "c.PAMAuthenticator.pam_normalize_username = True\n", "Joe"),
        (WIKI, "Joe"),
    ],
)
def test_name_under_which_the_hub_knows_a_user(config, name):
    assert hub_name(hub_of(config), "Joe") == name
