"""The folder that servers open, and the mount that holds it."""

from __future__ import annotations

import pytest

from hublint.hub.start_directory import drops_args, home, root_of_environment, user_folder_in
from hublint.hub.start_mount import (
    configured_start_directory,
    mount_of_host_path,
    shared_start_directory,
    start_directory,
)
from hublint.interpret.constants import as_str

from .asking import docker_hub, hub_of

KUBE = "c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'\n"
SYSTEM = "c.JupyterHub.spawner_class = 'docker-system-user'\n"


def docker(*lines):
    """The model of a hub with settings of DockerSpawner."""
    return docker_hub("".join(f"c.DockerSpawner.{line}\n" for line in lines))


def kube(*lines):
    """The model of a hub with settings of KubeSpawner."""
    return hub_of(KUBE + "".join(f"c.KubeSpawner.{line}\n" for line in lines))


def opened(hub):
    """What decides the folder, and its text."""
    template = hub.root.template
    return hub.root.origin, template and template.text


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("cmd = ['jupyterhub-singleuser', '--notebook-dir=/a']",), ("args", "/a")),
        (("cmd = ['a']", "args = ['--debug', '--ServerApp.root_dir=~']"), ("args", "~")),
        (("args = ['--notebook-dir=lab']",), ("args", "/home/jovyan/lab")),
        (("args = ['--port=1']",), ("image", "/home/jovyan")),
        (("notebook_dir = 'lab'",), ("notebook_dir", "/home/jovyan/lab")),
        (("notebook_dir = '$HOME/lab'",), ("notebook_dir", "$HOME/lab")),
        (("notebook_dir = 'lab'", "environment = {'NB_USER': 'x'}"), ("notebook_dir", "lab")),
        (("notebook_dir = 'lab'", "image = 'mine'"), ("notebook_dir", "lab")),
        (("notebook_dir = '~x/lab'",), ("notebook_dir", "~x/lab")),
        (("notebook_dir = '~/lab'", "image = 'mine'"), ("notebook_dir", "~/lab")),
        (
            ("notebook_dir = 'lab'", "extra_create_kwargs = {'working_dir': '/w'}"),
            ("notebook_dir", "/w/lab"),
        ),
        (("extra_create_kwargs = {'tty': True}",), ("image", "/home/jovyan")),
        (("extra_create_kwargs = read()",), ("unknown", None)),
    ],
)
def test_folder_that_docker_s_servers_open(lines, expected):
    assert opened(docker(*lines)) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((), ("image", "/home/jovyan")),
        (("working_dir = '/w'",), ("working_dir", "/w")),
        (("working_dir = ''",), ("image", "/home/jovyan")),
        (("working_dir = '/w'", "notebook_dir = 'lab'"), ("notebook_dir", "/w/lab")),
        (("args = ['--notebook-dir=/a']",), ("image", "/home/jovyan")),
        (("args = ['--notebook-dir=/a']", "cmd = ['jupyterhub-singleuser']"), ("args", "/a")),
        (("args = ['--notebook-dir=/a']", "cmd = []"), ("image", "/home/jovyan")),
    ],
)
def test_folder_that_pods_open(lines, expected):
    assert opened(kube(*lines)) == expected


@pytest.mark.parametrize("text", ["", KUBE, SYSTEM])
def test_folder_that_nobody_knows(text):
    hub = hub_of(f"{text}c.Spawner.update(read())\n")
    assert (hub.root.origin, hub.root.template) == ("unknown", None)


@pytest.mark.parametrize("lines", [(), ("notebook_dir = ''",)], ids=["notebook_dir", "working_dir"])
def test_one_unknown_setting_is_enough(lines):
    known = ("update(read())", "args = []", "cmd = ['jupyterhub-singleuser']", *lines)
    assert opened(kube(*known)) == ("unknown", None)


def test_arguments_that_nobody_knows_may_name_another_folder():
    hub = docker_hub("c.Spawner.update(read())\nc.Spawner.notebook_dir = '/lab'\n")
    assert opened(hub) == ("unknown", None)


def test_the_home_of_the_default_image_stands_where_the_spawner_is_chosen():
    hub = docker()
    assert home(hub).value.node is hub.spawner.setting.value.node


@pytest.mark.parametrize(
    ("text", "drops"),
    [
        ("", False),
        (KUBE, True),
        (f"{KUBE}c.KubeSpawner.cmd = ['a']\n", False),
        (f"{KUBE}c.KubeSpawner.cmd = ''\n", True),
        (f"{KUBE}c.KubeSpawner.update(read())\n", False),
    ],
)
def test_whether_arguments_are_passed_on(text, drops):
    assert drops_args(hub_of(text)) is drops


ROOT = "environment = {'JUPYTERHUB_ROOT_DIR': '/data/{username}'}"


@pytest.mark.parametrize(("model", "fields"), [(docker, 0), (kube, 1)])
def test_folder_that_the_environment_of_servers_names(model, fields):
    found = root_of_environment(model(ROOT))
    assert (found.origin, found.template.text) == ("environment", "/data/{username}")
    assert len(found.template.fields()) == fields


@pytest.mark.parametrize(
    "lines",
    [
        ("environment = {'HOME': '/x'}",),
        ("environment = read()",),
        (ROOT, "args = ['--notebook-dir=/a']"),
    ],
)
def test_environments_that_name_no_folder(lines):
    assert root_of_environment(docker(*lines)) is None


