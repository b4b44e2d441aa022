#: bad[base=docker]: a target
home = "/home/jovyan"
c.DockerSpawner.notebook_dir = home + "/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": home + "work/"}

#: fixed[base=docker]: a target
home = "/home/jovyan"
c.DockerSpawner.notebook_dir = home + "/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": home + "/work/"}

#: bad[base=docker]: a source
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
root = '/srv/users'
c.DockerSpawner.volumes = {root + 'home/{username}': '/home/jovyan/work'}

#: fixed[base=docker]: a source
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
root = '/srv/users'
c.DockerSpawner.volumes = {root + '/home/{username}': '/home/jovyan/work'}

#: bad[base=docker]: a word that is a folder
home = "/home/jovyan"
c.DockerSpawner.notebook_dir = home + "work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}

#: fixed[base=docker]: a word that is a folder
home = "/home/jovyan"
c.DockerSpawner.notebook_dir = home + "/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}

#: good[base=docker]: a slash on one side
home = "/home/jovyan"
c.DockerSpawner.notebook_dir = home + "/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": home + "/work/"}

#: good[base=docker]: the rest of a name
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
root = "/srv/users"
c.DockerSpawner.volumes = {root + "test/"[:-1] + "-{username}": "/home/jovyan/work", root + "test": "/home/jovyan/old"}

#: good[base=docker]: a text that is filled in
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/%s{username}" % "work/": "/home/jovyan/work"}

#: good[base=docker]: parts that are joined by a name
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
work = "work/"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/" + work}

#: good: another spawner
c = get_config()  # noqa
c.JupyterHub.spawner_class = "simple"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.Spawner.notebook_dir = "/srv/nb" + "work/"

#: good[base=docker]: a suffix
root = "/srv/users"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {root + "-new/{username}": "/home/jovyan/work", root + "2": "/home/jovyan/old"}

#: good[base=docker]: a name that is put together
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-" + "user/"[:-1] + "-{username}": "/home/jovyan/work"}

#: env[base=docker]: a base from the environment
import os

c.DockerSpawner.notebook_dir = "/home/jovyan/work"
base = os.environ.get("USERS_FOLDER", "/srv/users")
c.DockerSpawner.volumes = {base + "home/{username}": "/home/jovyan/work"}

#: fixed[base=docker]: a base from the environment
import os

c.DockerSpawner.notebook_dir = "/home/jovyan/work"
base = os.environ.get("USERS_FOLDER", "/srv/users")
c.DockerSpawner.volumes = {base + "/home/{username}": "/home/jovyan/work"}

#: dynamic[base=docker]: a base from elsewhere
from site_settings import base

c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {base + "home/{username}": "/home/jovyan/work"}
