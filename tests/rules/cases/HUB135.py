#: bad[base=docker]: accounts of the directory
c.JupyterHub.authenticator_class = "ldap"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/home/{raw_username}": "/home/jovyan/work"}

#: bad[base=docker]: accounts of the system, and a folder in the home
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [{"type": "bind", "source": "/home/{username}/notebooks", "target": "/home/jovyan/work"}]

#: good[base=docker]: names that are no accounts
c.JupyterHub.authenticator_class = "github"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/home/{raw_username}": "/home/jovyan/work"}

#: good[base=docker]: read-only, and other folders
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.read_only_volumes = {"/home/{raw_username}": "/home/jovyan/old"}
c.DockerSpawner.volumes = {"/srv/home/{raw_username}": "/home/jovyan/work", "/home/shared": "/home/jovyan/shared"}

#: good[base=docker]: an image of one's own
c.DockerSpawner.image = "our/lab:1"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/home/{raw_username}": "/home/jovyan/work"}

#: good[base=docker]: another user of the container
c.DockerSpawner.extra_create_kwargs = {"user": "root"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/home/{raw_username}": "/home/jovyan/work"}

#: good[base=docker]: a hook
c.Spawner.pre_spawn_hook = lambda spawner: None
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/home/{raw_username}": "/home/jovyan/work"}

#: good[base=docker]: the spawner for it
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.DockerSpawner.volumes = {"/home/{raw_username}/data": "/data"}

#: env[base=docker]: by default
import os

c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {os.environ.get("HOMES", "/home/{raw_username}"): "/home/jovyan/work"}

#: dynamic[base=docker]: an authenticator from elsewhere
from site_settings import authenticator

c.JupyterHub.authenticator_class = authenticator
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/home/{raw_username}": "/home/jovyan/work"}
