"""What is found in a file that others load is told once."""

from __future__ import annotations

import json
import sys

import pytest

from hublint.cli.main import main

PART = """\
import os
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.cpu_limit = "2"
if os.environ.get("BIG"):
    c.DockerSpawner.mem_limit = "1 gig"
c.DockerSpawner.extra_host_config = {"gpus": 1, "gpus": 1}
"""


@pytest.fixture
def lines(tmp_path, monkeypatch, capsys):
    """The lines of the part at which `hublint check` finds something."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "part.py").write_text(PART)

    def check(*names):
        options = ("--output-format", "json", "--isolated", "--no-cache")
        monkeypatch.setattr(sys, "argv", ["hublint", "check", *names, *options])
        with pytest.raises(SystemExit):
            main()
        found = json.loads(capsys.readouterr().out)["findings"]
        return sorted(one["line"] for one in found if one["path"] == "part.py")

    return check


def test_a_finding_of_a_file_that_others_load_is_told_once(tmp_path, lines):
    alone = lines("part.py")
    for name in ("a.py", "b.py"):
        (tmp_path / name).write_text('load_subconfig("part.py")\n')
    assert lines("a.py", "b.py", "part.py") == alone
    assert {3, 5, 6} <= set(alone)
