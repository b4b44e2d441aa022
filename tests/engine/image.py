"""A small single-user image, made of Debian packages and wheels; and the hub's proxy."""

from __future__ import annotations

import importlib.metadata
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

NAME: Final = "hublint/singleuser:1"
RELEASE: Final = "bookworm"
PYTHON: Final = "3.11"
CHANGES: Final = (
    "USER 1000:100",
    "WORKDIR /home/jovyan",
    "ENV HOME=/home/jovyan PATH=/opt/venv/bin:/usr/bin:/bin LANG=C.UTF-8",
    'CMD ["jupyterhub-singleuser"]',
)
_PLATFORMS: Final = ("manylinux2014_x86_64", "manylinux_2_28_x86_64", "manylinux_2_34_x86_64")


def archive(cache: Path) -> Path:
    """The image's root file system as a tar file."""
    version = importlib.metadata.version("jupyterhub")
    return cache / f"singleuser-{version}.tar"


def proxy(cache: Path) -> Path:
    """The configurable-http-proxy command."""
    return cache / "proxy/node_modules/.bin/configurable-http-proxy"


def build(cache: Path) -> None:
    """Make the archive and the proxy where they are not there yet (some minutes)."""
    if not proxy(cache).exists():
        folder = proxy(cache).parents[2]
        folder.mkdir(parents=True, exist_ok=True)
        _run("npm", "install", "--silent", "--no-fund", "configurable-http-proxy", cwd=folder)
    if archive(cache).exists():
        return
    root, wheels = cache / "rootfs", cache / "wheels"
    for folder in (root, wheels):
        shutil.rmtree(folder, ignore_errors=True)
    packages = "--include=python3,python3-venv,ca-certificates"
    _run("debootstrap", "--variant=minbase", packages, RELEASE, str(root))
    _download(wheels)
    _populate(root, wheels)
    unfinished = archive(cache).with_suffix(".part")
    _run("tar", "-C", str(root), "--one-file-system", "-cf", str(unfinished), ".")
    unfinished.rename(archive(cache))
    for folder in (root, wheels):
        shutil.rmtree(folder)


def _download(wheels: Path) -> None:
    """Fetch the wheels for the image's Python with this machine's pip and its settings."""
    version = importlib.metadata.version("jupyterhub")
    platforms = [f"--platform={name}" for name in _PLATFORMS]
    pip = (sys.executable, "-m", "pip", "download", "--quiet", "--only-binary=:all:")
    wanted = (f"jupyterhub=={version}", "notebook")
    _run(*pip, f"--python-version={PYTHON}", *platforms, f"--dest={wheels}", *wanted)


def _populate(root: Path, wheels: Path) -> None:
    shutil.copytree(wheels, root / "wheels")
    inside = ("chroot", str(root))
    _run(*inside, "python3", "-m", "venv", "/opt/venv")
    pip = "/opt/venv/bin/pip install --quiet --no-index --find-links /wheels jupyterhub notebook"
    _run(*inside, "env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "sh", "-c", pip)
    _run(*inside, "useradd", "--create-home", "--uid=1000", "--gid=100", "jovyan")
    _run(*inside, "install", "-d", "-o", "1000", "-g", "100", "/home/jovyan/work")
    shutil.rmtree(root / "wheels")


def _run(*command: str, cwd: Path | None = None) -> None:
    print("+", *command, flush=True)
    subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL)
