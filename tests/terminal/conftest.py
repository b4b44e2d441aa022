"""Runs the program in this process, with its real rules."""

from __future__ import annotations

import io
import sys

import pytest

from hublint.cli.main import main


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(folder, monkeypatch, capsys):
    """Runs `hublint` with arguments; all that it prints."""

    def run(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "argv", ["hublint", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit):
            main()
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return out + err

    return run
