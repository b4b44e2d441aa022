"""The isolation of the oracle's process: namespaces, limits, environment, folders."""

from __future__ import annotations

import functools
import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

_NAMESPACES: Final = ("--net", "--pid", "--fork", "--kill-child")
_FILE_SIZE: Final = 64 << 20


@functools.cache
def isolation() -> tuple[str, ...]:
    """The command prefix that takes the network away; empty where the system permits none."""
    if shutil.which("unshare") is None:
        return ()
    for more in ((), ("--map-current-user",)):
        command = ("unshare", *more, *_NAMESPACES, "--")
        if subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0:
            return command
    return ()


def environment(folder: Path, import_root: Path) -> dict[str, str]:
    """The clean environment of the oracle's process, with ``import_root`` importable."""
    return {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), "/usr/bin", "/bin"]),
        "HOME": str(folder),
        "TMPDIR": str(folder),
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(import_root),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def limit_resources() -> None:
    """Limit file sizes and core dumps of this process and what it starts."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (_FILE_SIZE, _FILE_SIZE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_cpu(seconds: float) -> None:
    """Limit this process to ``seconds`` of processor time."""
    whole = int(seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (whole, whole + 5))
