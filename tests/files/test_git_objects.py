"""Revisions of git are read, and nothing that a repository brings along is run."""

import subprocess

import pytest

from hublint.files.git_objects import GitError, Repository
from hublint.files.snapshot import snapshot


def git(folder, *arguments):
    identity = (
        "-c",
        "user.name=A",
        "-c",
        "user.email=a@example.org",
        "-c",
        "protocol.file.allow=always",
    )
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init")
    return folder


def commit(folder):
    git(folder, "add", "-A")
    git(folder, "commit", "-m", "x")


def test_a_snapshot_holds_what_the_revision_held(repository):
    (repository / "sub").mkdir()
    (repository / "sub" / "jupyterhub_config.py").write_bytes(b"c = 1\r\n\xff")
    (repository / "picture.png").write_bytes(b"")
    commit(repository)
    (repository / "sub" / "jupyterhub_config.py").write_text("c = 2\n")
    found = Repository.around(repository)
    with snapshot(found, found.commit("HEAD")) as top:
        assert (top / "sub" / "jupyterhub_config.py").read_bytes() == b"c = 1\r\n\xff"
        assert not (top / "picture.png").exists()
    assert not top.exists()


def test_links_of_a_revision_lead_nowhere_while_it_is_written(repository, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (repository / "link.py").symlink_to(outside / "made.py")
    (repository / "a.py").write_text("x")
    commit(repository)
    found = Repository.around(repository)
    with snapshot(found, found.commit("HEAD")) as top:
        assert (top / "link.py").is_symlink()
        assert (top / "a.py").read_text() == "x"
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("revision", ["--help", "nope", "HEAD:a.py", "-h", "HEAD..HEAD", ""])
def test_only_commits_are_revisions(repository, revision):
    (repository / "a.py").write_text("x")
    commit(repository)
    with pytest.raises(GitError, match="not a revision"):
        Repository.around(repository).commit(revision)


HOSTILE = """
[core]
    repositoryFormatVersion = 1
    fsmonitor = touch {marker}
    hooksPath = {hooks}
    pager = touch {marker}
    sshCommand = touch {marker}
    editor = touch {marker}
    askPass = touch {marker}
[filter "evil"]
    smudge = touch {marker}
    clean = touch {marker}
    required = true
[diff "evil"]
    textconv = touch {marker}
    command = touch {marker}
[alias]
    cat-file = !touch {marker}
    rev-parse = !touch {marker}
    ls-tree = !touch {marker}
[protocol]
    allow = always
[protocol "ext"]
    allow = always
[extensions]
    partialClone = origin
[remote "origin"]
    url = ext::sh -c touch% {marker}
    promisor = true
    uploadpack = touch {marker}
[trace2]
    eventTarget = {marker}
"""


def test_a_hostile_repository_runs_nothing(repository, tmp_path):
    marker, hooks = tmp_path / "marker", tmp_path / "hooks"
    (repository / ".gitattributes").write_text("*.py filter=evil diff=evil\n")
    (repository / "lost.py").write_text("lost = 1\n")
    (repository / "kept.py").write_text("kept = 1\n")
    commit(repository)
    name = subprocess.run(
        ["git", "rev-parse", "HEAD:lost.py"],
        cwd=repository,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    (repository / ".git" / "objects" / name[:2] / name[2:]).unlink()
    hooks.mkdir()
    for hook in ("post-checkout", "post-index-change", "pre-commit", "fsmonitor-watchman"):
        (hooks / hook).write_text(f"#!/bin/sh\ntouch {marker}\n")
        (hooks / hook).chmod(0o755)
    config = repository / ".git" / "config"
    config.write_text(config.read_text() + HOSTILE.format(marker=marker, hooks=hooks))
    found = Repository.around(repository)
    with snapshot(found, found.commit("HEAD")) as top:
        assert (top / "kept.py").exists()
        assert not (top / "lost.py").exists()
    assert not marker.exists()
