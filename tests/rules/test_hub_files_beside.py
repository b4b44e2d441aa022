"""What the files beside a config, and its own path, say to the rules on the hub's state."""

from __future__ import annotations

import pytest

from hublint import Options
from tests.linting import lint_file

HUB = """\
c = get_config()  # noqa
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_connect_ip = "hub"
"""


def severities(folder, text, code, name="jupyterhub_config.py"):
    file = folder / "jupyterhub_config.py"
    file.write_text(text)
    findings = lint_file(file, name, Options(select=(code,), pedantic=True)).findings
    return [finding.severity.value for finding in findings]


COMPOSE = [
    (None, ["info"]),
    ("services: {hub: {volumes: ['data:/data']}}", ["warning"]),
    ("services: {hub: {volumes: ['data:/srv/jupyterhub']}}", []),
    ("hub:\n  volumes:\n    - type: volume\n      target: /srv/jupyterhub\n", []),
    ("hub:\n  volumes:\n    - data:${DATA_FOLDER}\n", ["info"]),
    ("hub:\n  working_dir: $DATA_FOLDER\n", ["info"]),
    ("hub:\n  working_dir: /data\n  volumes:\n    - ./data:/data:rw\n", []),
    (
        "hub:\n  volumes:\n    - ./jupyterhub_config.py:/srv/jupyterhub/jupyterhub_config.py\n",
        ["warning"],
    ),
]


@pytest.mark.parametrize(("compose", "expected"), COMPOSE)
def test_compose_file_says_whether_the_database_is_kept(tmp_path, compose, expected):
    if compose:
        (tmp_path / "docker-compose.yml").write_text(compose)
    assert severities(tmp_path, HUB, "HUB601") == expected


@pytest.mark.parametrize(("compose", "expected"), COMPOSE)
def test_compose_file_says_whether_the_cookie_secret_is_kept(tmp_path, compose, expected):
    if compose:
        (tmp_path / "docker-compose.yml").write_text(compose)
    text = HUB + 'c.JupyterHub.db_url = "sqlite:////kept/hub.sqlite"\n'
    assert severities(tmp_path, text, "HUB602") == expected


def test_folder_of_the_database_may_be_mounted_by_itself(tmp_path):
    (tmp_path / "compose.yaml").write_text("- data:/srv/jupyterhub/data")
    text = HUB + 'c.JupyterHub.db_url = "sqlite:///data/hub.sqlite"\n'
    assert severities(tmp_path, text, "HUB601") == []


def test_dockerfile_says_where_the_hub_starts(tmp_path):
    (tmp_path / "compose.yaml").write_text("- data:/opt/hub")
    (tmp_path / "Dockerfile").write_text("FROM x\nWORKDIR /opt/hub\n")
    assert severities(tmp_path, HUB, "HUB601") == []


@pytest.mark.parametrize(
    ("code", "variable", "more"),
    [
        ("HUB602", "JPY_COOKIE_SECRET", 'c.JupyterHub.db_url = "sqlite:////kept/hub.sqlite"\n'),
        ("HUB606", "JUPYTERHUB_CRYPT_KEY", "c.Authenticator.enable_auth_state = True\n"),
    ],
)
def test_variable_in_the_compose_file_is_enough(tmp_path, code, variable, more):
    compose = tmp_path / "compose.yaml"
    compose.write_text("services: {}")
    assert severities(tmp_path, HUB + more, code)
    compose.write_text(f"environment: [{variable}]")
    assert severities(tmp_path, HUB + more, code) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("HUB607", 'c.JupyterHub.services = [{"name": "a", "api_token": "wu3Fai7o4721"}]\n'),
        ("HUB608", 'c.JupyterHub.services = [{"name": "a", "api_token": "super-secret"}]\n'),
        ("HUB614", 'c.JupyterHub.authenticator_class = "dummy"\n'),
    ],
)
def test_configs_for_trying_out_are_passed_over(tmp_path, code, text):
    assert severities(tmp_path, text, code)
    assert severities(tmp_path, text, code, "tests/jupyterhub_config.py") == []


def test_no_secret_is_ever_in_a_message(tmp_path):
    secret = "wu3Fai7o" * 4
    file = tmp_path / "jupyterhub_config.py"
    file.write_text(
        f"""c.JupyterHub.cookie_secret = b"{secret}"
c.JupyterHub.api_tokens = {{"{secret}": "alice"}}
c.JupyterHub.services = [{{"name": "a", "api_token": "{secret}"}}, {{"name": "b", "api_token": "wu3Fai7"}}]
c.JupyterHub.db_url = "postgres://hub:{secret}@db/hub"
c.Authenticator.enable_auth_state = True
c.CryptKeeper.keys = ["{secret}", "{secret[1:]}"]
c.ConfigurableHTTPProxy.auth_token = "{secret}"
"""
    )
    findings = lint_file(file, file.name, Options(select=("HUB6",), pedantic=True)).findings
    assert len(findings) > 7
    told = [finding.message for finding in findings]
    told += [finding.fix.title for finding in findings if finding.fix]
    assert not [one for one in told if "wu3Fai" in one]
