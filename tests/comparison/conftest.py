"""A repository of git with a config in it, and the program run there."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass

import pytest

from hublint.cli.main import main

DOCKER = """\
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "pam"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-01"
c.DockerSpawner.remove = True
"""


@dataclass
class Outcome:
    """What a run left: exit status and the two streams."""

    status: int
    out: str
    err: str


class Folder:
    """A folder that may be a repository."""

    def __init__(self, path):
        self.path = path

    def git(self, *arguments):
        identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        command = ["git", *identity, "-c", "init.defaultBranch=main", *arguments]
        subprocess.run(command, cwd=self.path, check=True, capture_output=True)

    def write(self, text, name="jupyterhub_config.py"):
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        return file

    def commit(self, text, name="jupyterhub_config.py"):
        if not (self.path / ".git").exists():
            self.git("init")
        self.write(text, name)
        self.git("add", "-A")
        self.git("commit", "-m", "a version")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The current folder."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return Folder(tmp_path)


@pytest.fixture
def run(monkeypatch, capsys):
    """Run `hublint compare` in this process."""

    def call(*arguments):
        monkeypatch.setattr(sys, "argv", ["hublint", "compare", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        return Outcome(int(ended.value.code), *capsys.readouterr())

    return call
