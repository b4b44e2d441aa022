import os

c = get_config()  # noqa: F821

c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.image = "quay.io/jupyter/scipy-notebook:2025-03-24"

c.DockerSpawner.notebook_dir = os.environ.get("DOCKER_NOTEBOOK_DIR", "/home/jovyan")
c.DockerSpawner.volumes = {
    "hub-user-{user}": "/home/jovyan/work",
    "hub-shared": {"bind": "/home/jovyan/work/shared", "mode": "rw"},
}
c.DockerSpawner.remove = True
c.DockerSpawner.mem_limit = "512m"
