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


IMAGE = "image: quay.io/jupyterhub/jupyterhub:5"


def services(*lines):
    return "services:\n  hub:\n    " + "\n    ".join((IMAGE, *lines)) + "\n"


COMPOSE = [
    (None, ["info"]),
    (services("volumes: ['data:/data']"), ["warning"]),
    (services("volumes: ['data:/srv/jupyterhub']"), []),
    (services("volumes: ['./hub:/srv']"), []),
    (services("volumes: [{type: volume, source: data, target: /srv/jupyterhub}]"), []),
    (services("tmpfs: /srv/jupyterhub"), ["warning"]),
    (services("volumes: ['/srv/jupyterhub']"), ["info"]),
    (services("volumes: ['data:${FOLDER:?}']"), ["info"]),
    (services("working_dir: ${FOLDER:?}"), ["info"]),
    (services("working_dir: /data", "volumes: ['./data:/data:rw']"), []),
    (services("# volumes: ['data:/srv/jupyterhub']"), ["warning"]),
    (
        services() + "  db:\n    image: postgres\n    volumes: ['data:/srv/jupyterhub']\n",
        ["warning"],
    ),
    (
        services("volumes: ['./jupyterhub_config.py:/srv/jupyterhub/jupyterhub_config.py']"),
        ["warning"],
    ),
    (services("environment: {TAG: '${TAG}'}"), ["warning"]),
    (services("command: /start.sh"), ["info"]),
    (services("entrypoint: /sbin/init"), ["info"]),
    ("services: {db: {image: postgres, volumes: ['data:/srv/jupyterhub']}}", ["info"]),
    ("services: [", ["info"]),
]


@pytest.mark.parametrize(("compose", "expected"), COMPOSE)
def test_compose_file_says_whether_the_database_is_kept(tmp_path, compose, expected):
    if compose:
        (tmp_path / "docker-compose.yml").write_text(compose)
    assert severities(tmp_path, HUB, "HUB601") == expected


WITHOUT_SCRIPTS = [
    one for one in COMPOSE if "/start.sh" not in str(one) and "/init" not in str(one)
]
"""A script may give the secret in a variable."""


@pytest.mark.parametrize(("compose", "expected"), WITHOUT_SCRIPTS)
def test_compose_file_says_whether_the_cookie_secret_is_kept(tmp_path, compose, expected):
    if compose:
        (tmp_path / "docker-compose.yml").write_text(compose)
    text = HUB + 'c.JupyterHub.db_url = "postgresql://hub@db/hub"\n'
    assert severities(tmp_path, text, "HUB602") == expected


def test_a_full_path_is_judged_where_the_service_is_known(tmp_path):
    text = HUB + 'c.JupyterHub.db_url = "sqlite:////kept/hub.sqlite"\n'
    assert severities(tmp_path, text, "HUB601") == []
    (tmp_path / "compose.yaml").write_text(services("volumes: ['data:/data']"))
    assert severities(tmp_path, text, "HUB601") == ["warning"]
    (tmp_path / "compose.yaml").write_text(services("volumes: ['data:/kept']"))
    assert severities(tmp_path, text, "HUB601") == []


def test_a_hub_without_containers_of_users_loses_its_data_as_well(tmp_path):
    (tmp_path / "compose.yaml").write_text(services())
    text = 'c = get_config()  # noqa\nc.JupyterHub.spawner_class = "simple"\n'
    assert severities(tmp_path, text, "HUB601") == ["warning"]


def test_the_secret_is_advice_where_the_database_is_lost_too(tmp_path):
    (tmp_path / "compose.yaml").write_text(services())
    assert severities(tmp_path, HUB, "HUB602") == ["info"]


def test_folder_of_the_database_may_be_mounted_by_itself(tmp_path):
    (tmp_path / "compose.yaml").write_text(services("volumes: ['data:/srv/jupyterhub/data']"))
    text = HUB + 'c.JupyterHub.db_url = "sqlite:///data/hub.sqlite"\n'
    assert severities(tmp_path, text, "HUB601") == []


@pytest.mark.parametrize(
    ("target", "expected"), [("/opt/hub", []), ("/srv/jupyterhub", ["warning"])]
)
def test_dockerfile_says_where_the_hub_starts(tmp_path, target, expected):
    build = f"services: {{hub: {{build: ., volumes: ['data:{target}']}}}}"
    (tmp_path / "compose.yaml").write_text(build)
    (tmp_path / "Dockerfile").write_text("FROM jupyterhub/jupyterhub:5\nWORKDIR /opt/hub\n")
    assert severities(tmp_path, HUB, "HUB601") == expected


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
