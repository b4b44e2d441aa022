"""The entries of `mounts` as they are written."""

from __future__ import annotations

import pytest

from hublint.hub.mounts.mount_entries import mount_entries, mount_type, mounts_value

from .asking import docker_hub, hub_of

MOUNTS = "c.DockerSpawner.mounts = [{'source': 'v', 'target': '/v'}, 'a:/b']"


@pytest.mark.parametrize(
    ("text", "targets", "expected"),
    [
        ("", {}, True),
        ("", {"dockerspawner": "11.1.0"}, False),
        ("c.JupyterHub.spawner_class = 'docker-swarm'", {}, False),
        ("c.JupyterHub.spawner_class = 'docker-system-user'", {}, True),
        ("c.JupyterHub.spawner_class = 'simple'", {}, False),
        ("c.JupyterHub.spawner_class = 'foo.BarSpawner'\nc.BarSpawner.mounts = []", {}, False),
    ],
)
def test_only_newer_dockerspawners_read_mounts(text, targets, expected):
    hub = docker_hub(f"{MOUNTS}\n{text}", **targets)
    assert (mounts_value(hub) is not None) is expected
    assert len(mount_entries(hub)) == (2 if expected else 0)


@pytest.mark.parametrize(
    ("value", "count"), [("'a:/b'", 1), ("5", 0), ("{'source': 'v'}", 0), ("frob()", 0), ("()", 0)]
)
def test_a_string_is_the_only_entry(value, count):
    assert len(mount_entries(docker_hub(f"c.DockerSpawner.mounts = {value}"))) == count


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("{'type': 'bind'}", "bind"),
        ("{'target': '/v'}", "volume"),
        ("{'target': '/v', **frob()}", None),
        ("{'type': frob()}", None),
    ],
)
def test_the_type_of_a_mount_is_volume_by_default(entry, expected):
    (item,) = mount_entries(docker_hub(f"c.DockerSpawner.mounts = [{entry}]"))
    assert mount_type(item) == expected


def test_mounts_of_pods_are_none_of_these():
    assert mounts_value(hub_of("c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'")) is None
