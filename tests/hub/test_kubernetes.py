"""Templates of KubeSpawner, rendered by the real one."""

from __future__ import annotations

import itertools
from types import SimpleNamespace

import kubespawner.spawner
import pytest
from traitlets.config import Config

from hublint.hub.names.namespaces import render_kube

from .asking import hub_of

CONFIGS = {
    "defaults": "",
    "own names": "c.KubeSpawner.pvc_name_template = 'x-{username}-{servername}'\nc.KubeSpawner.pod_name_template = 'p'",
    "escape": "c.KubeSpawner.slug_scheme = 'escape'",
}
USERS = ["alice", "Joe.D@ex.org", "..", "a--b", "x" * 60, "9to5"]
TEMPLATES = [
    "{username}", "c-{username}--{servername}", "{user_server}", "{pvc_name}/{pod_name}", "{safe_user_server}-",
    "{escaped_username}{unescaped_username}",
]  # fmt: skip


@pytest.fixture
def real(monkeypatch):
    """Make real spawners, without a cluster."""
    monkeypatch.setattr(kubespawner.spawner, "load_config", lambda **_: None)
    monkeypatch.setattr(kubespawner.spawner, "shared_client", lambda _: None)
    monkeypatch.setattr(
        kubespawner.KubeSpawner, "_start_watching_pods", lambda *_: None, raising=False
    )

    def make(text, user, server):
        config = Config()
        exec(text, {"c": config})
        owner = SimpleNamespace(name=user, id=1, settings={}, url="/")
        orm_spawner = SimpleNamespace(name=server, server=None, state={})
        hub = SimpleNamespace(public_host="", url="", base_url="", api_url="")
        return kubespawner.KubeSpawner(config=config, user=owner, orm_spawner=orm_spawner, hub=hub)

    return make


@pytest.mark.parametrize("text", CONFIGS.values(), ids=CONFIGS)
def test_templates_render_as_in_the_real_spawner(text, real):
    namespace = hub_of("c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'\n" + text).namespace
    for user, server, template in itertools.product(USERS, ["", "My.Lab"], TEMPLATES):
        spawner = real(text, user, server)
        values = namespace.values(user, server)
        assert render_kube(template, values) == spawner._expand_user_properties(template)


def test_own_claim_name_decides_whether_it_is_per_user():
    text = "c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'\nc.KubeSpawner.pvc_name_template = {!r}"
    assert "pvc_name" in hub_of(text.format("x-{username}")).namespace.user
    assert "pvc_name" not in hub_of(text.format("shared")).namespace.user
