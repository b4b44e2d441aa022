"""What `--fix` does to the file itself: whose it is, what is attached to it, and where it is not written."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = "a = '512m'\n"
FIXED = "a = '512M'\n"


def refused(run, file, reason):
    ended = run("--fix", file.name)
    assert ended.status == 2
    assert reason in ended.err
    assert file.read_text() == TEXT
    assert list(file.parent.glob(".*")) == []


def test_hard_links_are_not_cut(write, run, folder):
    file = write(TEXT)
    os.link(file, folder / "other.py")
    refused(run, file, "2 hard links")


def test_file_of_another_owner_is_left_alone_where_the_owner_cannot_be_kept(
    write, run, monkeypatch
):
    def forbidden(*_):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    file = write(TEXT)
    stat = os.fstat
    monkeypatch.setattr(os, "fchown", forbidden)
    monkeypatch.setattr(os, "fstat", lambda one: _of_nobody(stat(one)))
    refused(run, file, "another user or group")


def _of_nobody(status):
    return os.stat_result((*status[:4], 65534, 65534, *status[6:10]))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs to be root")
def test_root_keeps_the_owner(write, run):
    file = write(TEXT)
    os.chown(file, 65534, 65534)
    assert run("--fix").status == 0
    assert (file.stat().st_uid, file.stat().st_gid, file.read_text()) == (65534, 65534, FIXED)


@pytest.fixture
def attributed(write):
    file = write(TEXT)
    try:
        os.setxattr(file, "user.note", b"kept by hand")
    except (AttributeError, OSError):
        pytest.skip("no extended attributes here")
    return file


def test_extended_attributes_are_kept(attributed, run):
    assert run("--fix").status == 0
    assert attributed.read_text() == FIXED
    assert os.getxattr(attributed, "user.note") == b"kept by hand"


def test_attributes_that_cannot_be_kept_are_a_reason_to_write_nothing(attributed, run, monkeypatch):
    def forbidden(*_):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "setxattr", forbidden)
    refused(run, attributed, "`user.note` can't be kept")


def test_systems_without_owners_and_attributes(write, run, monkeypatch):
    for name in ("fchown", "fchmod", "listxattr", "getxattr", "setxattr", "removexattr"):
        monkeypatch.delattr(os, name, raising=False)
    monkeypatch.delattr(signal, "pthread_sigmask", raising=False)
    file = write(TEXT)
    assert run("--fix").status == 0
    assert file.read_text() == FIXED


def test_longest_name_that_a_file_can_have(write, run):
    file = write(TEXT, f"jupyterhub_config{'x' * 235}.py")
    assert run("--fix").status == 0
    assert file.read_text() == FIXED


def test_signal_waits_until_the_file_is_written(write, folder):
    file = write('c.DockerSpawner.mem_limit = "512m"\nc.JupyterHub.spawner_class = "docker"\n')
    code = """
import os, signal, sys
from hublint.cli.main import main
synced = os.fsync
os.fsync = lambda one: (os.kill(os.getpid(), signal.SIGTERM), synced(one))
main()
"""
    ended = subprocess.run(
        [sys.executable, "-c", code, "--fix", str(file)], capture_output=True, cwd=ROOT, check=False
    )
    assert ended.returncode == -signal.SIGTERM
    assert '"512M"' in file.read_text()
    assert [one.name for one in folder.iterdir()] == [file.name]


@pytest.mark.parametrize(
    "data",
    [
        b'# coding: latin-1\nx = "\xe9"\n',
        b"\xef\xbb\xbfx = 1\r\ny = 2\rz = 3\n",
        b"x = '\x0c\xc2\x85\xe2\x80\xa8'",
        b"x = (\n",
        b"x = '\xff'\n",
        b"",
    ],
)
def test_standard_input_without_fixes_comes_out_byte_for_byte(data, run_bytes):
    assert run_bytes("--fix", "-", stdin=data) == data


@pytest.mark.parametrize(
    ("first", "newline"),
    [
        (b'# coding: latin-1\r\nx = "\xe9"', b"\r\n"),
        (b'\xef\xbb\xbfx = "\xc3\xa9"', b"\r"),
        (b"x = '\x0c\xc2\x85\xe2\x80\xa8'", b"\n"),
    ],
)
def test_repaired_standard_input_keeps_encoding_mark_and_line_ends(first, newline, run_bytes):
    before = newline.join((first, b"a = '512m'", b"b = 1"))
    assert run_bytes("--fix", "-", stdin=before) == before.replace(b"512m", b"512M")


@pytest.mark.parametrize("data", [b'# coding: latin-1\nx = "\xe9"\r\n', b"x = (\n"])
def test_upgrade_passes_on_the_bytes_of_standard_input(data, run_bytes):
    arguments = ("upgrade", "-", "--to", "jupyterhub=6", "--target", "jupyterhub=5", "--fix")
    assert run_bytes(*arguments, stdin=data) == data
