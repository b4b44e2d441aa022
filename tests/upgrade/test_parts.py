"""Parts of configs: judged with the file that loads them, and told only what stands in them."""

import json

import pytest

PART = "jupyterhub_config.d/limits.py"
MAIN = """\
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image_whitelist = {"a": "b"}
load_subconfig("jupyterhub_config.d/limits.py")
"""


@pytest.fixture
def upgrade(run, tmp_path):
    (tmp_path / "jupyterhub_config.d").mkdir()
    (tmp_path / "jupyterhub_config.py").write_text(MAIN)
    (tmp_path / PART).write_text(
        'c.Spawner.mem_limit = "2G"\nc.DockerSpawner.container_ip = "0.0.0.0"\n'
    )
    return lambda *options: run("upgrade", PART, *options)


def test_only_steps_in_the_part_are_told(upgrade):
    releases = ("--target", "dockerspawner=0.11.1", "--to", "dockerspawner=14")
    _, out, _ = upgrade(*releases, "--output-format", "json")
    found = [(one["path"], one["line"]) for one in json.loads(out)["steps"]]
    assert found == [(PART, 2)]


def test_the_main_file_says_what_the_part_runs_with(upgrade):
    status, _, err = upgrade("--to", "dockerspawner=14")
    assert (status, "Which dockerspawner runs now?" in err) == (2, True)
