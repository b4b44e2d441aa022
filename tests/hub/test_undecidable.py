"""Settings that code may give which only the running hub can follow."""

from __future__ import annotations

import pytest

from hublint.hub.scenarios.undecidable import may_be_set_by_code

from .asking import hub_of

SET = "c.Authenticator.allowed_users = {'a'}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", False),
        (SET, False),
        (f"if os.path.exists('/users'):\n    {SET}", True),
        (f"if os.environ.get('A'):\n    {SET}", False),
        (f"if os.environ.get('A'):\n    if os.path.exists('/users'):\n        {SET}", True),
        (f"if os.environ.get('A'):\n    pass\nelif os.path.exists('/users'):\n    {SET}", True),
        (f"{SET} if os.path.exists('/users') else {{'b'}}", True),
        ("if os.path.exists('/users'):\n    c.Authenticator.admin_users = {'a'}", False),
        ("import ours\nours.setup(c)", True),
        ("import ours\nours.setup(c.Authenticator)", True),
        ("import ours\nours.setup(c.JupyterHub)", True),
        ("import ours\nours.setup(c.Spawner)", False),
    ],
)
def test_only_code_that_only_the_hub_can_follow_may_set_it(text, expected):
    hub = hub_of(text)
    assert may_be_set_by_code(hub, hub.authenticator, "allowed_users".__eq__) is expected
