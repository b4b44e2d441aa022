"""What is no readable file is refused by name, and never waited for."""

import os

import pytest

from hublint.source import Source, SourceError
from hublint.source.stdin import read_standard_input


def refusal(file):
    with pytest.raises(SourceError) as caught:
        Source.read(file)
    assert caught.value.kind == "unreadable"
    assert not caught.value.refused_by_python
    return caught.value.message


def test_missing_file(tmp_path):
    assert refusal(tmp_path / "x.py") == "does not exist"


def test_folder(tmp_path):
    assert refusal(tmp_path) == "is a folder, not a file"


def test_broken_link(tmp_path):
    (tmp_path / "x.py").symlink_to(tmp_path / "absent.py")
    assert refusal(tmp_path / "x.py") == "is a broken link"


def test_link_to_itself(tmp_path):
    (tmp_path / "x.py").symlink_to(tmp_path / "x.py")
    assert refusal(tmp_path / "x.py").startswith("can't be read")


def test_pipe_is_not_opened(tmp_path):
    os.mkfifo(tmp_path / "x.py")
    assert "not a regular file" in refusal(tmp_path / "x.py")


def test_device_is_not_opened():
    assert "not a regular file" in refusal("/dev/zero")


def test_nul_in_the_name():
    assert refusal("a\0b.py").startswith("can't be read")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission(tmp_path):
    (tmp_path / "x.py").write_text("x = 1\n")
    (tmp_path / "x.py").chmod(0)
    assert refusal(tmp_path / "x.py") == "can't be read: permission denied"


def test_a_standard_input_that_is_closed(monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(SourceError, match="is closed"):
        read_standard_input()