def test_before_jupyterhub_2_servers_do_not_read_that_variable():
    assert root_of_environment(docker_hub(f"c.DockerSpawner.{ROOT}", jupyterhub="1.5.1")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SYSTEM, "/home/{username}"),
        (f"{SYSTEM}c.SystemUserSpawner.image_homedir_format_string = '/h/{{username}}'\n", "/h/{username}"),
        (f"{SYSTEM}c.SystemUserSpawner.image_homedir_format_string = read()\n", None),
        (f"{SYSTEM}c.SystemUserSpawner.update(read())\n", None),
        ("", None),
        (KUBE, "/home/jovyan"),
        (f"{KUBE}c.KubeSpawner.image = 'mine'\n", None),
        (f"{KUBE}c.KubeSpawner.image = read()\n", None),
        (f"{KUBE}c.KubeSpawner.image = 'mine'\nc.Spawner.notebook_dir = '/home/jovyan/x'\n", "/home/jovyan"),
        ("c.JupyterHub.spawner_class = 'lab.Spawner'\n", None),
    ],
)  # fmt: skip
def test_home_in_the_container(text, expected):
    found = home(hub_of(text))
    assert (found and found.text) == expected


VOLUMES = "volumes = {%s}"
OWN = "'v-{username}': '/home/jovyan/work'"


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ((VOLUMES % OWN, "notebook_dir = '/home/jovyan/work'"), "start folder"),
        ((VOLUMES % OWN, "notebook_dir = '/data'"), None),
        ((VOLUMES % "'v-{username}': '/home/jovyan'", "notebook_dir = '/data'"), "home directory"),
        ((VOLUMES % "'v-{username}': '/home/jovyan'",), "start folder"),
        ((VOLUMES % f"{OWN}, **more", "notebook_dir = '/home/jovyan/work'"), None),
    ],
)
def test_what_of_a_user_s_lies_in_a_mount(lines, kind):
    hub = docker(*lines)
    found = user_folder_in(hub, hub.mounts.items[0])
    assert (found and found[0]) == kind


@pytest.mark.parametrize(
    ("lines", "path", "target"),
    [
        ((VOLUMES % OWN, "notebook_dir = '/home/jovyan/work/'"), "/home/jovyan/work", True),
        ((VOLUMES % OWN,), "/home/jovyan", False),
        ((VOLUMES % OWN, "notebook_dir = '/home/jovyan/work/x'"), "/home/jovyan/work/x", True),
    ],
)
def test_the_mount_at_the_start_folder(lines, path, target):
    found = start_directory(docker(*lines))
    assert (found.path, found.mount is not None) == (path, target)
    assert found.value is not None


def test_the_value_of_the_start_folder_is_the_one_that_decides():
    found = start_directory(docker("args = ['--notebook-dir=/a']", "notebook_dir = '/b'"))
    assert (found.path, as_str(found.value)) == ("/a", "/a")


@pytest.mark.parametrize(
    "lines",
    [
        ("notebook_dir = read()",),
        ("notebook_dir = 'lab'", "image = 'mine'"),
        (VOLUMES % "**more",),
        ("notebook_dir = '/lab'\nc.JupyterHub.spawner_class = 'simple'",),
    ],
)
def test_start_folders_that_nobody_knows(lines):
    hub = docker(*lines)
    assert start_directory(hub) is None
    assert configured_start_directory(hub) is None


def test_only_what_the_file_sets_is_a_configured_start_folder():
    assert configured_start_directory(docker(VOLUMES % OWN)) is None
    assert configured_start_directory(docker("notebook_dir = '/lab'")).path == "/lab"


SHARED = f"{OWN}, '/srv/pool': '/pool'"


@pytest.mark.parametrize(
    ("volumes", "folder", "is_shared"),
    [
        (SHARED, "/pool", True),
        (SHARED, "/pool/x", True),
        (SHARED, "/home/jovyan/work", False),
        (SHARED, "/other", False),
        (SHARED, "/pool/{username}", False),
        ("'/srv/pool': '/pool'", "/pool", False),
        ("'v-{username}': '/pool/own', '/srv/pool': '/pool'", "/pool", False),
        (f"{OWN}, '/srv/pool': {{'bind': '/pool', 'mode': 'ro'}}", "/pool", False),
    ],
)
def test_a_start_folder_that_all_users_share(volumes, folder, is_shared):
    found = shared_start_directory(docker(VOLUMES % volumes, f"notebook_dir = {folder!r}"))
    assert (found is not None) is is_shared


@pytest.mark.parametrize(
    ("folder", "source"),
    [
        ("/srv/users", "/srv/users"),
        ("/srv/users/", "/srv/users"),
        ("/work", None),
        ("/srv", None),
        ("srv/users", None),
    ],
)
def test_a_start_folder_that_is_one_of_the_host(folder, source):
    hub = docker(VOLUMES % "'/srv/users': '/work'", f"notebook_dir = {folder!r}")
    found = mount_of_host_path(hub)
    assert (found and found.source.text) == source


@pytest.mark.parametrize(
    ("volumes", "line"),
    [
        ("'/srv/users': '/work'", "remove = True"),
        ("'/srv/users': '/work', **more", "notebook_dir = '/srv/users'"),
        ("'/srv/users': '/srv/users'", "notebook_dir = '/srv/users'"),
        ("'/srv': '/x'", "notebook_dir = '/srv'\nc.JupyterHub.spawner_class = 'simple'"),
    ],
)
def test_start_folders_that_are_not_taken_for_one_of_the_host(volumes, line):
    assert mount_of_host_path(docker(VOLUMES % volumes, line)) is None
