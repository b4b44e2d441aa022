"""What a site says of itself counts for both versions."""

from __future__ import annotations

from tests.comparison.conftest import DOCKER

DESCRIBED = '[spawner-classes."lab.LabSpawner"]\nbase = "docker"\n'


def test_class_of_a_site_is_compared_as_its_base(run, folder):
    volumes = 'c.LabSpawner.volumes = {"lab-{username}": "/home/jovyan/work"}\n'
    old = DOCKER.replace('"docker"', '"lab.LabSpawner"').replace("DockerSpawner", "LabSpawner")
    folder.write(old + volumes, "old.py")
    folder.write(old + volumes.replace("lab-", "hub-"), "new.py")
    assert run("old.py", "new.py").status == 0
    folder.write(DESCRIBED, "hublint.toml")
    outcome = run("old.py", "new.py")
    assert outcome.status == 1
    assert "files-left-behind" in outcome.out
