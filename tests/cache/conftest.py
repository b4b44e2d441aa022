"""A repository to lint, and the program with a cache of its own, as if it were installed."""

from __future__ import annotations

import subprocess
import sys
from typing import NamedTuple

import pytest

from hublint.cache import surroundings
from hublint.cache.recall import file_of, recall
from hublint.cli.program import run

CONFIG = """\
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "quay.io/jupyterhub/singleuser:5.2"
c.DockerSpawner.remove = True
c.Authenticator.allowed_users = {"ada"}
load_subconfig("more.py")
"""


class Ended(NamedTuple):
    status: int
    out: str
    err: str
    recalled: bool


@pytest.fixture
def repository(tmp_path, monkeypatch):
    folder = tmp_path / "repository"
    (folder / ".git").mkdir(parents=True)
    (folder / "jupyterhub_config.py").write_text(CONFIG)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """The folder of results, which is not there yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "platform", "linux")
    return tmp_path / "cache" / "hublint"


@pytest.fixture
def hublint(repository, cache, monkeypatch, capfd):
    """Calls the program; tells what it printed, and whether it remembered that."""
    monkeypatch.setattr(surroundings, "_installed", lambda _: ("site", 1, 1))

    def call(*words):
        monkeypatch.setattr(sys, "argv", ["hublint", *words])
        file = file_of(list(words))
        remembered = recall(file)
        status = run(file) if remembered is None else remembered
        return Ended(status, *capfd.readouterr(), remembered is not None)

    return call


@pytest.fixture
def python(tmp_path):
    """Runs a script in a process of its own."""

    def python(script, *words, **environment):
        return subprocess.run(
            [sys.executable, "-c", script, *words],
            env={"PATH": "", "HOME": str(tmp_path), **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    return python
