"""A deployment in which everything fits, and findings on what is changed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint import Options
from hublint.files.reach import Reach
from hublint.linter.lint import lint_source
from hublint.source import Source

from .reading import write

if TYPE_CHECKING:
    from pathlib import Path

    from hublint import Result

CONFIG = """\
import os
c = get_config()  # noqa
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = os.environ["USER_IMAGE"]
c.DockerSpawner.cmd = ["jupyterhub-singleuser"]
c.DockerSpawner.network_name = os.environ["USER_NETWORK"]
c.DockerSpawner.use_internal_ip = True
c.DockerSpawner.remove = True
c.DockerSpawner.mem_limit = "2G"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"hub-user-{username}": "/home/jovyan/work"}
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "hub"
c.JupyterHub.db_url = "sqlite:////data/hub.sqlite"
c.JupyterHub.cookie_secret_file = "/data/cookie_secret"
c.JupyterHub.authenticator_class = "native"
c.Authenticator.allow_all = True
"""
COMPOSE = """\
services:
  hub:
    image: quay.io/jupyterhub/jupyterhub:5
    volumes:
      - ./jupyterhub_config.py:/srv/jupyterhub/jupyterhub_config.py:ro
      - /var/run/docker.sock:/var/run/docker.sock
      - data:/data
    networks: [users]
    ports: ["8000:8000"]
    environment:
      USER_IMAGE: quay.io/jupyter/base-notebook:2025-03-17
      USER_NETWORK: hub-users
volumes:
  data:
networks:
  users:
    name: hub-users
"""


def lint(
    folder: Path, files: dict[str, str] | None = None, options: Options | None = None
) -> Result:
    """Lint the config of the deployment, some of its files written anew."""
    write(folder, {"jupyterhub_config.py": CONFIG, "compose.yaml": COMPOSE, **(files or {})})
    file = folder / "jupyterhub_config.py"
    source = Source.read(file, "jupyterhub_config.py", Reach.around(folder, folder))
    result = lint_source(source, options or Options())
    assert not result.problems, result.problems[0].detail
    return result


def changed(text: str, *changes: tuple[str, str]) -> str:
    """A text with pieces of it replaced, which must be there."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


def with_variable(entry: str) -> str:
    """The compose file with one more line under `environment`."""
    return changed(COMPOSE, ("    environment:\n", f"    environment:\n      {entry}\n"))


def with_settings(*lines: str) -> str:
    """The config with more lines at its end."""
    return CONFIG + "".join(f"{line}\n" for line in lines)


def found(result: Result) -> list[tuple[str, str, str, int]]:
    """Code, severity, file and line of each finding."""
    return [
        (one.code, one.severity.value, _name(one.place.source), one.start.line)
        for one in result.findings
    ]


def _name(source: Source) -> str:
    return source.file.name if source.file else ""
