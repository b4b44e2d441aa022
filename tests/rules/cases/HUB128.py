#: bad: folders made by a hook
import os


def make_folder(spawner):
    folder = os.path.join("/srv/users", spawner.escaped_name)
    if not os.path.exists(folder):
        os.makedirs(folder)


c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "jupyterhub"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.network_name = "jupyterhub"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}
c.Spawner.pre_spawn_hook = make_folder

#: bad: a folder under a name
import os

USERS = "/srv/users"


def make_folder(spawner):
    os.mkdir(f"{USERS}/{spawner.escaped_name}")


c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "jupyterhub"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.network_name = "jupyterhub"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}
c.Spawner.pre_spawn_hook = make_folder

#: good: a named volume
import os


def make_folder(spawner):
    folder = os.path.join("/srv/users", spawner.escaped_name)
    if not os.path.exists(folder):
        os.makedirs(folder)


c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "jupyterhub"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.network_name = "jupyterhub"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.Spawner.pre_spawn_hook = make_folder

#: good: another folder
import os


def make_folder(spawner):
    folder = os.path.join("/var/log/users", spawner.escaped_name)
    if not os.path.exists(folder):
        os.makedirs(folder)


c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "jupyterhub"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.network_name = "jupyterhub"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}
c.Spawner.pre_spawn_hook = make_folder

#: good[base=docker]: a hub on the host itself
import os

def make_folder(spawner):
    folder = os.path.join("/srv/users", spawner.escaped_name)
    if not os.path.exists(folder):
        os.makedirs(folder)

c.DockerSpawner.network_name = "jupyterhub"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}
c.Spawner.pre_spawn_hook = make_folder

#: good: a hook that makes nothing
def make_folder(spawner):
    spawner.log.info("/srv/users/%s", spawner.escaped_name)


c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "jupyterhub"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.network_name = "jupyterhub"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}
c.Spawner.pre_spawn_hook = make_folder

#: branch: on one kind of machine
import socket
import os


def make_folder(spawner):
    folder = os.path.join("/srv/users", spawner.escaped_name)
    if not os.path.exists(folder):
        os.makedirs(folder)


c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "jupyterhub"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.network_name = "jupyterhub"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.Spawner.pre_spawn_hook = make_folder
if socket.gethostname() == "lab":
    c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}

#: dynamic: a folder from elsewhere
from site_settings import users
import os


def make_folder(spawner):
    folder = os.path.join(users, spawner.escaped_name)
    if not os.path.exists(folder):
        os.makedirs(folder)


c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "jupyterhub"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.network_name = "jupyterhub"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {users + "/{username}": "/home/jovyan/work"}
c.Spawner.pre_spawn_hook = make_folder

#: good: a hook mounts one folder and makes another
import os


def make_folder(spawner):
    os.makedirs(f"/srv/logs/{spawner.escaped_name}", exist_ok=True)
    spawner.volumes["/srv/users/" + spawner.user.name] = "/home/jovyan/work"


c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "jupyterhub"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.network_name = "jupyterhub"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.Spawner.pre_spawn_hook = make_folder

#: bad: a hook mounts the folder that it makes
import os


def make_folder(spawner):
    folder = f"/srv/users/{spawner.user.name}"
    os.makedirs(folder, exist_ok=True)
    spawner.volumes[folder] = "/home/jovyan/work"


c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "jupyterhub"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.network_name = "jupyterhub"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.Spawner.pre_spawn_hook = make_folder

#: bad[base=compose-with-hook]: the service has a folder of the checkout there
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes:
#|       - /var/run/docker.sock:/var/run/docker.sock
#|       - data:/srv/jupyterhub
#|       - ./data/people:/srv/users

#: bad[base=compose-with-hook]: the service has another folder of the host there
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes:
#|       - /var/run/docker.sock:/var/run/docker.sock
#|       - data:/srv/jupyterhub
#|       - /mnt/users:/srv/users

#: bad[base=compose-with-hook]: the service has a volume there
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes:
#|       - /var/run/docker.sock:/var/run/docker.sock
#|       - data:/srv/jupyterhub
#|       - users:/srv/users

#: bad[base=compose-with-hook]: the service has nothing there
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes:
#|       - /var/run/docker.sock:/var/run/docker.sock
#|       - data:/srv/jupyterhub

#: good[base=compose-with-hook]: the service has the same folder there
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes:
#|       - /var/run/docker.sock:/var/run/docker.sock
#|       - data:/srv/jupyterhub
#|       - /srv/users:/srv/users

#: good[base=compose-with-hook]: the service has the folder around it
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes:
#|       - /var/run/docker.sock:/var/run/docker.sock
#|       - data:/srv/jupyterhub
#|       - /srv:/srv
