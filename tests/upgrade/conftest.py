"""Upgrades of small configs."""

import io
import sys

import pytest

from hublint.cli.main import main
from hublint.source import Source
from hublint.upgrade import plan, repaired
from hublint.versions.target_options import parsed

DOCKER = 'c.JupyterHub.spawner_class = "docker"\n'


def outcome(text, old, new):
    """The steps of a config between releases, each written as `jupyterhub=4.1 dockerspawner=12.0`."""
    now = parsed(old.split())
    return plan(Source.from_text(text), now, {**now, **parsed(new.split())})


def steps(text, old, new):
    """The names of the steps."""
    return [step.finding.name for step in outcome(text, old, new).steps]


def step(text, old, new, name):
    """The one step of a name."""
    (found,) = [one for one in outcome(text, old, new).steps if one.finding.name == name]
    return found


def fixed(text, old, new, *, unsafe=False):
    """The text after the mechanical steps."""
    now = parsed(old.split())
    then = {**now, **parsed(new.split())}
    done, _ = repaired(plan(Source.from_text(text), now, then), now, then, unsafe=unsafe)
    return done.text


@pytest.fixture
def run(monkeypatch, capsys, tmp_path):
    """Runs `hublint` in an empty folder: status, output and errors."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "argv", ["hublint", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return ended.value.code, out, err

    return run
