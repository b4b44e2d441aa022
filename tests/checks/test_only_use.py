"""A literal is replaced only where nothing else uses what it is a part of."""

from __future__ import annotations

import pytest

from tests.linting import lint_text

HEAD = "c.JupyterHub.spawner_class = 'docker'\n"
LIST = '["a-{username}:/home/jovyan/work"]'


@pytest.mark.parametrize(
    ("lines", "fixed"),
    [
        (f"c.DockerSpawner.volumes = {LIST}", True),
        (f"homes = {LIST}\nc.DockerSpawner.volumes = homes", True),
        (f"homes: list = {LIST}\nc.DockerSpawner.volumes = homes", True),
        (f"homes = None\nhomes = {LIST}\nc.DockerSpawner.volumes = homes", True),
        (f"homes = {LIST}  # homes of homes\nc.DockerSpawner.volumes = homes", True),
        (f"homes = {LIST}\nc.DockerSpawner.volumes = homes\nprint(homes)", False),
        (f"homes = {LIST}\nif homes == []:\n    pass\nc.DockerSpawner.volumes = homes", False),
        (f"def homes():\n    return {LIST}\nc.DockerSpawner.volumes = homes()", True),
        (f"def homes():\n    return {LIST}\nc.DockerSpawner.volumes = homes()\nhomes()", False),
    ],
)
def test_what_is_used_twice_is_not_changed(lines, fixed):
    (finding,) = [one for one in lint_text(f"{HEAD}{lines}\n").findings if one.code == "HUB113"]
    assert bool(finding.fix) is fixed
