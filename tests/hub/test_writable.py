"""Whether users can write to what is mounted."""

from __future__ import annotations

import pytest

from hublint.hub.mounts.writable import (
    is_made_for_root,
    is_writable,
    is_writable_mount,
    may_run_as_another,
)

from .asking import docker_hub, hub_of

KUBE = "c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'\n"
OTHERWISE = [
    "c.DockerSpawner.image = 'mine'",
    "c.DockerSpawner.environment = {'NB_USER': 'ana'}",
    "c.DockerSpawner.environment = {'NB_UID': '1234'}",
    "c.DockerSpawner.environment = {'CHOWN_EXTRA': '/data'}",
    "c.DockerSpawner.environment = {'A': 'b', **frob()}",
    "c.DockerSpawner.extra_create_kwargs = {'user': 'root'}",
    "c.DockerSpawner.extra_create_kwargs = {'tty': True, **frob()}",
    "c.DockerSpawner.extra_create_kwargs = frob()",
    "c.DockerSpawner.extra_host_config = {'volume_driver': 'nfs'}",
    "c.DockerSpawner.extra_host_config = frob()",
    "c.JupyterHub.spawner_class = 'docker-swarm'",
    "c.JupyterHub.spawner_class = 'docker-system-user'",
]
HARMLESS = [
    "",
    "c.DockerSpawner.environment = {'LANG': 'C'}",
    "c.DockerSpawner.extra_create_kwargs = {'tty': True}",
    "c.DockerSpawner.extra_host_config = {'shm_size': '1g'}",
]


@pytest.mark.parametrize("text", HARMLESS)
@pytest.mark.parametrize("target", ["/home/jovyan", "/home/jovyan/work/"])
def test_a_new_volume_is_filled_with_a_folder_of_the_user(text, target):
    assert is_writable(docker_hub(text), target, "volume")


@pytest.mark.parametrize(
    ("target", "kind"),
    [("/data", "volume"), (None, "volume"), ("/home/jovyan", "bind"), ("/home/jovyan", "claim")],
)
def test_other_folders_and_kinds_may_belong_to_root(target, kind):
    assert not is_writable(docker_hub(), target, kind)


@pytest.mark.parametrize("text", OTHERWISE)
def test_a_volume_may_be_filled_otherwise(text):
    assert not is_writable(docker_hub(text), "/home/jovyan", "volume")


@pytest.mark.parametrize(
    ("text", "target", "kind", "expected"),
    [
        ("c.KubeSpawner.fs_gid = 100", "/home/jovyan", "claim", True),
        ("c.KubeSpawner.fs_gid = 100", "/data", "claim", False),
        ("c.KubeSpawner.fs_gid = 100", "/home/jovyan", "volume", False),
        ("c.KubeSpawner.fs_gid = 0", "/home/jovyan", "claim", False),
        ("c.KubeSpawner.fs_gid = frob()", "/home/jovyan", "claim", False),
        ("", "/home/jovyan", "claim", False),
    ],
)
def test_a_claim_is_handed_to_the_group_of_the_pod(text, target, kind, expected):
    assert is_writable(hub_of(KUBE + text), target, kind) is expected


def made_for_root(text, volumes):
    hub = docker_hub(f"c.DockerSpawner.volumes = {volumes}\n{text}")
    return [mount.target.text for mount in hub.mounts.items if is_made_for_root(hub, mount)]


@pytest.mark.parametrize("text", HARMLESS)
@pytest.mark.parametrize("target", ["/data", "/home/jovyan/nb", "/home/{username}", "/home/rooted"])
def test_a_new_volume_at_a_folder_that_the_image_lacks_is_made_for_root(text, target):
    assert made_for_root(text, {"u-{username}": target}) == [target]


@pytest.mark.parametrize("text", OTHERWISE)
def test_a_new_volume_may_be_made_for_another(text):
    assert not made_for_root(text, {"u-{username}": "/data"})


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("u-{username}", "/home/jovyan"),
        ("u-{username}", "/home/jovyan/work/"),
        ("u-{username}", "/home"),
        ("u-{username}", "/"),
        ("u-{username}", "/opt/data"),
        ("u-{username}", "/home/jovyan/.cache/a"),
        ("u-{username}", {"bind": "/data", "mode": "ro"}),
        ("u-{username}", 5),
        ("/srv/{username}", "/data"),
        ("shared", "/data"),
    ],
)
def test_other_mounts_are_not_made_for_root(source, target):
    assert not made_for_root("", {source: target})


def test_a_target_that_is_not_completely_known_may_be_in_the_image():
    assert not made_for_root("", "{'u-{username}': '/data/' + frob()}")


def test_a_pod_mounts_no_volume_of_docker():
    hub = hub_of(f"""{KUBE}
c.KubeSpawner.volumes = [{{'name': 'a', 'nfs': {{'server': 'n', 'path': '/e/{{username}}'}}}}]
c.KubeSpawner.volume_mounts = [{{'name': 'a', 'mountPath': '/data'}}]
""")
    (mount,) = hub.mounts.items
    assert (mount.kind, mount.per_user, mount.read_only) == ("volume", True, False)
    assert not is_made_for_root(hub, mount)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("'/home/jovyan'", True),
        ("{'bind': '/home/jovyan', 'mode': 'z'}", True),
        ("{'bind': '/home/jovyan', 'mode': 'ro'}", False),
        ("{'bind': '/home/jovyan', 'mode': 'nocopy'}", False),
        ("{'bind': '/home/jovyan', 'mode': frob()}", False),
        ("'/data'", False),
        ("5", False),
    ],
)
def test_a_mount_of_the_file_that_users_can_write_to(target, expected):
    hub = docker_hub(f"c.DockerSpawner.volumes = {{'u-{{username}}': {target}}}")
    assert is_writable_mount(hub, hub.mounts.items[0]) is expected


def test_system_users_can_write_to_their_homes():
    hub = hub_of("c.JupyterHub.spawner_class = 'docker-system-user'")
    assert is_writable_mount(hub, hub.mounts.items[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", False),
        ("c.DockerSpawner.extra_create_kwargs = {'tty': True}", False),
        ("c.DockerSpawner.extra_create_kwargs = {'user': 'root'}", True),
        ("c.DockerSpawner.extra_create_kwargs = {'user': frob()}", True),
        ("c.DockerSpawner.extra_create_kwargs = frob()", True),
        ("c.DockerSpawner.environment = {'LANG': 'C'}", False),
        ("c.DockerSpawner.environment = {'NB_UID': '1234', 'LANG': 'C'}", True),
        ("c.DockerSpawner.environment = {'NB_USER': 'ana'}", True),
    ],
)
def test_servers_may_run_as_another_user(text, expected):
    assert may_run_as_another(docker_hub(text)) is expected
