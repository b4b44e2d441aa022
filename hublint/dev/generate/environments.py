"""Virtual environments in which releases are installed and read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.dev.generate.releases import Release

PIP = ("-m", "pip", "install", "--quiet", "--no-compile", "--disable-pip-version-check")
SOURCE = Path(__file__).parents[3]
READER = "hublint.dev.generate.inside"


def read_installed(distribution: str, python: str = sys.executable) -> Any:
    """The document of a distribution that is installed for the interpreter ``python``.

    It is read in a process of its own, in an empty folder; raises CalledProcessError with the
    last lines of its errors as a note.
    """
    with tempfile.TemporaryDirectory() as folder:
        environment = {"PATH": os.defpath, "HOME": folder, "PYTHONPATH": str(SOURCE)}
        return json.loads(_run([python, "-m", READER, distribution], cwd=folder, env=environment))


def read_releases(releases: Iterable[Release]) -> Iterator[tuple[Release, Any]]:
    """Install releases of one distribution in turn and read each.

    Neighbours with the same requirements share an environment.
    """
    for requirements, group in groupby(releases, key=attrgetter("requirements")):
        with tempfile.TemporaryDirectory(prefix="hublint-knowledge-") as folder:
            _run([sys.executable, "-m", "venv", folder])
            python = str(Path(folder, "bin", "python"))
            for release in group:
                _run([python, *PIP, release.requirement, *requirements])
                yield release, read_installed(release.distribution, python)


def _run(command: list[str], **options: Any) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    if done.returncode:
        error = subprocess.CalledProcessError(done.returncode, command)
        error.add_note(done.stderr[-2000:])
        raise error
    return str(done.stdout)
