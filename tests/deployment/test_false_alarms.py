"""What looks like a mistake across files, and is none: each is a kind that public deployments have."""

from __future__ import annotations

import pytest

from hublint import Options

from .hubs import COMPOSE, CONFIG, changed, found, lint, with_settings, with_variable

SOCKET = "      - /var/run/docker.sock:/var/run/docker.sock\n"
MOUNT = SOCKET.strip(" -\n")
NAME = ("    name: hub-users\n", "    name: ${USER_NETWORK}\n")
TOKEN = "3f9a0c7be1d24f583f9a0c7be1d24f58"

QUIET = {
    "an override mounts the socket": {
        "compose.yaml": changed(COMPOSE, (SOCKET, "")),
        "compose.override.yaml": f"services: {{hub: {{volumes: ['{MOUNT}']}}}}",
    },
    "a file for -f mounts the socket": {
        "compose.yaml": changed(COMPOSE, (SOCKET, "")),
        "docker-compose.prod.yml": f"services: {{hub: {{volumes: ['{MOUNT}']}}}}",
    },
    "a file for -f names the hub": {
        "jupyterhub_config.py": changed(CONFIG, ('_ip = "hub"', '_ip = "front"')),
        "docker-compose.prod.yml": "services: {hub: {container_name: front}}",
    },
    "the network is called after a variable that git ignores": {
        "compose.yaml": changed(COMPOSE, NAME, ("USER_NETWORK: hub-users", "USER_NETWORK: other")),
        ".gitignore": ".env\n",
    },
    "the network is called after a variable of a template": {
        "compose.yaml": changed(COMPOSE, NAME, ("USER_NETWORK: hub-users", "USER_NETWORK: other")),
        ".env.example": "USER_NETWORK=other\n",
    },
    "a token that .env holds": {
        "jupyterhub_config.py": with_settings(
            'c.JupyterHub.services = [{"name": "x", "api_token": os.environ["TOKEN"]}]',
        ),
        "compose.yaml": with_variable("TOKEN: ${TOKEN}"),
        ".env": f"TOKEN={TOKEN}\n",
    },
    "a variable in a branch for another cluster": {
        "jupyterhub_config.py": with_settings(
            'if os.environ.get("CLUSTER") == "k8s":',
            '    c.Spawner.args = [os.environ["NAMESPACE"]]',
        )
    },
    "a variable of .env that is the default anyway": {
        "jupyterhub_config.py": with_settings('folder = os.environ.get("FOLDER", "/srv/x")'),
        ".env": "FOLDER=/srv/x\n",
    },
    "a comment of .env": {
        "jupyterhub_config.py": with_settings('folder = os.environ.get("FOLDER", "/srv/x")'),
        ".env": "# FOLDER=/srv/y\n",
    },
    "a file of variables that git ignores": {
        "jupyterhub_config.py": with_settings('folder = os.environ["FOLDER"]'),
        "compose.yaml": changed(
            COMPOSE, ("    networks:", "    env_file: secrets/hub.env\n    networks:")
        ),
        ".gitignore": "secrets/\n",
    },
    "a file of variables with a template beside it": {
        "jupyterhub_config.py": with_settings('folder = os.environ["FOLDER"]'),
        "compose.yaml": changed(
            COMPOSE, ("    networks:", "    env_file: secrets/hub.env\n    networks:")
        ),
        "secrets/hub.env.example": "FOLDER=\n",
    },
    "a system that starts in the container": {
        "jupyterhub_config.py": changed(
            CONFIG, ('c.JupyterHub.db_url = "sqlite:////data/hub.sqlite"\n', "")
        ),
        "compose.yaml": changed(
            COMPOSE, ("    networks:", "    command: /sbin/init\n    networks:")
        ),
    },
    "a proxy in front that publishes the port": {
        "jupyterhub_config.py": with_settings("c.JupyterHub.port = 9000"),
        "compose.yaml": changed(
            COMPOSE,
            ("volumes:\n  data", "  front: {image: nginx, ports: ['443:443']}\nvolumes:\n  data"),
        ),
    },
    "the same path of the host in the hub's container": {
        "jupyterhub_config.py": with_settings(
            "def hook(spawner):",
            '    folder = f"/srv/users/{spawner.escaped_name}"',
            "    os.makedirs(folder, exist_ok=True)",
            "    os.chown(folder, 1000, 100)",
            "c.Spawner.pre_spawn_hook = hook",
            'c.DockerSpawner.volumes["/srv/users/{username}"] = "/home/jovyan/data"',
        ),
        "compose.yaml": changed(COMPOSE, (SOCKET, f"{SOCKET}      - /srv/users:/srv/users\n")),
    },
}


@pytest.mark.parametrize("kind", QUIET)
def test_no_warning_where_nothing_is_wrong(tmp_path, kind):
    assert found(lint(tmp_path, QUIET[kind])) == []


@pytest.mark.parametrize("option", ["--db=sqlite:////data/x.sqlite", "--no-db", ""])
def test_a_command_may_say_where_the_hub_keeps_its_files(tmp_path, option):
    files = {
        "jupyterhub_config.py": changed(
            CONFIG, ('c.JupyterHub.db_url = "sqlite:////data/hub.sqlite"\n', "")
        ),
        "compose.yaml": changed(
            COMPOSE, ("    networks:", f"    command: jupyterhub {option}\n    networks:")
        ),
    }
    result = lint(tmp_path, files, Options(pedantic=True, select=("HUB601", "HUB602")))
    assert [code for code, *_ in found(result)] == ([] if option else ["HUB601"])
