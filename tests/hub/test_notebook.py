"""The root of the user interface, the home, and the names of containers."""

from __future__ import annotations

import pytest

from .asking import docker_hub, hub_of

RENAMED = "c.DockerSpawner.environment = {'NB_USER': 'ana'}\nc.Spawner.notebook_dir = 'nb'\n"
SWARM = "c.JupyterHub.spawner_class = 'docker-swarm'\n"
OWN_IMAGE = "c.DockerSpawner.image = 'mine'\nc.DockerSpawner.volumes = {'v': '/home/jovyan/w'}\n"


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
        (OWN_IMAGE, "image", "/home/jovyan"),
        ("c.DockerSpawner.extra_create_kwargs = {'working_dir': '/w'}", "working_dir", "/w"),
        ("c.Spawner.args = ['--notebook-dir=/a']\nc.Spawner.notebook_dir = '/b'", "args", "/a"),
        ("c.Spawner.args = ['--ServerApp.root_dir=/a']", "args", "/a"),
        ("c.Spawner.args = ['--notebook-dir', '/a']\nc.Spawner.notebook_dir = '/b'", "args", "/a"),
        ("c.Spawner.args = ['--notebook-dir']\nc.Spawner.notebook_dir = '/b'", "notebook_dir", "/b"),
        ("c.Spawner.args = ['--notebook-dir', frob()]\nc.Spawner.notebook_dir = '/b'", "unknown", None),
        ("c.Spawner.args = ['--notebook-dir=' + frob()]\nc.Spawner.notebook_dir = '/b'", "unknown", None),
        ("c.Spawner.args = ['--ip=' + frob()]\nc.Spawner.notebook_dir = '/b'", "notebook_dir", "/b"),
        ("c.Spawner.args = [str(frob()) + '=/a']\nc.Spawner.notebook_dir = '/b'", "unknown", None),
        ("c.Spawner.args = [frob()]\nc.Spawner.notebook_dir = '/b'", "unknown", None),
        ("c.Spawner.args = frob()\nc.Spawner.notebook_dir = '/b'", "unknown", None),
        ("c.Spawner.cmd = ['start', '--notebook-dir=/a']\nc.Spawner.notebook_dir = '/b'", "args", "/a"),
        ("c.Spawner.cmd = [frob()]\nc.Spawner.notebook_dir = '/b'", "notebook_dir", "/b"),
        ("c.Spawner.cmd = frob()\nc.Spawner.notebook_dir = '/b'", "unknown", None),
        ("c.Spawner.cmd = os.environ['CMD']\nc.Spawner.notebook_dir = '/b'", "notebook_dir", "/b"),
        ("c.DockerSpawner.notebook_dir = os.environ['DIR']", "notebook_dir", None),
        ("c.DockerSpawner.notebook_dir = 'nb'", "notebook_dir", "/home/jovyan/nb"),
        ("c.DockerSpawner.notebook_dir = '$HOME/nb'", "notebook_dir", "$HOME/nb"),
        ("c.DockerSpawner.notebook_dir = '~ann/nb'", "notebook_dir", "~ann/nb"),
        ("c.DockerSpawner.notebook_dir = '~'", "notebook_dir", "/home/jovyan"),
        ("c.DockerSpawner.image = 'mine'\nc.Spawner.notebook_dir = '~/nb'", "notebook_dir", "~/nb"),
        ("c.DockerSpawner.image = 'mine'\nc.Spawner.notebook_dir = 'nb'", "notebook_dir", "nb"),
        (RENAMED, "notebook_dir", "nb"),
        (f"{RENAMED}c.DockerSpawner.extra_create_kwargs = {{'working_dir': '/w'}}", "notebook_dir", "/w/nb"),
        (f"{OWN_IMAGE}c.DockerSpawner.notebook_dir = 'nb'", "notebook_dir", "nb"),
        ("c.DockerSpawner.extra_create_kwargs = {'tty': True}", "image", "/home/jovyan"),
        ("c.DockerSpawner.extra_create_kwargs = {'tty': True, **frob()}", "unknown", None),
        ("c.DockerSpawner.extra_create_kwargs = frob()", "unknown", None),
        ("c.DockerSpawner.extra_create_kwargs = {'command': ['start', '--notebook-dir=/a']}", "unknown", None),
        ("c.DockerSpawner.extra_create_kwargs = {'command': 'start --notebook-dir=/a'}", "unknown", None),
        ("c.DockerSpawner.extra_create_kwargs = {'command': 'start'}", "image", "/home/jovyan"),
        ("c.DockerSpawner.extra_create_kwargs = {'command': ['start']}", "image", "/home/jovyan"),
        (f"{SWARM}c.DockerSpawner.extra_create_kwargs = {{'command': '--notebook-dir=/a'}}", "image", "/home/jovyan"),
    ],
)  # fmt: skip
def test_root(text, origin, expected):
    root = docker_hub(text).root
    assert (root.origin, root.template and root.template.text) == (origin, expected)


