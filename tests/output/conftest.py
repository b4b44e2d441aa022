"""Runs a command with a format in an empty folder, with the real rules."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass

import pytest

from hublint.cli.main import main

NAME = "jupyterhub_config.py"


@dataclass
class Run:
    """What a run left: exit status and the two streams."""

    status: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty current folder, the root of a repository."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("GITHUB_ACTIONS", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def hublint(folder, monkeypatch, capsys):
    """Runs `hublint` with arguments."""

    def hublint(*arguments, stdin=""):
        monkeypatch.setattr(sys, "argv", ["hublint", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        with pytest.raises(SystemExit) as ended:
            main()
        return Run(ended.value.code, *capsys.readouterr())

    return hublint


@pytest.fixture
def config(folder):
    return folder / NAME
