"""Complete hubs: what users of a config see, next to what oracle and hublint say of it."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import docker
import requests

from .daemon import BRIDGE
from .image import NAME, proxy
from .session import Failed, Session, wait

if TYPE_CHECKING:
    from collections.abc import Iterator

BASE: Final = "http://127.0.0.1:18000"
REMOVE: Final = "c.DockerSpawner.remove = True\n"
WORK: Final = "c.DockerSpawner.notebook_dir = '/home/jovyan/work'\n"
HUBS: Final = {
    "good": REMOVE + WORK + "c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work'}\n",
    "no volumes": REMOVE,
    "above the volume": REMOVE
    + "c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work'}\n"
    + "c.DockerSpawner.notebook_dir = '/home/jovyan'\n",
    "one volume for all": REMOVE
    + WORK
    + "c.DockerSpawner.volumes = {'everybody': '/home/jovyan/work'}\n",
    "one name for all": REMOVE
    + WORK
    + "c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work'}\n"
    + "c.DockerSpawner.name_template = 'notebook'\n",
    "bad mode": WORK
    + "c.DockerSpawner.volumes = {'u-{username}': {'bind': '/home/jovyan/work', 'mode': 'r'}}\n",
}
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
c.JupyterHub.db_url = 'sqlite:///:memory:'
c.ConfigurableHTTPProxy.api_url = 'http://127.0.0.1:18001'
c.ConfigurableHTTPProxy.command = [{proxy!r}]
c.DockerSpawner.use_internal_ip = True
c.DockerSpawner.start_timeout = c.DockerSpawner.http_timeout = 60
"""


@dataclass(frozen=True)
class Seen:
    """What happened in a real hub; None where it did not come so far.

    ``starts``: alice's server started. ``kept``: her file was there after a stop and a start.
    ``reached``: bob read her file. ``destroyed``: her running server was gone after bob's start.
    """

    starts: bool
    kept: bool | None = None
    reached: bool | None = None
    destroyed: bool | None = None


def text(lines: str, cache: Path) -> str:
    """The config that the hub is started with."""
    return _HEAD + lines + _PLUMBING.format(base=BASE, bridge=BRIDGE, proxy=str(proxy(cache)))


def observe(client: docker.APIClient, cache: Path, lines: str) -> Seen:
    """Run a hub with the config and let alice and bob work in it."""
    with _hub(client, cache, lines):
        alice, bob = Session(BASE, "alice"), Session(BASE, "bob")
        try:
            alice.start()
        except Failed:
            return Seen(starts=False)
        if not alice.write("hello.txt", "by alice"):
            return Seen(starts=True, kept=False)
        alice.stop()
        alice.start()
        kept = alice.read("hello.txt") == "by alice"
        alice.write("hello.txt", "by alice")
        with contextlib.suppress(Failed):
            bob.start()
        reached = bob.read("hello.txt") == "by alice"
        return Seen(True, kept, reached, destroyed=not alice.running())


@contextlib.contextmanager
def _hub(client: docker.APIClient, cache: Path, lines: str) -> Iterator[None]:
    with tempfile.TemporaryDirectory(prefix="hub-", dir=cache) as name:
        config = Path(name) / "jupyterhub_config.py"
        config.write_text(text(lines, cache))
        environ = {"PATH": os.environ["PATH"], "HOME": name, "DOCKER_HOST": _socket(client)}
        with (Path(name) / "log").open("w") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "jupyterhub", "-f", str(config)],
                cwd=name,
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
            _clean(client)


def _socket(client: docker.APIClient) -> str:
    return "unix://" + client.get_adapter(client.base_url).socket_path


def _clean(client: docker.APIClient) -> None:
    for container in client.containers(all=True):
        with contextlib.suppress(docker.errors.APIError):
            client.remove_container(container["Id"], force=True, v=True)
    for volume in client.volumes()["Volumes"] or []:
        with contextlib.suppress(docker.errors.APIError):
            client.remove_volume(volume["Name"], force=True)