@pytest.mark.parametrize(
    ("text", "origin", "expected"),
    [
        ("", "image", "/home/jovyan"),
        ("c.KubeSpawner.working_dir = '/w'", "working_dir", "/w"),
        ("c.KubeSpawner.working_dir = ''", "image", "/home/jovyan"),
        ("c.KubeSpawner.image = 'mine'", "unknown", None),
        ("c.KubeSpawner.cmd = ['start']\nc.KubeSpawner.args = ['--notebook-dir=/a']", "args", "/a"),
        ("c.KubeSpawner.cmd = []\nc.KubeSpawner.args = ['--notebook-dir=/a']", "image", "/home/jovyan"),
        ("c.KubeSpawner.args = ['--notebook-dir=/a']", "image", "/home/jovyan"),
    ],
)  # fmt: skip
def test_root_of_a_pod(text, origin, expected):
    root = hub_of(f"c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'\n{text}").root
    assert (root.origin, root.template and root.template.text) == (origin, expected)


@pytest.mark.parametrize(
    ("base", "trait"),
    [
        ("docker", "notebook_dir"),
        ("docker", "args"),
        ("docker", "extra_create_kwargs"),
        ("kube", "working_dir"),
    ],
)
def test_what_a_method_gives_may_open_any_folder(base, trait):
    root = hub_of(f"""
        from traitlets import default
        from {base}spawner import {base.title()}Spawner as Base
        class Ours(Base):
            @default({trait!r})
            def _ours(self):
                return frob()
        c.JupyterHub.spawner_class = Ours
    """).root
    assert (root.origin, root.template) == ("unknown", None)


def test_processes_of_the_hub_have_no_home_that_is_known():
    hub = hub_of("c.Spawner.notebook_dir = '~/nb'")
    assert hub.home is None
    assert hub.root.template.text == "~/nb"


def test_system_users_work_in_their_home():
    hub = hub_of("c.JupyterHub.spawner_class = 'docker-system-user'")
    assert (hub.root.origin, hub.root.template.text) == ("working_dir", "/home/{username}")
    assert hub.mounts.at(hub.root.template).origin == "homedir"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("c.SystemUserSpawner.image_homedir_format_string = '/h/{username}'", "/h/{username}"),
        ("def pre(spawner):\n    spawner.image_homedir_format_string += frob()\nc.Spawner.pre_spawn_hook = pre", None),
    ],
)  # fmt: skip
def test_homes_of_system_users_in_the_container(text, expected):
    home = hub_of(f"c.JupyterHub.spawner_class = 'docker-system-user'\n{text}").home
    assert (home and home.text) == expected


def test_a_home_that_the_image_decides_stands_where_the_class_is_chosen():
    hub = docker_hub()
    assert hub.home.value.node is hub.spawner.setting.value.node


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
