"""Runs the program with its real rules, in a repository with something beside it."""

from __future__ import annotations

import pytest

from tests.cli.conftest import run  # noqa: F401


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The current folder, which is a repository."""
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "repository")
    return tmp_path / "repository"


@pytest.fixture
def place(folder):
    """Writes files by names and texts, and returns the folder around the repository."""

    def place(files):
        for name, content in files.items():
            file = folder.parent / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return folder.parent

    return place
