"""A real hub on the engine, with what every config here has in common."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import docker
import requests

from .daemon import BRIDGE
from .image import NAME, proxy
from .session import wait

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BASE: Final = "http://127.0.0.1:18000"
_HEAD: Final = f"""\
c = get_config()
c.JupyterHub.spawner_class = 'docker'
c.JupyterHub.authenticator_class = 'dummy'
c.Authenticator.allow_all = True
c.DockerSpawner.image = {NAME!r}
"""
_PLUMBING: Final = """\
c.JupyterHub.bind_url = {base!r}
c.JupyterHub.hub_bind_url = 'http://{bridge}:18081'
c.JupyterHub.hub_connect_ip = {bridge!r}
c.JupyterHub.db_url = 'sqlite:///jupyterhub.sqlite'
c.ConfigurableHTTPProxy.api_url = 'http://127.0.0.1:18001'
c.ConfigurableHTTPProxy.command = [{proxy!r}]
c.DockerSpawner.use_internal_ip = True
c.DockerSpawner.start_timeout = c.DockerSpawner.http_timeout = 60
"""


def text(lines: str, cache: Path) -> str:
    """The config that the hub is started with."""
    return _HEAD + lines + _PLUMBING.format(base=BASE, bridge=BRIDGE, proxy=str(proxy(cache)))


@contextlib.contextmanager
def hub(client: docker.APIClient, folder: Path, config: str) -> Iterator[None]:
    """A hub that runs with the config, and keeps its database in the folder."""
    file = folder / "jupyterhub_config.py"
    file.write_text(config)
    environ = {"PATH": os.environ["PATH"], "HOME": str(folder), "DOCKER_HOST": _socket(client)}
    with (folder / "log").open("a") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "jupyterhub", "-f", str(file)],
            cwd=folder,
            env=environ,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        wait(lambda: requests.get(f"{BASE}/hub/api/", timeout=2).ok, "the hub")
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def _socket(client: docker.APIClient) -> str:
    return "unix://" + client.get_adapter(client.base_url).socket_path


def clean(client: docker.APIClient) -> None:
    """Remove all containers and volumes."""
    for container in client.containers(all=True):
        with contextlib.suppress(docker.errors.APIError):
            client.remove_container(container["Id"], force=True, v=True)
    for volume in client.volumes()["Volumes"] or []:
        with contextlib.suppress(docker.errors.APIError):
            client.remove_volume(volume["Name"], force=True)
