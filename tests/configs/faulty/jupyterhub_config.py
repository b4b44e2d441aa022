import os

c = get_config()  # noqa: F821

c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.image = "quay.io/jupyter/scipy-notebook:2025-03-24"

work = os.environ.get("WORK_DIR", "/home/jovyan/notebooks")
c.DockerSpawner.notebook_dir = work
c.DockerSpawner.volumes = {"hub-{username}": "/home/jovyan/work"}
c.DockerSpawner.remove = True
c.DockerSpawner.mem_limit = "512m"

c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
