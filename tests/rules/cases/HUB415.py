#: bad: in the name of a volume
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-{username}-{imagename}": "/home/jovyan/work"}

#: fixed: in the name of a volume
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-{username}": "/home/jovyan/work"}

#: bad: first in the name of a volume
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {'{imagename}-{username}': '/home/jovyan/work'}

#: fixed: first in the name of a volume
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {'{prefix}-{username}': '/home/jovyan/work'}

#: bad: a folder
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/srv/{imagename}/{username}": "/home/jovyan/work"}

#: fixed: a folder
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/srv/{username}": "/home/jovyan/work"}

#: bad[dockerspawner=12.1]: before 13.0
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-{username}-{imagename}": "/home/jovyan/work"}

#: fixed: before 13.0
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-{username}": "/home/jovyan/work"}

#: good: by user only
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-{username}": "/home/jovyan/work"}

#: good: in the name of the container
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "{prefix}-{username}-{imagename}"
c.DockerSpawner.volumes = {"jupyterhub-{username}": "/home/jovyan/work"}

#: good: read-only
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.read_only_volumes = {"course-{imagename}": "/course"}

#: env: a default of the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {os.environ.get("VOLUME", "home-{username}-{imagename}"): "/home/jovyan/work"}

#: fixed: a default of the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {os.environ.get("VOLUME", "home-{username}"): "/home/jovyan/work"}

#: dynamic: a mode that is not known, a spawner that is not known
from mine import Spawner
c = get_config()
c.JupyterHub.spawner_class = Spawner
c.DockerSpawner.volumes = {"home-{username}-{imagename}": "/home/jovyan/work"}

#: bad: between letters, where nothing can be left out
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"{username}of{imagename}lab": "/home/jovyan/work"}

#: fixed: between letters, unchanged
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"{username}of{imagename}lab": "/home/jovyan/work"}
