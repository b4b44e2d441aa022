"""Pins in the program: `hublint check`, `hublint mounts` and `hublint targets`."""

import io
import json
import sys

import pytest

from hublint.cli.main import main

OLD = 'c.JupyterHub.spawner_class = "docker"\nc.DockerSpawner.cpu_limit = 2\n'
"""Before DockerSpawner 12.1, `cpu_limit` has no effect there (HUB311)."""


@pytest.fixture
def run(monkeypatch, capsys, repository):
    def run(*arguments, stdin=b""):
        monkeypatch.chdir(repository)
        monkeypatch.setattr(sys, "argv", ["hublint", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            main()
        return ended.value.code, capsys.readouterr().out

    return run


def found_by(out):
    return {finding["code"] for finding in json.loads(out)["findings"]}


def check(run, *arguments, **options):
    return found_by(run("check", "--output-format", "json", *arguments, **options)[1])


def test_a_config_is_judged_by_what_is_pinned_beside_it(run, write):
    write({"hub/jupyterhub_config.py": OLD, "b/jupyterhub_config.py": OLD})
    write({"hub/requirements.txt": "dockerspawner==12.0.0"})
    assert "HUB311" in check(run, "hub/jupyterhub_config.py")
    assert "HUB311" not in check(run, "b/jupyterhub_config.py")


def test_standard_input_is_judged_by_the_folder_of_its_name(run, write):
    write({"hub/requirements.txt": "dockerspawner==12.0.0"})
    stdin = OLD.encode()
    assert "HUB311" in check(run, "-", "--stdin-filename", "hub/x.py", stdin=stdin)
    assert "HUB311" not in check(run, "-", "--stdin-filename", "x.py", stdin=stdin)


def test_settings_win_over_pins_and_the_command_line_over_both(run, write):
    write({"jupyterhub_config.py": OLD, "requirements.txt": "dockerspawner==14.0.0"})
    write({"hublint.toml": 'targets = { dockerspawner = "12.0" }'})
    assert "HUB311" in check(run)
    assert "HUB311" not in check(run, "--target", "dockerspawner=13.0")


MOVED = 'c.JupyterHub.spawner_class = "docker"\nc.DockerSpawner.hub_ip_connect = "10.0.0.1"\n'


@pytest.mark.parametrize(
    ("files", "arguments", "release"),
    [
        ({}, (), "DockerSpawner 14.0 (the newest known)"),
        (
            {"hub/Dockerfile": "FROM ubuntu\nRUN pip install dockerspawner==12.1.0\n"},
            (),
            "DockerSpawner 12.1 (from `hub/Dockerfile:2`)",
        ),
        (
            {"hublint.toml": 'targets = { dockerspawner = "12.0" }'},
            (),
            "DockerSpawner 12.0 (from `hublint.toml`)",
        ),
        (
            {"hub/requirements.txt": "dockerspawner==12.1.0"},
            ("--target", "dockerspawner=13.0"),
            "DockerSpawner 13.0 (chosen with --target)",
        ),
    ],
    ids=["newest", "pin", "settings", "option"],
)
def test_a_message_that_rests_on_a_release_names_it_and_its_origin(
    run, write, files, arguments, release
):
    write({"hub/jupyterhub_config.py": MOVED, **files})
    _, out = run("check", "--output-format", "json", "--select", "HUB812", *arguments)
    (finding,) = json.loads(out)["findings"]
    assert release in finding["message"]


def targets(run, *arguments):
    status, out = run("targets", "--output-format", "json", *arguments)
    assert status == 0
    return {one["distribution"]: one for one in json.loads(out)["targets"]}


def test_targets_says_which_release_and_why(run, write):
    write({"hublint.toml": 'targets = { jupyterhub = "5.2" }'})
    write({"hub/requirements.txt": "# pinned\ndockerspawner==12.0.0\njupyterhub==4.1.6\n"})
    found = targets(run, "hub", "--target", "oauthenticator=16.3")
    assert found["jupyterhub"]["origin"] == "settings"
    assert found["oauthenticator"]["origin"] == "option"
    assert found["jupyterhub-kubespawner"]["origin"] == "newest"
    assert found["dockerspawner"] == {
        "distribution": "dockerspawner",
        "version": "12.0.0",
        "origin": "pin",
        "path": "hub/requirements.txt",
        "line": 2,
        "requirement": "dockerspawner==12.0.0",
        "known": True,
    }


def test_targets_as_a_table(run, write):
    write({"Dockerfile": "FROM quay.io/jupyterhub/jupyterhub:5.2"})
    status, out = run("targets")
    words = " ".join(out.split())
    assert status == 0
    assert "jupyterhub 5.2.1 FROM quay.io/jupyterhub/jupyterhub:5.2 (Dockerfile:1)" in words
    assert "dockerspawner 14.0.0 newest known release" in words


def test_targets_of_nothing_are_refused(run):
    assert run("targets", "nowhere")[0] == 2


def test_mounts_are_those_of_the_pinned_release(run, write):
    text = (
        'c.JupyterHub.spawner_class = "docker"\nc.DockerSpawner.volumes = {"j-{username}": "/w"}\n'
    )
    write({"jupyterhub_config.py": text, "requirements.txt": "dockerspawner==0.11.1"})
    _, out = run("mounts", "--output-format", "json", "--user", "a-b", "jupyterhub_config.py")
    assert "j-a-b" in out
