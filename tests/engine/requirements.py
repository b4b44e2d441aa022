"""What running an engine takes, and what of it is missing."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from typing import Final

PACKAGES: Final = {
    "dockerd": "docker.io",
    "containerd": "containerd",
    "runc": "runc",
    "iptables": "iptables",
    "ip": "iproute2",
    "debootstrap": "debootstrap",
    "unshare": "util-linux",
    "npm": "npm",
}
"""Commands and the Debian packages that hold them."""


def missing() -> list[str]:
    """Reasons why no engine can be run here, as sentences."""
    reasons = [] if os.geteuid() == 0 else ["only root can start an engine"]
    reasons += [
        f"the command {command} (Debian package {package}) is missing"
        for command, package in PACKAGES.items()
        if shutil.which(command) is None
    ]
    reasons += [
        f"the Python package {name} is missing"
        for name in ("docker", "dockerspawner", "jupyterhub")
        if importlib.util.find_spec(name) is None
    ]
    return reasons


def install() -> None:
    """Install the missing packages with apt-get."""
    wanted = [package for command, package in PACKAGES.items() if shutil.which(command) is None]
    if wanted and shutil.which("apt-get"):
        environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for words in (["update", "-qq"], ["install", "-y", "-qq", *wanted]):
            subprocess.run(["apt-get", *words], env=environ, check=True)
