#: bad[base=open-docker]: a text, in single quotes
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = 'quay.io/jupyter/base-notebook:2025-01-20'

#: fixed[base=open-docker]: a text, in single quotes
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/base-notebook:2025-01-20"]

#: bad[base=open-docker]: an empty text: no fix
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ""

#: fixed[base=open-docker]: an empty text: no fix
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ""

#: bad[base=open-docker]: a tuple
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ("quay.io/jupyter/base-notebook:2025-01-20", "quay.io/jupyter/minimal-notebook:2025-01-20")

#: fixed[base=open-docker]: a tuple
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/base-notebook:2025-01-20", "quay.io/jupyter/minimal-notebook:2025-01-20"]

#: bad[base=open-docker]: a set
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = {"quay.io/jupyter/base-notebook:2025-01-20", "quay.io/jupyter/minimal-notebook:2025-01-20"}

#: fixed[base=open-docker]: a set
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/base-notebook:2025-01-20", "quay.io/jupyter/minimal-notebook:2025-01-20"]

#: bad[base=open-docker]: None
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = None

#: fixed[base=open-docker]: None
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: profiles of KubeSpawner: no fix
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = [{"display_name": "Base", "image": "quay.io/jupyter/base-notebook:2025-01-20"}]

#: fixed[base=open-docker]: profiles of KubeSpawner: no fix
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = [{"display_name": "Base", "image": "quay.io/jupyter/base-notebook:2025-01-20"}]

#: bad[base=open-docker dockerspawner=12.1.0]: a star, before DockerSpawner 13: no fix
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = "*"

#: fixed[base=open-docker dockerspawner=12.1.0]: a star, before DockerSpawner 13: no fix
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = "*"

#: bad[base=open-docker]: by the old name
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.image_whitelist = "quay.io/jupyter/base-notebook:2025-01-20"

#: fixed[base=open-docker]: by the old name
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.image_whitelist = ["quay.io/jupyter/base-notebook:2025-01-20"]

#: good[base=open-docker]: a list
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ["quay.io/jupyter/base-notebook:2025-01-20", "quay.io/jupyter/minimal-notebook:2025-01-20"]

#: good[base=open-docker]: a dict
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = {"Base": "quay.io/jupyter/base-notebook:2025-01-20", "Minimal": "quay.io/jupyter/minimal-notebook:2025-01-20"}

#: good[base=open-docker]: a star
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = "*"

#: good[base=open-docker]: a tuple of one, for which there is no form
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = ("quay.io/jupyter/base-notebook:2025-01-20",)

#: good[base=open-docker]: a function
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = lambda spawner: ["quay.io/jupyter/base-notebook:2025-01-20"]

#: good[base=open-docker]: a form of its own, and None
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.allowed_images = None
c.DockerSpawner.options_form = "<p>x</p>"

#: env[base=open-docker]: a text where the variable is set
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
import os
c.DockerSpawner.allowed_images = "quay.io/jupyter/base-notebook:2025-01-20" if os.environ.get("ONE") else []

#: fixed[base=open-docker]: a text where the variable is set
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
import os
c.DockerSpawner.allowed_images = ["quay.io/jupyter/base-notebook:2025-01-20"] if os.environ.get("ONE") else []

#: dynamic[base=open-docker]: out of the environment
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
import os
c.DockerSpawner.allowed_images = os.environ["IMAGES"].split(",")

#: dynamic[base=open-docker]: made elsewhere
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
from ours import images
c.DockerSpawner.allowed_images = images
