"""What the rules about who may log in make of where a file lies."""

from __future__ import annotations

import pytest

from hublint import Options
from tests.linting import lint_file

CONFIG = 'c.JupyterHub.spawner_class = "simple"\n'
SILENT = CONFIG + "c.Authenticator.allow_all = True\n"
SERVICE = 'c.JupyterHub.services = [{"name": "test", "url": "http://127.0.0.1:9000"}]\n'
ADMINS = "c.Authenticator.admin_users = {'alice'}\n"


@pytest.mark.parametrize(
    ("name", "text", "codes"),
    [
        ("jupyterhub_config.py", CONFIG, ["HUB701"]),
        ("jupyterhub_config.py", SILENT, []),
        ("jupyterhub_config.d/spawner.py", CONFIG, []),
        ("jupyterhub_config.py", SERVICE, ["HUB701"]),
        ("config_token.py", SERVICE, ["HUB701"]),
        ("on_host.py", CONFIG, ["HUB701"]),
        ("jupyterhub_config.py", ADMINS, ["HUB702"]),
        ("admins.py", ADMINS, ["HUB702"]),
        ("jupyterhub_config.d/admins.py", ADMINS, []),
    ],
)
def test_part_of_a_config_needs_no_allow_rule(tmp_path, name, text, codes):
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text)
    result = lint_file(file, name, Options(select=("HUB701", "HUB702")))
    assert [found.code for found in result.findings] == codes


@pytest.mark.parametrize(
    ("settings", "shown"),
    [
        ('c.JupyterHub.authenticator_class = "native"\n', '"native"'),
        ("c.Authenticator.blocked_users = {'eve'}\n", "c.Authenticator.blocked_users"),
        ("c.Spawner.mem_limit = '1G'\n" + CONFIG, "c.JupyterHub.spawner_class"),
        ("c.JupyterHub.port = 9000\n", "c.JupyterHub.port"),
    ],
)
def test_missing_allow_rule_is_told_where_the_file_is_about_login(tmp_path, settings, shown):
    file = tmp_path / "jupyterhub_config.py"
    file.write_text(settings)
    (found,) = lint_file(file, file.name, Options(select=("HUB701",))).findings
    assert found.place.source.code(found.place.node) == shown


HUB_WITH = "services:\n  hub: {image: quay.io/jupyterhub/jupyterhub:5, "


@pytest.mark.parametrize(
    ("name", "text", "codes"),
    [
        ("compose.yaml", HUB_WITH + "volumes: ['/etc/passwd:/etc/passwd:ro']}\n", []),
        ("compose.yaml", HUB_WITH + "volumes: ['data:/data']}\n", ["HUB717"]),
        ("compose.yaml", HUB_WITH + "command: sh -c 'useradd ada && jupyterhub'}\n", []),
        ("compose.yaml", HUB_WITH + "command: jupyterhub}  # useradd\n", ["HUB717"]),
        ("Dockerfile", "FROM quay.io/jupyterhub/jupyterhub:5\nRUN useradd -m alice\n", []),
        ("Dockerfile", "FROM quay.io/jupyterhub/jupyterhub:5\n# RUN useradd -m a\n", ["HUB717"]),
    ],
)
def test_accounts_may_be_given_to_the_container(tmp_path, name, text, codes):
    (tmp_path / ".git").mkdir()
    (tmp_path / name).write_text(text)
    assert _accounts(tmp_path) == codes


def test_a_file_around_the_config_that_is_out_of_reach_may_give_accounts(tmp_path):
    assert _accounts(tmp_path) == ["HUB717"]
    (tmp_path / "compose.yaml").write_text("services: {}\n")
    assert _accounts(tmp_path) == []


def _accounts(tmp_path):
    folder = tmp_path / "hub"
    folder.mkdir(exist_ok=True)
    file = folder / "jupyterhub_config.py"
    file.write_text('c.JupyterHub.spawner_class = "docker"\nc.JupyterHub.hub_connect_ip = "hub"\n')
    result = lint_file(file, file.name, Options(select=("HUB717",)))
    return [found.code for found in result.findings]
