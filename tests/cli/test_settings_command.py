"""`hublint settings`: what is in force, and where each value comes from."""

from __future__ import annotations

import json

import pytest

from hublint.project.settings_schema import settings_schema

TOML = (
    "# ignore\n"
    "select = ['HUB1']  # exclude\n"
    "ignore = ['old-word']\n"
    "exclude = ['old/']\n"
    "ephemeral = ['*_exam.py']\n"
    "[per-file-ignores]\n"
    "'*_exam.py' = ['HUB202']\n"
)


@pytest.fixture
def project(write, folder):
    (folder / ".git").mkdir()
    write(TOML, "hub/hublint.toml")
    write("a = '512m'\n", "hub/jupyterhub_config_exam.py")
    write("", "hub/old/jupyterhub_config.py")
    return folder


def rows(outcome):
    return {one["name"]: one for one in json.loads(outcome.out)["settings"]}


def test_each_value_has_its_file_and_line(project, run):
    outcome = run("settings", "hub", "--output-format=concise")
    assert (outcome.status, outcome.err) == (0, "")
    lines = outcome.out.splitlines()
    assert 'select = ["HUB1"] (hub/hublint.toml:2)' in lines
    assert 'exclude = ["old/"] (hub/hublint.toml:4)' in lines
    assert 'fail-on = "warning" (default)' in lines
    assert "authenticator-classes = {} (default)" in lines
    assert f"Root, outside of which nothing is read: {project}." in lines
    assert rows(run("settings", "hub", "--output-format=json"))["ignore"] == {
        "name": "ignore",
        "value": ["old-word"],
        "origin": "settings",
        "path": "hub/hublint.toml",
        "line": 3,
    }


def test_lines_of_a_table_in_pyproject_are_its_own(write, run, folder):
    (folder / ".git").mkdir()
    write("[tool.other]\npedantic = false\n[tool.hublint]\npedantic = true\n", "pyproject.toml")
    assert rows(run("settings", "--output-format=json"))["pedantic"]["line"] == 4


def test_config_is_told_what_holds_for_it(project, run):
    exam = run("settings", "hub/jupyterhub_config_exam.py")
    assert "Not reported in hub/jupyterhub_config_exam.py: old-word, HUB202." in exam.out
    assert "Nothing that users save with hub/jupyterhub_config_exam.py has to last." in exam.out
    assert "is excluded" not in exam.out
    old = run("settings", "hub/old/jupyterhub_config.py")
    assert "hub/old/jupyterhub_config.py is excluded." in old.out
    config = json.loads(run("settings", "hub/old/jupyterhub_config.py", "--output-format=json").out)
    assert config["config"] == {"excluded": True, "ignored": ["old-word"], "ephemeral": False}


def test_baseline_in_force_is_named(project, run):
    assert "Baseline: none." in run("settings", "hub").out
    run("--write-baseline")
    assert "Baseline: hublint-baseline.json." in run("settings", "hub").out


def test_defaults_are_in_force_without_settings(project, run):
    outcome = run("settings", "hub", "--isolated", "--output-format=json")
    assert {one["origin"] for one in rows(outcome).values()} == {"default"}
    assert json.loads(outcome.out)["file"] is None


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["nowhere"], "No such file or folder: `nowhere`."), (["broken"], "broken/hublint.toml:1: ")],
)
def test_what_cannot_be_shown_exits_with_2(project, write, run, arguments, words):
    write("selct = []\n", "broken/hublint.toml")
    outcome = run("settings", *arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert words in outcome.err


def test_schema_is_printed(run):
    assert json.loads(run("settings", "--schema").out) == settings_schema()
