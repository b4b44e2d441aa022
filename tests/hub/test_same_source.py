"""Whether two mounts have the same source for every user."""

from __future__ import annotations

import pytest

from hublint.hub.mounts.same_source import same_source

from .asking import docker_hub, hub_of


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("'a'", "'a'", True),
        ("'a'", "'b'", False),
        ("'a-{username}'", "'a-{username}'", True),
        ("'a-{username}'", "'a-{raw_username}'", False),
        ("'{raw_username}'", "'{raw_username}'", True),
        ("'a-{username}'", "'a-{servername}'", False),
        ("frob()", "frob()", False),
        ("5", "5", False),
        ("'a'", "5", False),
    ],
)
def test_sources_of_volumes_and_of_mounts(one, other, expected):
    volume, mount = docker_hub(f"""
        c.DockerSpawner.volumes = {{{one}: '/a'}}
        c.DockerSpawner.mounts = [{{'type': 'bind', 'source': {other}, 'target': '/b'}}]
    """).mounts.items
    assert same_source(volume.source, mount.source) is expected
    assert same_source(mount.source, volume.source) is expected


@pytest.mark.parametrize(
    ("field", "expected"), [("raw_username", True), ("username", False), ("safe_username", False)]
)
def test_a_home_is_named_by_the_raw_name(field, expected):
    mounts = hub_of(f"""
        c.JupyterHub.spawner_class = 'docker-system-user'
        c.DockerSpawner.volumes = {{'/nfs/{{{field}}}/data': '/data'}}
        c.SystemUserSpawner.host_homedir_format_string = '/nfs/{{username}}/data'
    """).mounts
    (volume,) = (mount for mount in (*mounts.items, *mounts.lost) if mount.origin == "volumes")
    assert same_source(volume.source, mounts.items[-1].source) is expected
    assert (volume in mounts.lost) is expected


@pytest.mark.parametrize(
    ("source", "version", "expected"),
    [
        ("a", "0.11.1", True),
        ("a-{username}", "0.11.1", False),
        ("a-{username}", "14.0.0", True),
        ("a-{raw_username}", "14.0.0", True),
    ],
)
def test_a_bind_that_is_not_formatted_has_another_source(source, version, expected):
    text = f"c.DockerSpawner.volumes = {{{source!r}: '/a'}}\nc.DockerSpawner.extra_host_config = {{'binds': {{}}}}"
    (volume,) = docker_hub(text).mounts.items
    text = f"c.DockerSpawner.extra_host_config = {{'binds': ['{source}:/b']}}"
    (bind,) = docker_hub(text, dockerspawner=version).mounts.items
    assert same_source(volume.source, bind.source) is expected


def test_claims_of_pods_are_told_apart_by_their_templates():
    first, second, third = hub_of("""
        c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'
        c.KubeSpawner.volumes = [
            {'name': 'a', 'persistentVolumeClaim': {'claimName': 'claim-{username}'}},
            {'name': 'b', 'persistentVolumeClaim': {'claimName': 'claim-{username}'}},
            {'name': 'c', 'persistentVolumeClaim': {'claimName': 'claim-{unescaped_username}'}},
        ]
        c.KubeSpawner.volume_mounts = [{'name': one, 'mountPath': '/' + one} for one in 'abc']
    """).mounts.items
    assert same_source(first.source, second.source)
    assert not same_source(first.source, third.source)


def test_the_mounts_of_a_source_stand_in_their_order():
    hub = docker_hub("""
        c.DockerSpawner.volumes = {'a-{username}': '/a', 'b': '/b'}
        c.DockerSpawner.mounts = [{'source': 'a-{username}', 'target': '/c'}, {'type': 'tmpfs', 'target': '/d'}]
    """)
    first, other, second, memory = hub.mounts.items
    assert list(hub.mounts.of_source(first)) == [first, second]
    assert list(hub.mounts.of_source(other)) == [other]
    assert not list(hub.mounts.of_source(memory))
