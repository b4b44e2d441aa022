#: bad[base=open-docker-without-image]: a tag from before the move
c.DockerSpawner.image = "jupyter/scipy-notebook:python-3.10"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker-without-image]: a date after the move, in single quotes
c.DockerSpawner.image = 'jupyter/base-notebook:2024-05-27'
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker-without-image]: a date after the move, in single quotes
c.DockerSpawner.image = 'quay.io/jupyter/base-notebook:2024-05-27'
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker-without-image]: docker.io in front
c.DockerSpawner.image = "docker.io/jupyter/datascience-notebook:lab-3.6.3"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: in allowed_images
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/base-notebook:2025-01-20", "jupyter/r-notebook:2023-06-01"]

#: bad[base=open-docker-without-image]: a tag that is put in: no fix
import os
tag = "2023-06-01"
c.DockerSpawner.image = f"jupyter/r-notebook:{tag}"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker-without-image]: a tag that is put in: no fix
import os
tag = "2023-06-01"
c.DockerSpawner.image = f"jupyter/r-notebook:{tag}"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: quay.io
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker-without-image]: a mirror
c.DockerSpawner.image = "registry.example.org/jupyter/base-notebook:2024-05-27"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker-without-image]: somebody else's
c.DockerSpawner.image = "jupyterlab/base-notebook:1"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: env[base=open-docker-without-image]: a default on Docker Hub
import os
c.DockerSpawner.image = os.environ.get("IMAGE", "jupyter/base-notebook:2023-06-01")
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker-without-image]: out of the environment
import os
c.DockerSpawner.image = os.environ["IMAGE"]
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: the newest
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "jupyter/base-notebook:latest"

#: fixed: the newest
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:latest"

#: bad: a hash, whose day is not known: no fix
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "jupyter/scipy-notebook:6d42503c684f"

#: fixed: a hash, whose day is not known: no fix
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "jupyter/scipy-notebook:6d42503c684f"
