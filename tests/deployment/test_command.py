"""`hublint context`, and the options and settings that say what lies around a config."""

from __future__ import annotations

import json

import pytest

COMPOSE = """\
services:
  hub:
    image: quay.io/jupyterhub/jupyterhub:5
    environment:
      MEM: ${MEM}
      API_TOKEN: 3f9a0c7be1d24f58
"""
CONFIG = """\
import os
c = get_config()  # noqa
c.Spawner.mem_limit = os.environ["MEM"]
limit = os.environ.get("CPU")
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    (tmp_path / "jupyterhub_config.py").write_text(CONFIG)
    (tmp_path / "compose.yaml").write_text(COMPOSE)
    (tmp_path / ".env").write_text("MEM=512m\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def context(hublint, *options):
    run = hublint("context", "jupyterhub_config.py", "--output-format", "json", *options)
    assert run.status == 0, run.err
    return json.loads(run.out)


def values(document):
    return {one["name"]: (one["value"], one["from"]) for one in document["variables"]}


def test_context_shows_what_was_read(folder, hublint):
    found = context(hublint)
    assert found["service"]["name"] == "hub"
    assert found["files"] == [".env", "compose.yaml"]
    assert values(found) == {
        "API_TOKEN": ("••••••", "compose.yaml:6"),
        "CPU": (None, "no file"),
        "MEM": ("512m", ".env:1 through compose.yaml:5"),
    }
    lines = {one["name"]: one["lines"] for one in found["variables"]}
    assert (lines["MEM"], lines["CPU"]) == ([3], [4])


@pytest.mark.parametrize("output_format", ["full", "concise"])
def test_context_shows_no_secret(folder, hublint, output_format):
    run = hublint("context", "jupyterhub_config.py", "--output-format", output_format)
    assert "3f9a0c7be1d24f58" not in run.out
    assert "512m" in run.out


def test_context_shows_the_ports_that_lead_to_the_hub(folder, hublint):
    (folder / "compose.yaml").write_text(COMPOSE + '    ports: ["80:8000", "8081"]\n')
    out = hublint("context", "jupyterhub_config.py").out
    assert "port: 80 -> 8000\n" in out
    assert "port: any -> 8081\n" in out


def test_context_says_why_no_service_was_chosen(folder, hublint):
    (folder / "compose.yaml").write_text(
        COMPOSE + COMPOSE.partition("services:\n")[2].replace("hub:", "two:", 1)
    )
    found = context(hublint)
    assert found["service"] is None
    assert "Several services" in found["reason"]
    assert context(hublint, "--service", "two")["service"]["name"] == "two"


def codes(hublint, *options):
    run = hublint("jupyterhub_config.py", "--select", "HUB301", "--output-format", "json", *options)
    return [(one["code"], one["path"]) for one in json.loads(run.out)["findings"]]


CHOSEN = [
    ((), [("HUB301", ".env")]),
    (("--no-context",), []),
    (("--env", "MEM=512M"), []),
    (("--env", "MEM=256m"), [("HUB301", "jupyterhub_config.py")]),
    (("--env-file", "other.env"), [("HUB301", "other.env")]),
    (("--compose", "compose.yaml", "--compose", "over.yaml"), [("HUB301", "over.yaml")]),
    (("--compose", "over.yaml", "--service", "none"), []),
]


@pytest.mark.parametrize(("options", "expected"), CHOSEN)
def test_options_say_what_lies_around(folder, hublint, options, expected):
    (folder / "other.env").write_text("MEM=1g\n")
    (folder / "over.yaml").write_text("services: {hub: {environment: {MEM: 2g}}}")
    found = [(code, path.rpartition("/")[2]) for code, path in codes(hublint, *options)]
    assert found == expected


SETTINGS = [
    ('context = "off"', []),
    ('env-file = ["other.env"]', ["other.env"]),
    ('compose = ["compose.yaml", "over.yaml"]\nservice = "hub"', ["over.yaml"]),
]


@pytest.mark.parametrize(("text", "expected"), SETTINGS)
def test_settings_say_what_lies_around(folder, hublint, text, expected):
    (folder / "hublint.toml").write_text(text)
    (folder / "other.env").write_text("MEM=1g\n")
    (folder / "over.yaml").write_text("services: {hub: {environment: {MEM: 2g}}}")
    assert [path.rpartition("/")[2] for _, path in codes(hublint)] == expected


WRONG = [
    ("--compose", "none.yaml"),
    ("--env-file", "none.env"),
    ("--env", "MEM"),
    ("--env", "=x"),
    ("--no-context", "--service", "hub"),
]


@pytest.mark.parametrize("options", WRONG)
def test_wrong_options_are_refused(folder, hublint, options):
    run = hublint("jupyterhub_config.py", *options)
    assert (run.status, run.out) == (2, "")


def test_a_setting_that_names_no_file_is_refused(folder, hublint):
    (folder / "hublint.toml").write_text('compose = ["none.yaml"]')
    run = hublint("jupyterhub_config.py")
    assert run.status == 2
    assert "hublint.toml:1" in run.err


def test_standard_input_has_no_deployment_unless_one_is_named(folder, hublint):
    def read(*options):
        run = hublint("-", "--select", "HUB301", "--output-format", "json", *options, stdin=CONFIG)
        return len(json.loads(run.out)["findings"])

    assert read() == 0
    assert read("--compose", "compose.yaml") == 1


def test_the_summary_names_the_files_that_were_read(folder, hublint):
    run = hublint("jupyterhub_config.py")
    assert "read with `.env`, `compose.yaml`" in run.out


def test_a_broken_file_is_told_of_once(folder, hublint):
    (folder / "compose.yaml").write_text("services: [")
    run = hublint("jupyterhub_config.py")
    assert run.err.count("compose.yaml") == 1


def test_other_files_are_named_when_they_are_written(folder, hublint):
    run = hublint("jupyterhub_config.py", "--fix")
    assert "Also changed .env." in run.err
    assert (folder / ".env").read_text() == "MEM=512M\n"


def test_mounts_and_upgrade_read_the_deployment(folder, hublint):
    config = CONFIG + (
        'c.JupyterHub.spawner_class = "docker"\n'
        'c.DockerSpawner.volumes = {"x-{username}": os.environ["MEM"]}\n'
    )
    (folder / "jupyterhub_config.py").write_text(config)
    (folder / ".env").write_text("MEM=/home/jovyan/work\n")
    assert (
        "/home/jovyan/work"
        in hublint("mounts", "jupyterhub_config.py", "--output-format", "json").out
    )
    without = hublint("mounts", "jupyterhub_config.py", "--no-context", "--output-format", "json")
    assert "/home/jovyan/work" not in without.out
    assert hublint(
        "upgrade", "jupyterhub_config.py", "--to", "jupyterhub=6.1", "--target", "jupyterhub=5.0"
    ).status in (0, 1)


def test_a_variable_that_passes_a_secret_on_under_another_name_is_hidden(folder, hublint):
    (folder / "compose.yaml").write_text(COMPOSE.replace("${MEM}", "${DB_PASSWORD}"))
    (folder / ".env").write_text("DB_PASSWORD=512m\n")
    assert values(context(hublint))["MEM"] == ("••••••", ".env:1 through compose.yaml:5")
