#: bad: a label, in single quotes
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = 'Minimal'
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = {"Base": "quay.io/jupyter/base-notebook:2025-01-20", "Minimal": "quay.io/jupyter/minimal-notebook:2025-01-20"}

#: fixed: a label, in single quotes
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = 'quay.io/jupyter/minimal-notebook:2025-01-20'
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = {"Base": "quay.io/jupyter/base-notebook:2025-01-20", "Minimal": "quay.io/jupyter/minimal-notebook:2025-01-20"}

#: bad: another image: no fix
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/minimal-notebook:2025-01-20", "quay.io/jupyter/r-notebook:1"]

#: fixed: another image: no fix
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/minimal-notebook:2025-01-20", "quay.io/jupyter/r-notebook:1"]

#: bad: another tag: no fix
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-02-02"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/base-notebook:2025-01-20"]

#: fixed: another tag: no fix
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-02-02"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/base-notebook:2025-01-20"]

#: bad: one allowed image, and none set
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/minimal-notebook:2025-01-20"]

#: fixed: one allowed image, and none set
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/minimal-notebook:2025-01-20"]
c.DockerSpawner.image = "quay.io/jupyter/minimal-notebook:2025-01-20"

#: bad: several allowed images, and none set
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = {"Base": "quay.io/jupyter/base-notebook:2025-01-20", "Minimal": "quay.io/jupyter/minimal-notebook:2025-01-20"}

#: fixed: several allowed images, and none set
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = {"Base": "quay.io/jupyter/base-notebook:2025-01-20", "Minimal": "quay.io/jupyter/minimal-notebook:2025-01-20"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"

#: good: the image is allowed
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/minimal-notebook:2025-01-20", "quay.io/jupyter/base-notebook:2025-01-20"]

#: good: the image, spelled another way
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "docker.io/example/lab"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["example/lab:latest"]

#: good: the default image is allowed
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyterhub/singleuser:5.2"]

#: good: any image
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = "*"

#: good: nothing is allowed
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = []

#: good: a function
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = lambda spawner: ["quay.io/jupyter/minimal-notebook:2025-01-20"]

#: good: a hook sets the image
def choose(spawner):
    spawner.image = "example/lab:1"


c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/minimal-notebook:2025-01-20"]
c.DockerSpawner.pre_spawn_hook = choose

#: env: another image by default
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
import os
c.DockerSpawner.image = os.environ.get("IMAGE", "quay.io/jupyter/base-notebook:2025-01-20")
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/minimal-notebook:2025-01-20"]

#: dynamic: the image is out of the environment
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
import os
c.DockerSpawner.image = os.environ["IMAGE"]
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/minimal-notebook:2025-01-20"]

#: dynamic: an allowed image is out of the environment
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
import os
c.DockerSpawner.allowed_images = ["quay.io/jupyter/minimal-notebook:2025-01-20", os.environ["OTHER"]]
