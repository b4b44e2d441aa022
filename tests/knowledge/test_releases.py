"""The list of releases takes in new ones."""

from __future__ import annotations

import shutil

import pytest

from hublint.dev.generate import releases


@pytest.fixture
def listed(tmp_path, monkeypatch):
    """A copy of the list that may be changed."""
    path = tmp_path / "releases.toml"
    shutil.copy(releases.PATH, path)
    monkeypatch.setattr(releases, "PATH", path)
    return path


@pytest.mark.parametrize("distribution", sorted(releases.load()))
def test_a_new_release_is_added_and_nothing_else_changes(listed, distribution):
    before = releases.load()
    releases.add(distribution, "9999.1")
    after = releases.load()
    assert after[distribution]["releases"] == [*before[distribution]["releases"], "9999.1"]
    del before[distribution]["releases"], after[distribution]["releases"]
    assert after == before


def test_a_listed_release_is_not_added_again(listed):
    text = listed.read_text(encoding="utf-8")
    releases.add("dockerspawner", "14.0.0")
    assert listed.read_text(encoding="utf-8") == text


def test_a_release_is_installed_with_what_it_needs():
    old = releases.release("jupyterhub", "1.5.1")
    assert old.requirement == "jupyterhub==1.5.1"
    assert old.requirements == ("jupyterhub", "jupyter-server", "notebook<7", "sqlalchemy<2")
    assert releases.release("docker", "99.0").requirements == ("jupyterhub",)
    assert releases.release("jupyterlab", "99.0").requirements == ()
