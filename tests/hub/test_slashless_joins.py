"""Paths that are joined without a slash between their parts."""

from __future__ import annotations

import pytest

from hublint.hub.mounts.slashless_joins import slashless_joins

from .asking import docker_hub, hub_of


def joins(text):
    return [(join.before, join.folder) for join in slashless_joins(docker_hub(text))]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("'/home/jovyan' + 'work'", ("/home/jovyan", "work")),
        ("'/home/jovyan' + 'x/y'", ("/home/jovyan", "x/y")),
        ("'/srv' + '/home' + 'users/'", ("/srv/home", "users/")),
        ("'/home/jovyan/' + 'work'", None),
        ("'/home/jovyan' + '/work'", None),
        ("'/home/jovyan' + '-work/x'", None),
        ("'/home/jovyan' + 'x'", None),
        ("'/home/jovyan' + ''", None),
        ("'home' + 'work/'", None),
        ("'/home/jovyan' + frob()", None),
        ("frob() + 'work/'", None),
        ("'/home/jovyan' + str('work/')", None),
        ("'/home/%swork/' % 'jovyan'", None),
        ("'/home/jovyanwork/'", None),
    ],
)
def test_a_folder_after_a_path_without_a_slash(path, expected):
    assert joins(f"c.DockerSpawner.notebook_dir = {path}") == ([expected] if expected else [])
    assert joins(f"c.DockerSpawner.volumes = {{'u': {path}}}") == ([expected] if expected else [])
    assert joins(f"c.DockerSpawner.volumes = {{{path}: '/u'}}") == ([expected] if expected else [])


def test_a_path_that_is_used_twice_is_told_once():
    text = "w = '/home/jovyan' + 'work'\nc.DockerSpawner.notebook_dir = w\nc.DockerSpawner.volumes = {'u': w}"
    assert joins(text) == [("/home/jovyan", "work")]


def test_mounts_without_a_source_or_a_path_join_nothing():
    assert joins("c.DockerSpawner.volumes = {5: '/a', 'u': 5}") == []


@pytest.mark.parametrize(
    ("spawner", "count"), [("kubespawner.KubeSpawner", 1), ("docker-swarm", 1), ("simple", 0)]
)
def test_paths_of_other_spawners(spawner, count):
    text = f"c.JupyterHub.spawner_class = {spawner!r}\nc.Spawner.notebook_dir = '/home/jovyan' + 'work'"
    assert len(list(slashless_joins(hub_of(text)))) == count
