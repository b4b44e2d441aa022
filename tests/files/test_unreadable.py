"""What this user may not read: passed over below a searched folder, an error where it is named."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HUB = "c.JupyterHub.port = 8000\nc.Authenticator.allow_all = True\n"
ROOT = Path(__file__).parents[2]
AS_USER = () if os.geteuid() else ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
"""Takes the right to read everything from root."""

pytestmark = pytest.mark.skipif(
    bool(AS_USER) and shutil.which(AS_USER[0]) is None, reason="root may read everything"
)


@pytest.fixture
def locked(place):
    """A config, and beside it a config and a folder that can't be read."""
    top = place(
        {
            "repository/jupyterhub_config.py": HUB,
            "repository/data/jupyterhub_config.py": HUB,
            "repository/data/pyvenv.cfg": "",
            "repository/file/jupyterhub_config.py": HUB,
        }
    )
    (top / "repository" / "file" / "jupyterhub_config.py").chmod(0)
    (top / "repository" / "data").chmod(0)
    yield top / "repository"
    (top / "repository" / "data").chmod(0o700)


def hublint(folder, *arguments):
    ended = subprocess.run(
        [*AS_USER, sys.executable, "-m", "hublint", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    return ended.returncode, ended.stdout, ended.stderr


def test_folders_below_a_searched_one_are_passed_over(locked):
    (locked / "file" / "jupyterhub_config.py").unlink()
    assert hublint(locked) == (
        0,
        "No problems found in 1 file.\n",
        "note: data is skipped: Permission denied.\n",
    )


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("data", "can't be searched: Permission denied."),
        ("data/jupyterhub_config.py", "can't be read: permission denied."),
        ("file/jupyterhub_config.py", "can't be read: permission denied."),
    ],
)
def test_what_is_named_is_an_error_and_the_rest_is_checked(locked, name, reason):
    status, out, err = hublint(locked, name, "jupyterhub_config.py")
    assert (status, err) == (2, f"error: `{name}` {reason}\n")
    assert "in 1 file. " in out
    assert out.endswith("Not everything could be checked.\n")


@pytest.mark.parametrize("command", ["mounts", "targets"])
def test_other_commands_end_with_one_line(locked, command):
    status, _, err = hublint(locked, command, "data/jupyterhub_config.py")
    assert (status, err.count("\n")) == (2, 1)


def test_a_current_folder_that_is_gone_is_said(tmp_path):
    code = "import os; os.mkdir('x'); os.chdir('x'); os.rmdir('../x'); from hublint.cli.main import main; main()"
    for arguments in ((), ("jupyterhub_config.py",), ("targets",), ("mounts", "x.py")):
        ended = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
        assert ended.stdout in ("", "Nothing was checked.\n")


def test_folders_nested_beyond_reason_are_passed_over(place):
    top = place({"repository/jupyterhub_config.py": HUB})
    deep = top / "repository" / Path(*["d"] * 400)
    deep.mkdir(parents=True)
    status, out, err = hublint(top / "repository")
    assert (status, out) == (0, "No problems found in 1 file.\n")
    assert "is skipped: it is nested too deeply" in err
