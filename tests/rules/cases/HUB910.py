#: bad[base=open-docker-without-image]: an image of one's own
c.DockerSpawner.image = "example/lab:1"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker-without-image]: a plain Python
c.DockerSpawner.image = "python:3.12"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: in allowed_images
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/base-notebook:2025-01-20", "continuumio/miniconda3:24.1.2-0"]

#: good[base=open-docker-without-image]: a command
c.DockerSpawner.image = "example/lab:1"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.cmd = ["jupyterhub-singleuser"]

#: good[base=open-docker-without-image]: a command for all spawners
c.DockerSpawner.image = "example/lab:1"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.Spawner.cmd = ["jupyterhub-singleuser"]

#: good[base=open-docker]: docker-stacks
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker-without-image]: no image set
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker-without-image]: a command for the container
c.DockerSpawner.image = "example/lab:1"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.extra_create_kwargs = {"entrypoint": ["/start"]}

#: env[base=open-docker-without-image]: a default of one's own
import os
c.DockerSpawner.image = os.environ.get("IMAGE", "example/lab:1")
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker-without-image]: out of the environment
import os
c.DockerSpawner.image = os.environ["IMAGE"]
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker-without-image]: a command out of the environment
c.DockerSpawner.image = "example/lab:1"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
import os
c.DockerSpawner.cmd = os.environ["START"]

#: good[base=docker]: an image that the compose file makes of one of Jupyter's
c.DockerSpawner.image = "lab/notebook:1"
#| services:
#|   hub: {image: 'quay.io/jupyterhub/jupyterhub:5'}
#|   notebook: {build: users, image: 'lab/notebook:1'}
#users/Dockerfile| FROM quay.io/jupyter/base-notebook:2025-03-17
#users/Dockerfile| RUN pip install numpy
