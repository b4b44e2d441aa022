#: bad[base=docker]: made, and left to root
import os

c.JupyterHub.hub_ip = "jupyterhub"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}


def make(spawner):
    path = os.path.join("/srv/users", spawner.user.name)
    if not os.path.exists(path):
        os.mkdir(path, 0o755)
        # os.chown(path, 1000, 100)


c.Spawner.pre_spawn_hook = make

#: bad[base=docker]: a container with a name of its own in the network
import os

c.JupyterHub.hub_ip = "jupyterhub"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_create_kwargs = {"hostname": "lab"}


def make(spawner):
    path = os.path.join("/srv/users", spawner.user.name)
    if not os.path.exists(path):
        os.mkdir(path, 0o755)


c.Spawner.pre_spawn_hook = make

#: good[base=docker]: handed over
import os

c.JupyterHub.hub_ip = "jupyterhub"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}


def make(spawner):
    path = os.path.join("/srv/users", spawner.user.name)
    if not os.path.exists(path):
        os.mkdir(path, 0o755)
        os.chown(path, 1000, 100)


c.Spawner.pre_spawn_hook = make

#: good[base=docker]: open to all
import os

c.JupyterHub.hub_ip = "jupyterhub"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}


def make(spawner):
    path = os.path.join("/srv/users", spawner.user.name)
    if not os.path.exists(path):
        os.mkdir(path, 0o777)


c.Spawner.pre_spawn_hook = make

#: good[base=docker]: a hub that may run as anyone
import os

c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}


def make(spawner):
    path = os.path.join("/srv/users", spawner.user.name)
    if not os.path.exists(path):
        os.mkdir(path, 0o755)


c.Spawner.pre_spawn_hook = make

#: good[base=docker]: another folder
import os

c.JupyterHub.hub_ip = "jupyterhub"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}


def make(spawner):
    path = os.path.join("/srv/logs", spawner.user.name)
    if not os.path.exists(path):
        os.mkdir(path, 0o755)


c.Spawner.pre_spawn_hook = make

#: good[base=docker]: an image of one's own
c.DockerSpawner.image = "our/lab:1"
import os

c.JupyterHub.hub_ip = "jupyterhub"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}


def make(spawner):
    path = os.path.join("/srv/users", spawner.user.name)
    if not os.path.exists(path):
        os.mkdir(path, 0o755)


c.Spawner.pre_spawn_hook = make

#: good[base=docker]: started as root
c.DockerSpawner.extra_create_kwargs = {"user": "root"}
import os

c.JupyterHub.hub_ip = "jupyterhub"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}


def make(spawner):
    path = os.path.join("/srv/users", spawner.user.name)
    if not os.path.exists(path):
        os.mkdir(path, 0o755)


c.Spawner.pre_spawn_hook = make

#: env[base=docker]: with a variable
import os

c.JupyterHub.hub_ip = "jupyterhub"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}


def make(spawner):
    path = os.path.join("/srv/users", spawner.user.name)
    if not os.path.exists(path):
        os.mkdir(path, 0o755)


if os.environ.get("MAKE"):
    c.Spawner.pre_spawn_hook = make

#: dynamic[base=docker]: a folder from elsewhere
from site_settings import folder

import os

c.JupyterHub.hub_ip = "jupyterhub"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}


def make(spawner):
    path = os.path.join(folder, spawner.user.name)
    if not os.path.exists(path):
        os.mkdir(path, 0o755)


c.Spawner.pre_spawn_hook = make
