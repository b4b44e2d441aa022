"""`hublint mounts`."""

from __future__ import annotations

import json
import re

import pytest
from click.testing import CliRunner

from hublint.cli.commands.mounts import command

CONFIG = """c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work", "/data/{raw_username}": "/data"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
"""


@pytest.fixture
def config(tmp_path):
    file = tmp_path / "jupyterhub_config.py"
    file.write_text(CONFIG)
    return str(file)


def run(*arguments, **more):
    return CliRunner().invoke(command, arguments, env={"COLUMNS": "80", "NO_COLOR": "1"}, **more)


def test_table_fits_80_columns_without_colour(config):
    shown = run(config)
    assert "user-alice" in shown.output
    assert "Container `jupyter-alice`, which is removed at every stop." in shown.output
    assert re.search(r"/home/jovyan/work +volume user-alice +rw ", shown.output)
    assert "\x1b" not in shown.output
    assert max(map(len, shown.output.splitlines()[1:])) <= 80


def test_user_server_and_target(config):
    shown = run(config, "--user", "a.b", "--server", "lab", "--target", "dockerspawner=0.11.1")
    assert "user-a_2Eb" in shown.output
    assert "jupyter-a_2Eb" in shown.output


def test_hostile_name(config):
    shown = run(config, "--user", "..").output
    assert "Nobody can log in as `..`" in " ".join(shown.split())
    assert "the host's `/` is mounted" in " ".join(shown.split())


def test_json(config):
    found = json.loads(run(config, "--output-format", "json").output)
    (scenario,) = found["worlds"]
    assert found["version"] == 1
    assert scenario["when"] is None
    assert {"target": "/data", "source": "/data/alice", "owner": "user"}.items() <= scenario[
        "mounts"
    ][1].items()
    assert scenario["root"] == {
        "path": "/home/jovyan/work",
        "origin": "notebook_dir",
        "certain": True,
    }


def test_svg(config, tmp_path):
    drawing = tmp_path / "mounts.svg"
    assert run(config, "--svg", str(drawing)).exit_code == 0
    assert drawing.read_text().startswith("<svg")
    assert "user-alice" in drawing.read_text()


def test_standard_input():
    assert "user-alice" in run("-", input=CONFIG).output


@pytest.mark.parametrize("arguments", [["missing.py"], ["-"], ["CONFIG", "--target", "nonsense=1"]])
def test_trouble_is_said_without_a_traceback(arguments, config):
    shown = run(*(config if one == "CONFIG" else one for one in arguments), input="x = (")
    assert shown.exit_code != 0
    assert shown.output.startswith("Error: ")
    assert "Traceback" not in shown.output


def test_svg_that_cannot_be_written(config, tmp_path):
    assert run(config, "--svg", str(tmp_path / "no" / "x.svg")).output.startswith("Error: ")
