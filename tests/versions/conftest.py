"""A repository in a temporary folder, and what its files pin."""

import sys

import pytest

from hublint.cli.main import main
from hublint.files.reach import Reach
from hublint.versions.search import PinSearch


@pytest.fixture
def repository(tmp_path):
    """The root of an empty repository."""
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.fixture
def write(repository):
    """Writes files below the root, from names and texts or bytes."""

    def write(files):
        for name, content in files.items():
            file = repository / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())

    return write


@pytest.fixture
def pinned(repository, write):
    """What files pin for a config in a folder of the repository: releases by distribution."""

    def pinned(files, folder="."):
        write(files)
        (repository / folder).mkdir(exist_ok=True)
        pins = PinSearch().around(Reach.around(repository / folder))
        return {name: pin.release for name, pin in pins.items()}

    return pinned


@pytest.fixture
def run(monkeypatch, capsys, repository):
    """Runs the program in the repository: exit status and both streams."""

    def run(*arguments):
        monkeypatch.chdir(repository)
        monkeypatch.setattr(sys, "argv", ["hublint", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        return ended.value.code, *capsys.readouterr()

    return run
