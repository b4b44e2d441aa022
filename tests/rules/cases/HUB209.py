#: bad[base=docker]: the folder of the host
c.DockerSpawner.notebook_dir = "/srv/users/{username}"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}

#: fixed[base=docker]: the folder of the host
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}

#: bad[base=kept-docker]: relative
c.DockerSpawner.notebook_dir = './work/'
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: fixed[base=kept-docker]: relative
c.DockerSpawner.notebook_dir = '/home/jovyan/work'
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad[base=docker]: a variable of the shell
c.DockerSpawner.notebook_dir = "$HOME/nb"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad[base=docker]: relative, to nothing that is mounted
c.DockerSpawner.notebook_dir = "notebooks"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: good[base=docker]: the same path on both sides
c.DockerSpawner.notebook_dir = "/srv/users/{username}"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/srv/users/{username}"}

#: good[base=docker]: the home by its short name
c.DockerSpawner.notebook_dir = "~/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: good: a server without a container
c = get_config()  # noqa
c.JupyterHub.spawner_class = "simple"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.Spawner.notebook_dir = "notebooks"

#: good[base=docker]: none
c.DockerSpawner.notebook_dir = ""
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}

#: env[base=docker]: relative by default
import os

c.DockerSpawner.notebook_dir = os.environ.get("NOTEBOOK_DIR", "work")
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: fixed[base=docker]: relative by default
import os

c.DockerSpawner.notebook_dir = os.environ.get("NOTEBOOK_DIR", "/home/jovyan/work")
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: dynamic[base=docker]: a base from elsewhere
from site_settings import base

c.DockerSpawner.notebook_dir = base + "/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
