#: bad[base=open-docker-without-image]: a label, in single quotes
c.DockerSpawner.image = 'Minimal'
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = {"Base": "quay.io/jupyter/base-notebook:2025-01-20", "Minimal": "quay.io/jupyter/minimal-notebook:2025-01-20"}

#: fixed[base=open-docker-without-image]: a label, in single quotes
c.DockerSpawner.image = 'quay.io/jupyter/minimal-notebook:2025-01-20'
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = {"Base": "quay.io/jupyter/base-notebook:2025-01-20", "Minimal": "quay.io/jupyter/minimal-notebook:2025-01-20"}

#: bad[base=open-docker]: another image: no fix
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/minimal-notebook:2025-01-20", "quay.io/jupyter/r-notebook:1"]

#: fixed[base=open-docker]: another image: no fix
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/minimal-notebook:2025-01-20", "quay.io/jupyter/r-notebook:1"]

#: bad[base=open-docker-without-image]: another tag: no fix
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-02-02"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/base-notebook:2025-01-20"]

#: fixed[base=open-docker-without-image]: another tag: no fix
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-02-02"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/base-notebook:2025-01-20"]

#: bad[base=open-docker-without-image]: one allowed image, and none set
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/minimal-notebook:2025-01-20"]

#: fixed[base=open-docker-without-image]: one allowed image, and none set
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/minimal-notebook:2025-01-20"]
c.DockerSpawner.image = "quay.io/jupyter/minimal-notebook:2025-01-20"

#: bad[base=open-docker-without-image]: several allowed images, and none set
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = {"Base": "quay.io/jupyter/base-notebook:2025-01-20", "Minimal": "quay.io/jupyter/minimal-notebook:2025-01-20"}

#: fixed[base=open-docker-without-image]: several allowed images, and none set
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = {"Base": "quay.io/jupyter/base-notebook:2025-01-20", "Minimal": "quay.io/jupyter/minimal-notebook:2025-01-20"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"

#: good[base=open-docker]: the image is allowed
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/minimal-notebook:2025-01-20", "quay.io/jupyter/base-notebook:2025-01-20"]

#: good[base=open-docker-without-image]: the image, spelled another way
c.DockerSpawner.image = "docker.io/example/lab"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["example/lab:latest"]

#: good[base=open-docker-without-image]: the default image is allowed
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyterhub/singleuser:5.2"]

#: good[base=open-docker]: any image
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = "*"

#: good[base=open-docker]: nothing is allowed
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = []

#: good[base=open-docker]: a function
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = lambda spawner: ["quay.io/jupyter/minimal-notebook:2025-01-20"]

#: good[base=open-docker]: a hook sets the image
def choose(spawner):
    spawner.image = "example/lab:1"

c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/minimal-notebook:2025-01-20"]
c.DockerSpawner.pre_spawn_hook = choose

#: env[base=open-docker-without-image]: another image by default
import os
c.DockerSpawner.image = os.environ.get("IMAGE", "quay.io/jupyter/base-notebook:2025-01-20")
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/minimal-notebook:2025-01-20"]

#: dynamic[base=open-docker-without-image]: the image is out of the environment
import os
c.DockerSpawner.image = os.environ["IMAGE"]
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/minimal-notebook:2025-01-20"]

#: dynamic[base=open-docker]: an allowed image is out of the environment
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
import os
c.DockerSpawner.allowed_images = ["quay.io/jupyter/minimal-notebook:2025-01-20", os.environ["OTHER"]]

#: good[base=open-docker]: an empty list in a variable
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = "".split(",")
