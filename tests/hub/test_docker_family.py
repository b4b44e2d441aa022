"""What DockerSpawner does itself, and what code of the file may do instead."""

from __future__ import annotations

import pytest

from hublint.hub.docker.family import (
    finds_containers,
    has_standard_mounts,
    starts_containers,
    uses_host_config,
)
from hublint.hub.docker.host_config import host_config, host_options
from hublint.hub.docker.kept_containers import surely_removes

from .asking import docker_hub, hub_of

ANSWERS = (starts_containers, uses_host_config, finds_containers, has_standard_mounts)


def ours(method):
    return f"""
from dockerspawner import DockerSpawner
class Ours(DockerSpawner):
    def {method}(self, *args):
        return frob()
c.JupyterHub.spawner_class = Ours
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", (False, False, False, False)),
        ("c.JupyterHub.spawner_class = 'docker'", (True, True, True, True)),
        ("c.JupyterHub.spawner_class = 'docker-swarm'", (True, False, False, True)),
        ("c.JupyterHub.spawner_class = 'docker-system-user'", (True, True, True, True)),
        ("c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'", (False, False, False, False)),
        (ours("create_object"), (False, False, False, False)),
        (ours("get_ip_and_port"), (True, True, False, True)),
        (ours("mount_binds"), (True, True, True, False)),
        (ours("something_else"), (True, True, True, True)),
    ],
)
def test_what_the_spawner_does_itself(text, expected):
    hub = hub_of(text)
    assert tuple(answer(hub) for answer in ANSWERS) == expected


@pytest.mark.parametrize(
    ("value", "names", "complete"),
    [
        ("{'shm_size': '1g', 'network_mode': 'a'}", {"shm_size", "network_mode"}, True),
        ("{'shm_size': '1g', frob(): 'a'}", {"shm_size"}, False),
        ("{'shm_size': '1g', **frob()}", {"shm_size"}, False),
        ("frob()", set(), False),
        ("5", set(), False),
        ("{}", set(), True),
    ],
)
def test_options_of_the_host_as_far_as_they_are_known(value, names, complete):
    config = host_config(docker_hub(f"c.DockerSpawner.extra_host_config = {value}"))
    assert (config.names, config.complete) == (names, complete)
    assert config.lacks("volume_driver") is complete
    assert not (names and config.lacks(*names))


def test_an_option_is_found_by_its_name():
    config = host_config(docker_hub("c.DockerSpawner.extra_host_config = {'a': 1, 'b': 2}"))
    assert config.get("b").value == 2
    assert config.get("c") is None
    assert config.entry("c") is None


def test_services_have_no_options_of_the_host():
    text = "c.DockerSpawner.extra_host_config = {'a': 1}"
    assert [entry.key.value for entry in host_options(docker_hub(text))] == ["a"]
    swarm = hub_of(f"c.JupyterHub.spawner_class = 'docker-swarm'\n{text}")
    assert not host_options(swarm)
    assert host_config(swarm).lacks("a")
    assert not host_options(hub_of(ours("create_object") + text))


def test_without_a_setting_there_are_no_options():
    assert host_config(docker_hub()).lacks("volume_driver")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", False),
        ("c.DockerSpawner.remove = True", True),
        ("c.DockerSpawner.remove = frob()", False),
        ("if os.environ.get('REMOVE'):\n    c.DockerSpawner.remove = True", False),
        ("if not os.environ.get('KEEP'):\n    c.DockerSpawner.remove = True", False),
        ("if os.environ.get('KEEP'):\n    c.DockerSpawner.remove_containers = True", False),
    ],
)
def test_containers_are_surely_removed(text, expected):
    hub = docker_hub(text)
    found = {scenario.result for scenario in hub.scenarios.explore(lambda: surely_removes(hub))}
    assert found == {expected}
