"""Small configs for the tests of the oracle."""

from __future__ import annotations

from typing import Final

_HEAD: Final = """\
c = get_config()
c.JupyterHub.hub_ip = '0.0.0.0'
c.JupyterHub.spawner_class = {spawner!r}
c.JupyterHub.authenticator_class = 'dummy'
c.Authenticator.allow_all = True
"""
PERSISTENT: Final = (
    "c.DockerSpawner.volumes = {'jupyter-{username}': '/home/jovyan/work'}",
    "c.DockerSpawner.notebook_dir = '/home/jovyan/work'",
    "c.DockerSpawner.remove = True",
)


def config(*lines: str, spawner: str = "docker") -> str:
    """A config that lets everybody in, with ``lines`` after it."""
    return _HEAD.format(spawner=spawner) + "".join(line + "\n" for line in lines)
