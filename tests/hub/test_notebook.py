"""The root of the user interface, the home, and the names of containers."""

from __future__ import annotations

import pytest

from .asking import docker_hub, hub_of


@pytest.mark.parametrize(
    ("text", "origin", "expected"),
    [
        ("c.DockerSpawner.notebook_dir = '/w'", "notebook_dir", "/w"),
        ("c.DockerSpawner.notebook_dir = '~/work'", "notebook_dir", "/home/jovyan/work"),
        ("c.DockerSpawner.notebook_dir = '/w/%U'", "notebook_dir", "/w/{username}"),
        ("c.DockerSpawner.notebook_dir = ''", "image", "/home/jovyan"),
        ("", "image", "/home/jovyan"),
        ("c.DockerSpawner.image = 'quay.io/jupyter/scipy-notebook:x'", "image", "/home/jovyan"),
        ("c.DockerSpawner.image = 'mine'", "unknown", None),
        ("c.DockerSpawner.image = 'mine'\nc.DockerSpawner.volumes = {'v': '/home/jovyan/w'}", "image", "/home/jovyan"),
        ("c.DockerSpawner.extra_create_kwargs = {'working_dir': '/w'}", "working_dir", "/w"),
        ("c.Spawner.args = ['--notebook-dir=/a']\nc.Spawner.notebook_dir = '/b'", "args", "/a"),
        ("c.Spawner.args = ['--ServerApp.root_dir=/a']", "args", "/a"),
        ("c.DockerSpawner.notebook_dir = os.environ['DIR']", "notebook_dir", None),
    ],
)  # fmt: skip
def test_root(text, origin, expected):
    root = docker_hub(text).root
    assert (root.origin, root.template and root.template.text) == (origin, expected)


def test_system_users_work_in_their_home():
    hub = hub_of("c.JupyterHub.spawner_class = 'docker-system-user'")
    assert (hub.root.origin, hub.root.template.text) == ("working_dir", "/home/{username}")
    assert hub.mounts.at(hub.root.template).origin == "homedir"


@pytest.mark.parametrize(
    ("text", "targets", "expected"),
    [
        ("", {}, "{prefix}-{username}--{servername}"),
        ("", {"dockerspawner": "0.11.1"}, "{prefix}-{username}"),
        ("c.DockerSpawner.name_template = 'x-{username}'", {}, "x-{username}"),
        ("c.DockerSpawner.container_name_template = 'x-{username}'", {}, "x-{username}"),
        ("c.DockerSpawner.name_template = os.environ['NAME']", {}, None),
    ],
)
def test_container_names_of_named_servers(text, targets, expected):
    assert docker_hub(text, **targets).container_names.text("lab") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("c.JupyterHub.spawner_class = 'docker'", False),
        ("c.JupyterHub.spawner_class = 'docker'\nc.Spawner.remove = True", True),
        ("c.JupyterHub.spawner_class = 'docker'\nc.DockerSpawner.remove = load()", None),
        ("c.JupyterHub.spawner_class = 'docker-swarm'", True),
        ("c.JupyterHub.spawner_class = 'foo.Bar'", None),
    ],
)
def test_removal_at_stop(text, expected):
    assert hub_of(text).removes is expected
