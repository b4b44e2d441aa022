"""What HUB503 suggests in words for a name that no class has."""

from __future__ import annotations

import pytest

from hublint import Options
from tests.linting import lint_text

KUBE = 'c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"\n'


@pytest.mark.parametrize(
    ("name", "suggested"),
    [("kube_namespace", "namespace"), ("hub_ip_connect", "c.JupyterHub.hub_connect_ip")],
)
def test_suggestion_is_a_name_of_today(name, suggested):
    text = f'{KUBE}c.KubeSpawner.{name} = "x"\n'
    (found,) = lint_text(text, options=Options(select=("HUB503",))).findings
    assert f"`{suggested}`" in found.message


def test_an_option_outside_any_section_is_not_taken_for_a_class():
    (found,) = lint_text("c.services = []\n", options=Options(select=("HUB502",))).findings
    assert "`c.<Class>.services`" in found.message


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        ("c.Spawner.mem_limt = '2G'", "warning"),
        ("c.Spawner.colour = 'red'", "warning"),
        ("c.JupyterHub.start_timeout = 120", "error"),
        ("c.JupyterHub.environment = {}", "warning"),
        ("c.Jupyterhub.ip = '127.0.0.1'", "error"),
        ("c.GoogleAuthenticator.client_id = 'x'", "warning"),
    ],
)
def test_a_guess_raises_no_severity(line, severity):
    options = Options(select=("HUB501", "HUB503", "HUB517"))
    (found,) = lint_text(f"{line}\n", options=options).findings
    assert found.severity.value == severity
