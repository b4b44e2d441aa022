"""HUB128 looks for a compose file beside the config, which no example on a page can have."""

from __future__ import annotations

import pytest

from hublint import Options
from tests.linting import lint_file

CONFIG = """\
import os

c = get_config()  # noqa
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "jupyterhub"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}
c.Spawner.pre_spawn_hook = lambda spawner: os.makedirs("/srv/users/" + spawner.escaped_name)
"""


@pytest.mark.parametrize(
    ("compose", "severities"),
    [
        (None, ["info"]),
        ("services: {hub: {image: jupyterhub/jupyterhub, volumes: ['data:/data']}}", ["warning"]),
        ("services: {hub: {image: jupyterhub/jupyterhub, volumes: ['/srv/users:/srv/users']}}", []),
    ],
)
def test_folder_made_by_a_hook_is_excused_by_the_compose_file_that_names_it(
    tmp_path, compose, severities
):
    file = tmp_path / "jupyterhub_config.py"
    file.write_text(CONFIG)
    if compose:
        (tmp_path / "docker-compose.yml").write_text(compose)
    result = lint_file(file, file.name, Options(select=("HUB128",)))
    assert [finding.severity.value for finding in result.findings] == severities
