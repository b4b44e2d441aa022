"""Runs the program in this process."""

from __future__ import annotations

import io
import sys

import pytest

from hublint.cli.main import main
from tests.cli.conftest import Outcome


@pytest.fixture
def hublint(monkeypatch, capsys):
    """Runs `hublint` with arguments, in the current folder."""

    def run(*arguments, stdin=""):
        monkeypatch.setattr(sys, "argv", ["hublint", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        assert "Traceback" not in out
        return Outcome(ended.value.code, out, err)

    return run
