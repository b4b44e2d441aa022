"""Mounts in which files outlive the container."""

from __future__ import annotations

import pytest

from hublint.hub.mounts.lasting import lasting_mounts, may_outlive_container, personal_mounts

from .asking import docker_hub

VOLUMES = """
c.DockerSpawner.volumes = {
    'u-{username}': '/own',
    'shared': '/shared',
    frob(): '/perhaps',
    'r-{username}': {'bind': '/read', 'mode': 'ro'},
    'm-{username}': {'bind': '/mode', 'mode': frob()},
}
c.DockerSpawner.mounts = [{'type': 'tmpfs', 'target': '/memory'}]
"""


def targets(mounts):
    return [mount.target.text for mount in mounts]


def test_what_is_read_only_or_in_memory_keeps_no_files():
    hub = docker_hub(VOLUMES)
    assert targets(lasting_mounts(hub)) == ["/own", "/shared", "/perhaps", "/mode"]
    assert targets(personal_mounts(hub)) == ["/own", "/perhaps"]


@pytest.mark.parametrize(
    ("volumes", "folder", "expected"),
    [
        ("{}", "/a", False),
        ("{'u-{username}': '/b'}", "/a", True),
        ("{'shared': '/a'}", "/a/b", True),
        ("{'shared': '/a'}", "/b", False),
        ("{'shared': {'bind': '/a', 'mode': 'ro'}}", "/a", False),
        ("{'u-{username}': {'bind': '/a', 'mode': 'ro'}}", "/a", False),
        ("{frob(): '/b'}", "/a", True),
        ("frob()", "/a", True),
    ],
)
def test_files_may_outlive_the_container(volumes, folder, expected):
    text = f"c.DockerSpawner.volumes = {volumes}\nc.DockerSpawner.notebook_dir = {folder!r}"
    assert may_outlive_container(docker_hub(text)) is expected


def test_files_in_a_shared_folder_are_lost_where_users_start_anywhere():
    text = "c.DockerSpawner.image = 'mine'\nc.DockerSpawner.volumes = {'shared': '/a'}"
    assert docker_hub(text).root.template is None
    assert not may_outlive_container(docker_hub(text))
