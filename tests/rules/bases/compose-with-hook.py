# The base `compose` with a hook that makes each user's folder.
import os


def make_folder(spawner):
    os.makedirs(f"/srv/users/{spawner.escaped_name}", exist_ok=True)


c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}
c.Spawner.pre_spawn_hook = make_folder
