"""Which names say that their value is a secret."""

from __future__ import annotations

import pytest

from hublint.secrecy.secret_names import is_secret

NAMES = [
    ("client_secret", True),
    ("clientSecret", True),
    ("--ServerApp.token", True),
    ("CryptKeeper.keys", True),
    ("c.CryptKeeper.keys", True),
    ("Other.keys", False),
    ("keys", False),
    ("LTI11Authenticator.consumers", True),
    ("client_secert", True),
    ("githubtoken", True),
    ("taken", False),
    ("secretary", False),
    ("cookie_secret_file", False),
    ("token_url", False),
    ("public_token", False),
    ("HUB_PUBLIC_KEY", False),
    ("image_pull_secrets", False),
    ("pull_secret", True),
    ("secrets", True),
    ("api_key", True),
    ("primary_key", False),
    ("api_key_x", False),
    ("HUB_KEYS_OLD", True),
    ("HUBKEY", False),
    ("SSH_KEY_FILE", False),
    ("_", False),
    ("42", False),
    ("", False),
    ("the token", False),
    ("token_" * 17, False),
]


@pytest.mark.parametrize(("name", "is_one"), NAMES)
def test_a_name_says_whether_its_value_is_a_secret(name, is_one):
    assert is_secret(name) is is_one


@pytest.mark.parametrize(("owner", "is_one"), [("CryptKeeper", True), ("X", False), ("", False)])
def test_the_section_decides_on_keys(owner, is_one):
    assert is_secret("keys", owner) is is_one
