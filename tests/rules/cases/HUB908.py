#: bad[base=open-docker]: both entries, in single quotes
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = {'quay.io/jupyter/base-notebook:2025-01-20': 'Base notebook', 'quay.io/jupyter/minimal-notebook:2025-01-20': 'Minimal notebook'}

#: fixed[base=open-docker]: both entries, in single quotes
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = {'Base notebook': 'quay.io/jupyter/base-notebook:2025-01-20', 'Minimal notebook': 'quay.io/jupyter/minimal-notebook:2025-01-20'}

#: bad[base=open-docker]: one entry
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = {"Base": "quay.io/jupyter/base-notebook:2025-01-20", "quay.io/jupyter/minimal-notebook:2025-01-20": "Minimal notebook"}

#: fixed[base=open-docker]: one entry
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = {"Base": "quay.io/jupyter/base-notebook:2025-01-20", "Minimal notebook": "quay.io/jupyter/minimal-notebook:2025-01-20"}

#: bad[base=open-docker]: twice the same label: no fix
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = {"quay.io/jupyter/base-notebook:2025-01-20": "My notebook", "quay.io/jupyter/minimal-notebook:2025-01-20": "My notebook"}

#: fixed[base=open-docker]: twice the same label: no fix
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = {"quay.io/jupyter/base-notebook:2025-01-20": "My notebook", "quay.io/jupyter/minimal-notebook:2025-01-20": "My notebook"}

#: bad[base=open-docker]: by the old name
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.image_whitelist = {"quay.io/jupyter/base-notebook:2025-01-20": "Base notebook"}

#: fixed[base=open-docker]: by the old name
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.image_whitelist = {"Base notebook": "quay.io/jupyter/base-notebook:2025-01-20"}

#: good[base=open-docker]: labels first
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = {"Base notebook": "quay.io/jupyter/base-notebook:2025-01-20"}

#: good[base=open-docker]: an image that is both
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = {"quay.io/jupyter/base-notebook:2025-01-20": "quay.io/jupyter/base-notebook:2025-01-20"}

#: good[base=open-docker]: a short name of an image
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = {"quay.io/jupyter/base-notebook:2025-01-20": "lab"}

#: branch[base=open-docker]: in one branch
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
import socket
if socket.gethostname() == "hub":
    c.DockerSpawner.allowed_images = {"quay.io/jupyter/base-notebook:2025-01-20": "Base notebook"}

#: fixed[base=open-docker]: in one branch
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
import socket
if socket.gethostname() == "hub":
    c.DockerSpawner.allowed_images = {"Base notebook": "quay.io/jupyter/base-notebook:2025-01-20"}

#: dynamic[base=open-docker]: labels out of the environment
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
import os
c.DockerSpawner.allowed_images = {"quay.io/jupyter/base-notebook:2025-01-20": os.environ["LABEL"]}

#: dynamic[base=open-docker]: made elsewhere
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
from ours import images
c.DockerSpawner.allowed_images = images
