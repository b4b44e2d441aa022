"""`--diff` is a patch that git applies, whatever the file is called and holds."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CONFIG = b"a = '512m'\nb = 1\n"
REAL = 'c.JupyterHub.spawner_class = "docker"\nc.DockerSpawner.mem_limit = "512m"\n'
ROOT = Path(__file__).parents[2]
NAMES = (
    b"a b.py", b'q"uote\\.py', b"line\nend\t.py", b"na\xc3\xafve.py", b"not-utf-8-\xff.py",
    b" blank 2020-01-01 00:00:00 +0000.py",
)  # fmt: skip

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="needs git")


@pytest.fixture
def repository(folder):
    git("init", "-q")
    return folder


@pytest.fixture
def diff(run_bytes):
    return lambda name: run_bytes("--diff", name)


def git(*arguments, patch=b""):
    plain = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", *arguments], input=patch, capture_output=True, check=True, env=plain)


@pytest.mark.parametrize("name", NAMES)
def test_name_of_every_kind(repository, diff, name):
    file = repository / os.fsdecode(name)
    file.write_bytes(CONFIG)
    git("apply", patch=diff(file.name))
    assert file.read_bytes() == CONFIG.replace(b"512m", b"512M")


@pytest.mark.parametrize(
    "content",
    [
        b'# coding: latin-1\nx = "\xe9"\n' + CONFIG,
        b"\xef\xbb\xbf" + CONFIG,
        CONFIG.replace(b"\n", b"\r\n"),
        CONFIG.replace(b"\n", b"\r"),
        CONFIG.replace(b"\n", b"\r", 1),
        CONFIG.replace(b"\n", b"\r\n", 1),
        CONFIG.rstrip(b"\n"),
        CONFIG + b"x = '''\x0c\x1c\xc2\x85\xe2\x80\xa8'''\n",
        CONFIG + b"x = '''\n\x0c\n::error::x\n\x1b[31m'''",
    ],
)
def test_content_of_every_kind(repository, diff, content):
    file = repository / "jupyterhub_config.py"
    file.write_bytes(content)
    git("apply", patch=diff(file.name))
    assert file.read_bytes() == content.replace(b"512m", b"512M")


def test_absolute_path_and_detour_name_the_file_from_the_current_folder(repository, diff):
    file = repository / "sub" / "jupyterhub_config.py"
    file.parent.mkdir()
    file.write_bytes(CONFIG)
    for name in (str(file), "./sub/../sub/jupyterhub_config.py"):
        assert diff(name).startswith(b"--- a/sub/jupyterhub_config.py\n+++ b/sub/")


def test_path_elsewhere_is_given_from_the_root(write, folder, diff, monkeypatch):
    file = write(CONFIG)
    (folder / "sub").mkdir()
    monkeypatch.chdir(folder / "sub")
    for name in (str(file), "../jupyterhub_config.py"):
        assert diff(name).startswith(f"--- a{file.resolve()}\n".encode())


def test_no_line_of_a_strangers_file_is_a_command_to_github(repository, diff, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    file = repository / "jupyterhub_config.py"
    content = CONFIG + b"x = '''\n::set-output name=pwn::yes\n##[error]x'''\n"
    file.write_bytes(content)
    first, *lines, last = diff(file.name).splitlines()
    token = first.removeprefix(b"::stop-commands::")
    assert last == b"::" + token + b"::"
    assert len(token) == 32
    git("apply", patch=b"\n".join((first, *lines, last, b"")))
    assert file.read_bytes() == content.replace(b"512m", b"512M")


def test_harmless_diff_is_nothing_but_a_patch(write, diff, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert diff(write(CONFIG).name).startswith(b"--- a/")


def test_lines_are_clean_where_only_people_read_them(write):
    pty = pytest.importorskip("pty")
    file = write(REAL + "x = '\x1b]0;owned\x07'\n")
    reader, terminal = pty.openpty()
    command = [sys.executable, "-m", "hublint", "--diff", "--select", "HUB301", str(file)]
    subprocess.run(command, stdout=terminal, stderr=subprocess.DEVNULL, check=False, cwd=ROOT)
    os.close(terminal)
    shown = os.read(reader, 9999)
    os.close(reader)
    assert b"+c.DockerSpawner.mem_limit" in shown
    assert b"\x1b]" not in shown


def test_the_sum_says_what_would_be_fixed(write, run):
    write("c = '512m'\n")
    outcome = run("--diff")
    assert outcome.err == "Would fix 1 problem. No problems would be left in 1 file.\n"
