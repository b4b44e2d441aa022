"""Which service runs the hub of a config, and where a deployment is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from hublint.deployment.around import deployment_around
from hublint.deployment.asked import Asked
from hublint.files.reach import Reach
from hublint.source import Source

from .reading import HUB, read

MOUNTED = "volumes: ['./jupyterhub_config.py:/srv/jupyterhub/jupyterhub_config.py']"

CHOSEN = [
    (f"a: {{image: x, command: jupyterhub, {MOUNTED}}}\n  b: {{{HUB}}}", "a"),
    (f"a: {{{HUB}, command: 'jupyterhub -f /etc/hub/other.py', {MOUNTED}}}", "a"),
    (f"a: {{{HUB}, command: 'jupyterhub -f /srv/jupyterhub/other.py', {MOUNTED}}}", None),
    (f"b: {{{HUB}}}\n  db: {{image: postgres}}", "b"),
    ("hub: {image: my/hub, volumes: ['/var/run/docker.sock:/var/run/docker.sock']}", "hub"),
    ("hub: {build: .}\n  db: {image: postgres}", "hub"),
    (f"a: {{{HUB}, profiles: [x]}}\n  b: {{{HUB}}}", "b"),
    ("web: {image: nginx}", None),
    ("hub: {image: my/hub}", None),
    ("proxy: {image: traefik, volumes: ['/var/run/docker.sock:/var/run/docker.sock']}", None),
    (f"a: {{image: my/lab, {MOUNTED}}}\n  b: {{{HUB}}}", "a"),
    ("hub: {image: my/lab, volumes: ['.:/srv/app']}", "hub"),
    (f"app: {{{HUB}, volumes: ['.:/srv/jupyterhub']}}", "app"),
    (f"app: {{{HUB}, command: /start.sh, volumes: ['.:/srv/app']}}", "app"),
    ("web: {image: nginx, volumes: ['.:/srv']}", None),
    (f"a: {{{HUB}}}\n  b: {{{HUB}}}", None),
    (
        f"a: {{{HUB}, volumes: ['./other/jupyterhub_config.py:/srv/jupyterhub/jupyterhub_config.py']}}",
        None,
    ),
]


@pytest.mark.parametrize(("services", "name"), CHOSEN)
def test_the_service_is_chosen_by_evidence(tmp_path, services, name):
    dockerfile = "FROM python:3\nRUN pip install jupyterhub\nCOPY jupyterhub_config.py /srv/\n"
    files = {"compose.yaml": f"services:\n  {services}\n", "Dockerfile": dockerfile}
    found = read(tmp_path, files)
    assert (found.service.name if found.service else None) == name
    assert found.reason[-1:] == ("" if found.service else ".")


@pytest.mark.parametrize(("package", "name"), [("jupyterhub", "app"), ("flask", None)])
def test_an_image_that_installs_jupyterhub_runs_the_hub_of_its_folder(tmp_path, package, name):
    files = {
        "compose.yaml": "services: {app: {build: ., volumes: ['.:/srv/app']}}",
        "Dockerfile": f"FROM python:3\nRUN pip install {package}\nWORKDIR /srv/jupyterhub\n",
    }
    found = read(tmp_path, files)
    assert (found.service.name if found.service else None) == name


@pytest.mark.parametrize("folder", ["", "hub/", "hub/conf/"])
def test_the_compose_file_lies_in_a_folder_around(tmp_path, folder):
    files = {"docker-compose.yml": f"services: {{hub: {{{HUB}}}}}"}
    assert read(tmp_path, files, f"{folder}jupyterhub_config.py").service.name == "hub"


def test_the_nearest_compose_file_counts(tmp_path):
    files = {
        "compose.yaml": f"services: {{far: {{{HUB}}}}}",
        "hub/compose.yaml": f"services: {{near: {{{HUB}}}}}",
    }
    assert read(tmp_path, files, "hub/jupyterhub_config.py").service.name == "near"


def test_where_the_nearest_compose_file_has_two_hubs_a_farther_one_does_not_count(tmp_path):
    files = {
        "compose.yaml": f"services: {{far: {{{HUB}}}}}",
        "hub/compose.yaml": f"services: {{one: {{{HUB}}}, two: {{{HUB}}}}}",
    }
    assert read(tmp_path, files, "hub/jupyterhub_config.py").service is None


def test_files_are_named_like_the_config(tmp_path, monkeypatch):
    read(tmp_path, {"compose.yaml": f"services: {{hub: {{{HUB}}}}}"})
    monkeypatch.chdir(tmp_path)
    for folder, name in ((Path(), "compose.yaml"), (tmp_path, str(tmp_path / "compose.yaml"))):
        file = folder / "jupyterhub_config.py"
        found = deployment_around(Source.read(file, str(file), Reach.around(tmp_path, tmp_path)))
        assert [one.name for one in found.sources] == [name]


def test_a_deployment_around_examples_is_not_that_of_an_example(tmp_path):
    files = {"compose.yaml": f"services: {{hub: {{{HUB}}}}}"}
    assert read(tmp_path, files, "examples/simple/jupyterhub_config.py").service is None


def test_an_example_that_a_deployment_mounts_is_its_config(tmp_path):
    config = "examples/simple/jupyterhub_config.py"
    mounted = f"volumes: ['./{config}:/srv/jupyterhub/jupyterhub_config.py']"
    files = {"compose.yaml": f"services: {{hub: {{{HUB}, {mounted}}}}}"}
    assert read(tmp_path, files, config).service.name == "hub"


def test_a_named_compose_file_may_lie_beside_the_folder_of_the_config(tmp_path):
    files = {"deploy/compose.yaml": f"services: {{hub: {{{HUB}}}}}"}
    asked = Asked(compose=(tmp_path / "deploy" / "compose.yaml",))
    assert read(tmp_path, files, "hub/jupyterhub_config.py", asked).service.name == "hub"


def test_without_files_of_a_deployment_there_is_no_reason_to_tell(tmp_path):
    found = read(tmp_path, {"notes.txt": "compose"})
    assert (found.is_known, found.in_container, found.reason) == (False, False, "")


def test_variables_may_be_named_where_there_is_no_deployment(tmp_path):
    (tmp_path / "hub.env").write_text("A=b\nC=d\n")
    asked = Asked(env={"A": "c"}, env_files=(tmp_path / "hub.env",))
    found = read(tmp_path, {}, asked=asked)
    assert {name: one.text for name, one in found.chosen.items()} == {"A": "c", "C": "d"}


def test_nothing_is_read_above_the_root(tmp_path):
    (tmp_path / "compose.yaml").write_text(f"services: {{hub: {{{HUB}}}}}")
    (tmp_path / "in").mkdir()
    assert read(tmp_path / "in", {}).service is None


def test_a_part_of_a_config_has_no_deployment_unless_one_is_named(tmp_path):
    files = {"compose.yaml": f"services: {{hub: {{{HUB}}}}}"}
    name = "jupyterhub_config.d/10.py"
    assert read(tmp_path, files, name).service is None
    asked = Asked(compose=(tmp_path / "compose.yaml",))
    assert read(tmp_path, files, name, asked).service.name == "hub"


def test_the_user_may_choose_or_refuse(tmp_path):
    files = {"compose.yaml": f"services:\n  a: {{{HUB}}}\n  b: {{{HUB}}}\n"}
    chosen = read(tmp_path, files, asked=Asked(service="b"))
    assert (chosen.service.name, [one.name for one in chosen.others]) == ("b", ["a"])
    assert read(tmp_path, files, asked=Asked(service="b", off=True)).service is None


def test_what_is_named_and_not_there_is_told_of(tmp_path):
    files = {"compose.yaml": f"services: {{a: {{{HUB}}}}}"}
    (note,) = read(tmp_path, files, asked=Asked(service="c")).notes
    assert "has no service `c`" in note
    *_, note = read(tmp_path, files, asked=Asked(compose=(tmp_path / "none.yaml",))).notes
    assert note == "The compose files that are named can't be read."
    assert read(tmp_path, {"compose.yaml": "services: {}"}).notes == ()


def test_a_named_file_of_variables_is_for_the_compose_file(tmp_path):
    (tmp_path / "hub.env").write_text("B=c\n")
    files = {"compose.yaml": f"services: {{hub: {{{HUB}, environment: {{A: $B}}}}}}"}
    found = read(tmp_path, files, asked=Asked(env_files=(tmp_path / "hub.env",)))
    assert (found.variable("A").text, found.chosen) == ("c", {})


def test_named_variables_count_most(tmp_path):
    files = {"compose.yaml": f"services: {{hub: {{{HUB}, environment: {{A: b}}}}}}"}
    found = read(tmp_path, files, asked=Asked(env={"A": "c"}))
    assert found.variable("A").text == "c"
