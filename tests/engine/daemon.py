"""A Docker engine of our own, inside the namespaces that the command runs in."""

from __future__ import annotations

import contextlib
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import docker

from .image import CHANGES, NAME, archive
from .session import Failed

if TYPE_CHECKING:
    from collections.abc import Iterator

BRIDGE: Final = "172.30.0.1"
_PATIENCE: Final = 60


@contextlib.contextmanager
def engine(cache: Path) -> Iterator[docker.APIClient]:
    """A client of a fresh engine with the image loaded; everything is gone afterwards.

    An empty ``/run`` hides the machine's own engine and containerd from it, and in an empty ``/srv`` host folders
    are made.
    """
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    for hidden in ("/run", "/srv"):
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", hidden], check=True)
    with tempfile.TemporaryDirectory(prefix="engine-", dir=cache) as name:
        folder = Path(name)
        (folder / "daemon.json").write_text("{}")
        with (folder / "log").open("w") as log:
            process = subprocess.Popen(_command(folder), stdout=log, stderr=log)
        try:
            yield _client(folder, process, cache)
        finally:
            _end(process)
            for path in (folder / "data", folder / "exec"):
                subprocess.run(["umount", "-R", "-q", str(path)], check=False)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _command(folder: Path) -> list[str]:
    return [
        "dockerd",
        f"--data-root={folder}/data",
        f"--exec-root={folder}/exec",
        f"--pidfile={folder}/pid",
        f"--host=unix://{folder}/socket",
        f"--bip={BRIDGE}/24",
        f"--config-file={folder}/daemon.json",
    ]


def _client(folder: Path, process: subprocess.Popen[bytes], cache: Path) -> docker.APIClient:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(docker.errors.DockerException):
            client = docker.APIClient(base_url=f"unix://{folder}/socket", timeout=300)
            client.ping()
            repository, tag = NAME.split(":")
            client.import_image_from_file(
                str(archive(cache)), repository=repository, tag=tag, changes=list(CHANGES)
            )
            return client
        time.sleep(0.2)
    raise Failed("the engine does not start:\n" + (folder / "log").read_text()[-2000:])
