"""The mount that the start folder lies in."""

from __future__ import annotations

import pytest

from hublint.hub.start_directory import root_of_environment, user_folder_in
from hublint.hub.start_mount import (
    configured_start_directory,
    mount_of_host_path,
    shared_start_directory,
    start_directory,
)
from hublint.knowledge.site import Site

from .asking import docker_hub, hub_of

KUBE = "c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'\n"
SHARED = """
c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work', 'shared': '/shared'}
c.DockerSpawner.notebook_dir = '/shared/'
"""


@pytest.mark.parametrize(
    ("text", "path", "source"),
    [
        ("c.Spawner.notebook_dir = '/w/a/'", "/w/a", "u-{username}"),
        ("c.Spawner.notebook_dir = '/other'", "/other", None),
        ("c.Spawner.args = ['--notebook-dir=/w']", "/w", "u-{username}"),
        ("", "/home/jovyan", None),
    ],
)
def test_where_the_interface_opens(text, path, source):
    start = start_directory(docker_hub(f"c.Spawner.volumes = {{'u-{{username}}': '/w'}}\n{text}"))
    assert start.path == path
    assert (start.mount and start.mount.source.text) == source


@pytest.mark.parametrize(
    "text",
    [
        "c.Spawner.notebook_dir = os.environ['DIR']",
        "c.Spawner.notebook_dir = '/w/' + frob()",
        "c.DockerSpawner.image = 'mine'",
        "c.DockerSpawner.image = 'mine'\nc.Spawner.notebook_dir = 'nb'",
        "c.DockerSpawner.volumes = frob()",
        "c.DockerSpawner.environment = {'JUPYTERHUB_ROOT_DIR': '/w'}",
        "c.JupyterHub.spawner_class = 'simple'\nc.Spawner.notebook_dir = '/w'",
    ],
)
def test_where_it_opens_is_not_known(text):
    assert start_directory(docker_hub(text)) is None


@pytest.mark.parametrize(
    ("text", "targets", "expected"),
    [
        ("{'JUPYTERHUB_ROOT_DIR': '/w'}", {}, "/w"),
        ("{'JUPYTERHUB_ROOT_DIR': '/w/{username}'}", {}, "/w/{username}"),
        ("{'JUPYTERHUB_ROOT_DIR': 'nb'}", {}, "/home/jovyan/nb"),
        ("{'LANG': 'C'}", {}, None),
        ("frob()", {}, None),
        ("{'JUPYTERHUB_ROOT_DIR': '/w'}", {"jupyterhub": "1.5.0"}, None),
        ("{'JUPYTERHUB_ROOT_DIR': '/w'}\nc.Spawner.args = ['--notebook-dir=/a']", {}, None),
    ],
)
def test_a_variable_opens_another_folder_than_the_settings(text, targets, expected):
    hub = docker_hub(
        f"c.Spawner.notebook_dir = '/a'\nc.DockerSpawner.environment = {text}", **targets
    )
    root = root_of_environment(hub)
    assert (root and root.template.text) == expected


def test_a_folder_is_given_by_the_setting_that_decides():
    text = "c.Spawner.notebook_dir = '/a'\n"
    start = start_directory(docker_hub(text))
    assert start.value.value == "/a"
    start = start_directory(docker_hub(f"{text}c.Spawner.args = ['--notebook-dir=/b']"))
    assert start.value.value == "/b"


@pytest.mark.parametrize("field", ["{username}", "{raw_username}", "{safe_username}"])
def test_a_system_user_starts_in_the_home_by_any_name(field):
    text = "c.JupyterHub.spawner_class = 'docker-system-user'\nc.Spawner.notebook_dir = '/home/{}'"
    start = start_directory(hub_of(text.format(field)))
    assert start.mount.origin == "homedir"
    assert start.path == f"/home/{field}"


