"""Virtual environments in which releases are installed and read."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .releases import Release

HERE = Path(__file__).parent


def read_installed(distribution: str, python: str = sys.executable) -> Any:
    """The document of a distribution that is installed for the interpreter ``python``.

    It is read in a process of its own, in an empty folder; raises CalledProcessError with the
    last lines of its errors as a note.
    """
    with tempfile.TemporaryDirectory() as folder:
        environment = {"PATH": os.defpath, "HOME": folder, "PYTHONPATH": str(HERE)}
        return json.loads(_run([python, "-m", "inside", distribution], cwd=folder, env=environment))


def read_release(release: Release) -> Any:
    """Install a release into a fresh environment and read it there."""
    folder = Path(tempfile.mkdtemp(prefix="hublint-knowledge-"))
    try:
        python = str(folder / "bin" / "python")
        _run([sys.executable, "-m", "venv", str(folder)])
        _run([python, *PIP, release.requirement, *release.requirements])
        return read_installed(release.distribution, python)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


PIP = ("-m", "pip", "install", "--quiet", "--no-compile", "--disable-pip-version-check")


def _run(command: list[str], **options: Any) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    if done.returncode:
        error = subprocess.CalledProcessError(done.returncode, command)
        error.add_note(done.stderr[-2000:])
        raise error
    return str(done.stdout)
