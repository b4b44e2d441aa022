"""A config that would read, write or run things when executed is only read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HARMFUL = """
import os, shutil, socket, subprocess, sys, tempfile, urllib.request
import beside
from beside import volumes
c = get_config()
os.system("touch ran")
os.environ["SEEN"] = "1"
subprocess.run(["touch", "ran"], check=True)
subprocess.check_output("touch ran", shell=True)
open("ran", "w").write("x")
with open("/etc/hostname") as f:
    c.JupyterHub.hub_connect_ip = f.read().strip()
os.makedirs("made", exist_ok=True)
shutil.rmtree("made")
socket.create_connection(("127.0.0.1", 9))
urllib.request.urlopen("http://127.0.0.1:9/")
exec("open('ran', 'w')")
eval("__import__('os').system('touch ran')")
__import__("beside")
c.JupyterHub.spawner_class = "beside.Spawner"
c.DockerSpawner.volumes = volumes
load_subconfig("more.py")
sys.exit(3)
"""


def _watched(folder: Path) -> subprocess.CompletedProcess[str]:
    files = [str(folder / "jupyterhub_config.py")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-m", "tests.robustness.watched", *files],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "beside.py").write_text("open('ran', 'w')\nvolumes = {'x-{user}': '/home'}\n")
    (tmp_path / "more.py").write_text("open('ran', 'w')\nc.Spawner.mem_limit = '1g'\n")
    return tmp_path


def test_a_harmful_config_changes_nothing(folder: Path) -> None:
    (folder / "jupyterhub_config.py").write_text(HARMFUL)
    before = sorted(folder.iterdir())
    run = _watched(folder)
    assert run.returncode == 0, run.stderr
    assert sorted(folder.iterdir()) == before


def test_the_watch_would_notice(tmp_path: Path) -> None:
    for harm in (
        "open('x', 'w')",
        "import socket; socket.socket()",
        "import os; os.system('true')",
    ):
        code = f"from tests.robustness.watched import watch; watch({str(tmp_path)!r}); {harm}"
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        run = subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, env=environment, check=False, stderr=-3
        )
        assert run.returncode == 66, harm


def _started() -> set[str]:
    """The modules that Python itself imports before it starts a program by `-m`, the current folder first."""
    code = "import runpy, importlib.util, sys; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in ran.stdout.split()}


def test_nothing_of_the_current_folder_is_imported(tmp_path: Path) -> None:
    (tmp_path / "jupyterhub_config.py").write_text("c.Authenticator.allow_all = True\n")
    (tmp_path / "encodings").mkdir()
    others = {"encodings/__init__", "click", "libcst", "packaging", "pathspec", "rich", "traitlets"}
    names = (sys.stdlib_module_names | others) - _started()
    for name in names:
        (tmp_path / f"{name}.py").write_text("open('ran', 'w')\nraise SystemExit(66)\n")
    for arguments in (("--fix", "--diff"), ("mounts", "jupyterhub_config.py")):
        run = subprocess.run(
            [sys.executable, "-m", "hublint", *arguments],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, run.stderr
    assert not (tmp_path / "ran").exists()