@pytest.mark.parametrize(
    ("text", "is_configured"),
    [
        ("", False),
        ("c.Spawner.notebook_dir = '/w'", True),
        ("c.Spawner.args = ['--notebook-dir=/w']", True),
        ("c.DockerSpawner.extra_create_kwargs = {'working_dir': '/w'}", True),
        ("c.JupyterHub.spawner_class = 'simple'\nc.Spawner.notebook_dir = '/w'", False),
    ],
)
def test_a_start_folder_that_the_file_sets(text, is_configured):
    assert (configured_start_directory(docker_hub(text)) is not None) is is_configured


def test_all_users_start_in_one_folder_although_each_has_one():
    assert shared_start_directory(docker_hub(SHARED)).mount.source.text == "shared"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("notebook_dir = '/shared/'", "notebook_dir = '/home/jovyan/work'"),
        ("notebook_dir = '/shared/'", "notebook_dir = '/elsewhere'"),
        ("notebook_dir = '/shared/'", "notebook_dir = '/shared/{username}'"),
        ("notebook_dir = '/shared/'", "image = 'mine'"),
        ("'/shared'}", "{'bind': '/shared', 'mode': 'ro'}}"),
        ("'/shared'}", "{'bind': '/shared', 'mode': frob()}}"),
        ("'shared':", "frob():"),
        ("'/home/jovyan/work'", "'/shared/mine'"),
        ("'u-{username}'", "'other'"),
    ],
)
def test_nobody_starts_in_the_folder_of_others_by_mistake(old, new):
    assert shared_start_directory(docker_hub(SHARED.replace(old, new))) is None


HOST = """
c.DockerSpawner.volumes = {'u-{username}': '/w', '/srv/users': '/data'}
c.DockerSpawner.notebook_dir = '/srv/users/'
"""


def test_a_start_folder_may_be_that_of_the_host():
    assert mount_of_host_path(docker_hub(HOST)).source.text == "/srv/users"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("notebook_dir = '/srv/users/'", "notebook_dir = '/data'"),
        ("notebook_dir = '/srv/users/'", "notebook_dir = '/srv'"),
        ("notebook_dir = '/srv/users/'", "notebook_dir = 'srv/users'"),
        ("notebook_dir = '/srv/users/'", "notebook_dir = ''"),
        ("notebook_dir = '/srv/users/'", "notebook_dir = frob()"),
        ("'/w'", "'/srv'"),
        ("'/w'", "frob()"),
        ("'/w'", "'/w', **frob()"),
    ],
)
def test_a_start_folder_in_the_container_is_not_that_of_the_host(old, new):
    assert mount_of_host_path(docker_hub(HOST.replace(old, new))) is None


def test_processes_of_the_hub_start_on_the_host():
    assert mount_of_host_path(hub_of(HOST)) is None


@pytest.mark.parametrize("details", ["frob()", "{'path': '/srv/other'}"])
def test_a_pod_mounts_another_folder_of_the_host(details):
    hub = hub_of(f"""{KUBE}
c.KubeSpawner.volumes = [{{'name': 'a', 'hostPath': {details}}}]
c.KubeSpawner.volume_mounts = [{{'name': 'a', 'mountPath': '/a'}}]
c.KubeSpawner.notebook_dir = '/srv/users'
""")
    assert mount_of_host_path(hub) is None


def test_what_of_a_user_lies_in_a_mount():
    hub = docker_hub("""
        c.DockerSpawner.volumes = {'a': '/home/jovyan', 'b': '/b', 'c': '/c'}
        c.DockerSpawner.notebook_dir = '/b/nb'
    """)
    found = [user_folder_in(hub, mount) for mount in hub.mounts.items]
    assert [one and (one[0], one[1].text) for one in found] == [
        ("home directory", "/home/jovyan"),
        ("start folder", "/b/nb"),
        None,
    ]


def test_what_lies_in_a_mount_is_unsure_where_there_may_be_others():
    hub = docker_hub("c.DockerSpawner.volumes = {'a': '/home/jovyan', **frob()}")
    assert user_folder_in(hub, hub.mounts.items[0]) is None


def test_a_folder_that_the_site_means_to_share_is_no_mistake():
    hub = docker_hub(SHARED)
    hub.site = Site(shared_volumes=frozenset({"shared"}))
    assert shared_start_directory(hub) is None
