"""Which sources Docker takes for the name of a volume, and which of them can't be one."""

from __future__ import annotations

import pytest

from hublint.hub.mounts.named_volumes import named_volumes, relative_sources

from .asking import docker_hub, hub_of

VOLUMES = "c.DockerSpawner.volumes = {'./a': '/a', 'b': '/b'}\n"
OTHERWISE = {
    "swarm": "c.JupyterHub.spawner_class = 'docker-swarm'",
    "podman": "# the socket of podman",
    "a function that names them": "c.DockerSpawner.format_volume_name = lambda template, spawner: template",
    "a driver": "c.DockerSpawner.extra_host_config = {'volume_driver': 'nfs'}",
    "perhaps a driver": "c.DockerSpawner.extra_host_config = frob()",
    "a method": """
from dockerspawner import DockerSpawner
class Ours(DockerSpawner):
    @property
    def volume_binds(self):
        return {}
c.JupyterHub.spawner_class = Ours
""",
}


def sources(mounts):
    return [mount.source.text for mount in mounts]


@pytest.mark.parametrize("source", ["./a", "a/b", "{username}/a", "~", "$A", "a$b", "%A%", ".a"])
def test_what_looks_like_a_path_but_is_not_absolute_names_no_volume(source):
    hub = docker_hub(f"c.DockerSpawner.volumes = {{{source!r}: '/a'}}")
    assert sources(relative_sources(hub)) == [source]
    assert not list(named_volumes(hub))


@pytest.mark.parametrize("source", ["a", "a.b-c", "{username}", "{prefix}-a", "a-{username}"])
def test_a_name_is_that_of_a_volume(source):
    hub = docker_hub(f"c.DockerSpawner.volumes = {{{source!r}: '/a'}}")
    assert sources(named_volumes(hub)) == [source]
    assert not list(relative_sources(hub))


@pytest.mark.parametrize("source", ["/a", "C:/a", "", "{prefix}/a"])
def test_a_source_that_may_be_absolute_is_not_relative(source):
    assert not list(relative_sources(docker_hub(f"c.DockerSpawner.volumes = {{{source!r}: '/a'}}")))


@pytest.mark.parametrize("more", OTHERWISE.values(), ids=OTHERWISE)
def test_sources_that_do_not_reach_docker_as_they_are_name_nothing_for_certain(more):
    hub = docker_hub(f"{VOLUMES}{more}")
    assert sources(hub.mounts.items) == ["./a", "b"]
    assert not list(relative_sources(hub))
    assert not list(named_volumes(hub))


def test_mounts_without_a_source_have_no_relative_one():
    hub = docker_hub("c.DockerSpawner.mounts = [{'type': 'tmpfs', 'target': '/a'}]")
    assert not list(relative_sources(hub))


def test_a_bind_of_mounts_is_no_named_volume():
    mount = "{'type': 'bind', 'source': '/a', 'target': '/a'}, {'source': 'b', 'target': '/b'}"
    hub = docker_hub(f"c.DockerSpawner.mounts = [{mount}]")
    assert sources(named_volumes(hub)) == ["b"]


def test_processes_of_the_hub_mount_nothing():
    assert not list(named_volumes(hub_of(VOLUMES)))
