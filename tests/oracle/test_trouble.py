"""The kinds of trouble that are about the hub itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .case import Case
from .configs import PERSISTENT, config
from .trouble import OPTIONAL, evidence, trouble
from .truth import derive

if TYPE_CHECKING:
    from .judge import Judge


TOKEN = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("c.Authenticator.allow_all = False", "nobody"),
        ("c.Authenticator.blocked_users = {'Alice'}", "blocked"),
        ("c.JupyterHub.services = [{'name': 'a'}, {'name': 'a'}]", "dropped"),
        ("c.JupyterHub.hub_ip = '127.0.0.1'", "unreachable"),
        ("c.JupyterHub.port = 8081", "collision"),
        ("c.JupyterHub.hub_connect_url = 'hub:8081'", "malformed"),
        ("c.JupyterHub.load_groups = {'course': {'users': 'alice'}}", "torn"),
        ("c.DockerSpawner.environment = {'JUPYTERHUB_USER': 'alice'}", "impersonated"),
        ("c.DockerSpawner.container_prefix = 'lab'", "deprecated"),
        ("c.Authenticator.post_auth_hook = 'hook'", "failure"),
        ("c.JupyterHub.load_roles = [{'name': 'idler', 'scopes': ['self']}]", "idle"),
        ("c.JupyterHub.load_roles = [{'name': 'user', 'scopes': ['list:services']}]", "helpless"),
        (
            f"c.JupyterHub.services = [{{'name': n, 'api_token': '{TOKEN}'}} for n in 'ab']",
            "robbed",
        ),
    ],
)
def test_trouble_of_a_setting(oracle: Judge, line: str, kind: str) -> None:
    verdict = oracle.judge([Case(config(*PERSISTENT, line), users=("alice", "bob"))])[0]
    assert kind in trouble(verdict, derive(verdict))


def test_a_good_config_has_no_trouble(oracle: Judge) -> None:
    verdict = oracle.judge([Case(config(*PERSISTENT), users=("alice", "bob"))])[0]
    assert trouble(verdict, derive(verdict)) <= OPTIONAL


def test_evidence_is_that_of_the_family_or_of_the_code() -> None:
    assert evidence("HUB814") == {"collision"}
    assert evidence("HUB515") is None
    assert "lost" in (evidence("HUB101") or ())
