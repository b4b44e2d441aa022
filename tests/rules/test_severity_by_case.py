"""Rules whose severity depends on the case: what is only advice, a trap, or an error."""

from __future__ import annotations

import pytest

from tests.linting import lint_text

DOCKER = """\
c = get_config()  # noqa
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}
"""
PLAIN_DOCKER = DOCKER.rpartition("c.")[0]
SWARM = DOCKER.replace('"docker"', '"docker-swarm"').replace("user-", "/nfs/")
PLAIN_SWARM = SWARM.rpartition("c.")[0]
MOUNT = DOCKER + 'c.DockerSpawner.mounts = [{"source": "a", "target": "/a", %s}]'
HOMES = (
    DOCKER.replace("user-{username}", "homes").replace("jovyan/work", "")
    + 'c.Spawner.notebook_dir = "/home/{username}"\n'
)
COMMAND = DOCKER + 'c.DockerSpawner.extra_create_kwargs = {"command": "x"}\n'
MEMORY = 'c.DockerSpawner.mounts = [{"type": "tmpfs", "source": "", "target": "/scratch"}]\n'
TMPFS = DOCKER.rpartition("c.")[0] + MEMORY
LOCKED = (
    'c.DockerSpawner.read_only_volumes = {"u-{username}": "/nb"}\nc.Spawner.notebook_dir = "/nb"'
)
SUDO = (
    'c.DockerSpawner.extra_create_kwargs = {"user": "root"}\n'
    'c.DockerSpawner.environment = {"GRANT_SUDO": "yes"}\n'
)
HOOK = "def hook(spawner):\n    {}\nc.Spawner.pre_spawn_hook = hook\n"
MOUNTING = PLAIN_DOCKER + HOOK.format(
    "spawner.volumes = {'u-' + spawner.user.name: '/home/jovyan/work'}"
)
GROWING = (
    "def more(spawner, state):\n    spawner.volumes.append('a')\nc.Spawner.auth_state_hook = more\n"
)
BIND = DOCKER.replace("user-", "/srv/")


@pytest.mark.parametrize(
    ("code", "config", "severity"),
    [
        ("HUB107", SWARM.replace("/work", "/work:ro"), "error"),
        ("HUB107", SWARM.replace("/work", "/work:ro") + 'c.Spawner.notebook_dir = "/home/jovyan/work:ro/a"', "warning"),
        ("HUB107", SWARM.replace('work"}', 'work:ro", "/nfs/b/{username}": "/home/jovyan"}'), "warning"),
        ("HUB101", TMPFS + 'c.Spawner.notebook_dir = "/scratch/nb"', "error"),
        ("HUB101", TMPFS + 'c.Spawner.notebook_dir = "/nb"', "warning"),
        ("HUB101", DOCKER.rpartition("c.")[0] + LOCKED, "error"),
        ("HUB120", MOUNT % '"subpath": "{username}"', "error"),
        ("HUB120", MOUNT % '"labels": {"u": "{username}"}', "warning"),
        ("HUB123", SWARM + "c.DockerSpawner.remove = True", "info"),
        ("HUB123", SWARM + "c.DockerSpawner.remove = False", "warning"),
        ("HUB124", SWARM + 'c.SwarmSpawner.extra_container_spec = {"hostname": "{username}"}', "warning"),
        ("HUB124", PLAIN_SWARM + 'c.SwarmSpawner.extra_container_spec = {"mounts": ["/nfs/{username}:/a"]}', "error"),
        ("HUB125", BIND.replace("/home/jovyan/work", "/opt/conda"), "error"),
        ("HUB125", BIND.replace("/work", ""), "info"),
        ("HUB125", BIND.replace("/work", "") + 'c.DockerSpawner.notebook_dir = "/home/jovyan"', "info"),
        ("HUB125", BIND.replace("/work", "") + 'c.DockerSpawner.notebook_dir = "/home/jovyan/nb"', "warning"),
        ("HUB201", DOCKER + 'c.DockerSpawner.notebook_dir = "/nb"', "warning"),
        ("HUB201", DOCKER + 'c.DockerSpawner.notebook_dir = "/nb"\nc.DockerSpawner.remove = True', "error"),
        ("HUB201", DOCKER + 'c.Spawner.notebook_dir = "nb"\nc.DockerSpawner.remove = True', "error"),
        ("HUB201", DOCKER + MEMORY + 'c.DockerSpawner.notebook_dir = "/scratch"', "error"),
        ("HUB203", DOCKER + "c.Spawner.remove = True", "warning"),
        ("HUB203", DOCKER.replace("/home/jovyan/work", "/data"), "warning"),
        ("HUB203", DOCKER.replace("/home/jovyan/work", "/data") + "c.Spawner.remove = True", "error"),
        ("HUB203", MOUNTING, "info"),
        ("HUB548", DOCKER + HOOK.format("c.DockerSpawner.volumes = {}"), "error"),
        ("HUB548", DOCKER + HOOK.format("c.Authenticator.admin_users = {'ana'}"), "warning"),
        ("HUB551", DOCKER + GROWING, "warning"),
        ("HUB551", DOCKER.replace('"docker"', '"kubespawner.KubeSpawner"') + GROWING, "error"),
        ("HUB209", DOCKER + 'c.DockerSpawner.notebook_dir = "work"', "warning"),
        ("HUB209", DOCKER + 'c.DockerSpawner.notebook_dir = "$HOME/work"', "error"),
        ("HUB210", COMMAND, "info"),
        ("HUB210", COMMAND + 'c.Spawner.args = ["y"]', "warning"),
        ("HUB417", DOCKER + SUDO, "info"),
        ("HUB417", BIND + SUDO, "warning"),
        ("HUB401", HOMES, "error"),
        ("HUB401", HOMES + 'c.Spawner.environment = {"NB_USER": "{username}"}', "warning"),
    ],
)  # fmt: skip
def test_severity_depends_on_what_is_at_stake(code, config, severity):
    findings = [found for found in lint_text(config + "\n").findings if found.code == code]
    assert [found.severity.value for found in findings] == [severity]
