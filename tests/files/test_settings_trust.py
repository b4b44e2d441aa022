"""Whose settings count: those inside the root, those that the command line names, or none."""

from __future__ import annotations

import os

import pytest

LIMIT = "c.JupyterHub.spawner_class = 'docker'\nc.DockerSpawner.mem_limit = '512m'\n"
CONFIG = "repository/hub/jupyterhub_config.py"
ALL = "ignore = ['HUB']\n"


@pytest.fixture
def finds(run):
    """Whether a run still finds the mistake, and what it notes."""

    def finds(*options):
        outcome = run("--output-format=concise", *options)
        return "HUB301" in outcome.out, outcome.err

    return finds


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("hublint.toml", ALL),
        ("hublint.toml", "select = ["),
        ("pyproject.toml", "[tool.hublint]\n" + ALL),
    ],
)
def test_settings_above_the_root_are_named_once_and_do_not_count(place, finds, name, content):
    top = place({CONFIG: LIMIT, "repository/jupyterhub_config.py": LIMIT, name: content})
    found, told = finds()
    assert found
    assert told.count("\n") == 1
    assert told.startswith(f"note: {top / name} is above `{top / 'repository'}`")


def test_nothing_is_noted_of_other_files_above_or_where_nearer_settings_count(place, finds):
    top = place({CONFIG: LIMIT, "pyproject.toml": "[tool.other]\nx = 'hublint'\n"})
    assert finds() == (True, "")
    place({"hublint.toml": ALL, "repository/hublint.toml": ""})
    assert finds("hub") == (True, "")
    assert finds("--root", str(top), "hub")[0]


def test_settings_that_lead_out_do_not_count(place, finds):
    top = place({CONFIG: LIMIT, "outside.toml": ALL})
    (top / "repository" / "hublint.toml").symlink_to("../outside.toml")
    assert finds() == (
        True,
        f"note: hublint.toml is outside `{top / 'repository'}`, so its settings are ignored.\n",
    )


def test_named_settings_count_instead_wherever_they_lie(place, finds):
    top = place({CONFIG: LIMIT, "repository/hublint.toml": "broken", "trusted.toml": ALL})
    assert finds("--config", "../trusted.toml") == (False, "")
    place({"trusted.toml": "per-file-ignores = { 'hub/*' = ['HUB'] }"})
    assert finds("--config", str(top / "trusted.toml")) == (False, "")


def test_no_settings_count_in_isolation(place, finds):
    place({CONFIG: LIMIT, "repository/hublint.toml": ALL, "hublint.toml": ALL})
    assert finds() == (False, "")
    assert finds("--isolated") == (True, "")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--isolated", "--config=x.toml"), "--isolated and --config exclude each other."),
        (("--config=x.toml",), "x.toml: This file does not exist."),
        (("--config=pyproject.toml",), "There is no table `[tool.hublint]`"),
    ],
)
def test_options_that_cannot_be_met_exit_with_2(place, run, options, words):
    place({CONFIG: LIMIT, "repository/pyproject.toml": "[project]\nname = 'hublint'\n"})
    outcome = run(*options)
    assert (outcome.status, outcome.out) == (2, "")
    assert words in outcome.err


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
def test_settings_of_another_user_do_not_count_unless_the_root_is_theirs(place, finds):
    top = place({CONFIG: LIMIT, "repository/hublint.toml": ALL})
    os.chown(top / "repository" / "hublint.toml", 1234, 1234)
    assert finds("hub") == (
        True,
        "note: hublint.toml belongs to another user, so its settings are ignored.\n",
    )


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
def test_settings_of_the_owner_of_the_root_count(place, finds):
    top = place({CONFIG: LIMIT, "repository/hublint.toml": ALL})
    for name in ("repository", "repository/hublint.toml"):
        os.chown(top / name, 1234, 1234)
    assert finds("hub") == (False, "")


BASELINE = "hublint-baseline.json"


@pytest.fixture
def known(place, run):
    """The mistake is in a baseline, which is moved to another place."""
    top = place({CONFIG: LIMIT})
    run("--write-baseline")

    def known(name):
        (top / "repository" / BASELINE).rename(top / name)
        return top

    return known


def test_baseline_that_leads_out_does_not_count_and_is_not_written(known, finds, run):
    top = known("outside.json")
    link = top / "repository" / BASELINE
    link.symlink_to("../outside.json")
    before = (top / "outside.json").read_bytes()
    note = f"note: {BASELINE} is outside `{top / 'repository'}`, so this baseline is ignored.\n"
    assert finds() == (True, note)
    assert run("--write-baseline").status == 2
    assert (top / "outside.json").read_bytes() == before
    link.unlink()
    link.symlink_to("../absent.json")
    assert run("--write-baseline").status == 2
    assert not (top / "absent.json").exists()


def test_baseline_above_the_root_does_not_count(known, finds):
    known(BASELINE)
    assert finds() == (True, "")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
def test_baseline_of_another_user_does_not_count(known, finds):
    top = known(f"repository/{BASELINE}")
    os.chown(top / "repository" / BASELINE, 1234, 1234)
    note = f"note: {BASELINE} belongs to another user, so this baseline is ignored.\n"
    assert finds() == (True, note)
