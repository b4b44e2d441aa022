"""What becomes of a setting: whether anything reads it."""

from __future__ import annotations

import pytest

from hublint.hub.traits.recognition import recognitions, recognized

from .asking import hub_of

DOCKER = "c.JupyterHub.spawner_class = 'docker'\n"
SUBCLASS = """
from dockerspawner import DockerSpawner
from traitlets import Unicode
class Mine(DockerSpawner):
    color = Unicode().tag(config=True)
    remove = True
c.JupyterHub.spawner_class = Mine
"""
OURS = "c.JupyterHub.spawner_class = 'ours.Spawner'\n"


def last_state(hub):
    return recognized(hub, [*hub.facts.settings][-1]).state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("c.JupyterHub.port = 80", "read"),
        ("c.JupyterHub.color = 1", "unrecognized"),
        ("c.port = 80", "outside"),
        ("c.Nonsense.port = 80", "foreign"),
        ("c.DockerSpawner.image = 'a:1'", "inactive"),
        (f"{DOCKER}c.DockerSpawner.image = 'a:1'", "read"),
        (f"{DOCKER}c.DockerSpawner.color = 1", "unrecognized"),
        (f"{DOCKER}c.KubeSpawner.image = 'a:1'", "inactive"),
        (f"{SUBCLASS}c.Mine.color = 'red'", "read"),
        (f"{SUBCLASS}c.Mine.image = 'a:1'", "read"),
        (f"{SUBCLASS}c.Mine.remove = True", "unrecognized"),
        ("c.HubAuth.api_token = token()", "uncertain"),
        (f"{OURS}c.DockerSpawner.image = 'a:1'", "uncertain"),
        (f"{OURS}c.Spawner.color = 1", "uncertain"),
        (f"{OURS}c.GitHubOAuthenticator.scope = []", "inactive"),
        (f"{OURS}c.NotebookApp.token = 'a'", "inactive"),
        ("c.JupyterHub.Authenticator.allow_all = True", "read"),
        ("c.JupyterHub.ConfigurableHTTPProxy.command = []", "read"),
        ("c.JupyterHub.Spawner.debug = True", "inactive"),
        ("c.Spawner.Authenticator.allow_all = True", "inactive"),
        ("c.JupyterHub.Spawner.Authenticator.allow_all = True", "inactive"),
    ],
)
def test_a_setting_is_read_if_an_object_of_the_hub_has_it(text, state):
    assert last_state(hub_of(text)) == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("c.JupyterHub.color = 1", "unrecognized"),
        ("c.DockerSpawner.mem_limt = '1G'", "unrecognized"),
        ("c.DockerSpawner.color = 1", "uncertain"),
        ("c.DockerSpawner.image = 'a:1'\nc.DockerSpawner.color = 1", "uncertain"),
        ("c.DockerSpawner.image = 'a:1'\nc.DockerSpawner.run_as_root = True", "uncertain"),
        ("c.DockerSpawner.image = 'a:1'\nc.Spawner.color = 1", "uncertain"),
        (
            "c.DockerSpawner.debug = True\nc.Spawner.debug = True\nc.Spawner.color = 1",
            "uncertain",
        ),
        (f"{DOCKER}c.DockerSpawner.color = 1", "unrecognized"),
        (f"{DOCKER}c.Spawner.color = 1", "unrecognized"),
    ],
)
def test_in_a_part_another_class_may_read_a_setting(tmp_path, text, state):
    file = tmp_path / "jupyterhub_config.d" / "a.py"
    file.parent.mkdir()
    assert last_state(hub_of(text, file=file)) == state


def test_only_what_is_set_in_a_scenario_becomes_anything():
    hub = hub_of("""
        c.JupyterHub.port = int(os.environ.get('PORT', '80'))
        if os.environ.get('COLOR'):
            c.JupyterHub.color = 1
    """)
    found = hub.scenarios.explore(lambda: [one.trait for one in recognitions(hub)])
    assert [one.result for one in found] == [["port", "color"], ["port"]]


def test_what_is_not_set_has_no_setting():
    hub = hub_of("c.JupyterHub.port = 80")
    assert recognized(hub, ("JupyterHub", "port")).setting.name == "c.JupyterHub.port"
    with pytest.raises(LookupError):
        recognized(hub, ("JupyterHub", "ip")).setting.name  # noqa: B018
