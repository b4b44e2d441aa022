"""What HUB503 suggests in words for a name that no class has."""

from __future__ import annotations

import pytest

from hublint.runner import Options, lint_text

KUBE = 'c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"\n'


@pytest.mark.parametrize(
    ("name", "suggested"),
    [("kube_namespace", "namespace"), ("hub_ip_connect", "c.JupyterHub.hub_connect_ip")],
)
def test_suggestion_is_a_name_of_today(name, suggested):
    text = f'{KUBE}c.KubeSpawner.{name} = "x"\n'
    (found,) = lint_text(text, options=Options(select=("HUB503",))).findings
    assert f"`{suggested}`" in found.message
