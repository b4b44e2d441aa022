"""Parts of configs compared: each with the file that loads it, where that can be read."""

import json

from tests.comparison.conftest import DOCKER

MAIN = DOCKER + 'load_subconfig("jupyterhub_config.d/volumes.py")\n'
PART = "jupyterhub_config.d/volumes.py"
VOLUMES = 'c = get_config()\nc.Spawner.notebook_dir = "/home/jovyan/work"\n'
KEPT = 'c.DockerSpawner.volumes = {"hub-{username}": "/home/jovyan/work"}\n'


def changes(outcome):
    document = json.loads(outcome.out)
    return [
        (one["kind"], (one["after"] or one["before"] or {}).get("path"))
        for one in document["changes"]
    ]


def test_a_part_is_compared_as_its_main_file_makes_it_work(folder, run):
    folder.write(MAIN)
    folder.commit(VOLUMES + KEPT, PART)
    folder.write(VOLUMES, PART)
    found = changes(run(f"HEAD:{PART}", PART, "--output-format", "json"))
    assert ("files-left-behind", PART) in found


def test_a_change_in_the_main_file_concerns_the_part(folder, run):
    folder.write(VOLUMES + KEPT, PART)
    folder.commit(MAIN)
    folder.write(MAIN.replace('"docker"', '"simple"'))
    outcome = run(f"HEAD:{PART}", PART, "--output-format", "json")
    assert changes(outcome)
    assert str(folder.path) not in outcome.out


def test_a_part_and_a_file_that_nothing_loads_are_compared_without_the_main_file(folder, run):
    folder.write(MAIN)
    folder.write(VOLUMES + KEPT, PART)
    folder.write(VOLUMES + KEPT, "new.py")
    assert changes(run(PART, "new.py", "--output-format", "json")) == []
