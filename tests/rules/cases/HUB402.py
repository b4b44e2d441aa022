#: bad: the start folder is named for the user, the volume is not
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "our/lab:1"
c.DockerSpawner.notebook_dir = "/home/{username}"
c.DockerSpawner.volumes = {"jupyterhub-homes": "/home/{username}"}

#: fixed: the start folder is named for the user, the volume is not
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "our/lab:1"
c.DockerSpawner.notebook_dir = "/home/{username}"
c.DockerSpawner.volumes = {"jupyterhub-homes-{username}": "/home/{username}"}

#: bad: a folder of the host
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/{username}/work"
c.DockerSpawner.volumes = {"/srv/homes": {"bind": "/home/{username}"}}

#: fixed: a folder of the host
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/{username}/work"
c.DockerSpawner.volumes = {"/srv/homes/{username}": {"bind": "/home/{username}"}}

#: bad: a folder beside the start folder
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"work-{username}": "/home/jovyan/work", "/srv/private": "/private/{username}"}

#: fixed: a folder beside the start folder
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"work-{username}": "/home/jovyan/work", "/srv/private/{username}": "/private/{username}"}

#: good: the user's name on both sides
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/{username}"
c.DockerSpawner.volumes = {"home-{username}": "/home/{username}"}

#: good: a share below each home
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/{username}"
c.DockerSpawner.volumes = {"home-{username}": "/home/{username}", "/srv/data": "/home/{username}/data"}

#: good: read-only
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.read_only_volumes = {"/srv/handouts": "/handouts/{username}"}

#: bad: a hook mounts another folder
c = get_config()
c.JupyterHub.spawner_class = "docker"
def own(spawner):
    spawner.volumes["user-" + spawner.user.name] = "/home/jovyan/work"
c.DockerSpawner.notebook_dir = "/home/{username}"
c.DockerSpawner.pre_spawn_hook = own
c.DockerSpawner.volumes = {"homes": "/home/{username}"}

#: dynamic: a hook that mounts folders
c = get_config()
c.JupyterHub.spawner_class = "docker"
from ours import own
c.DockerSpawner.notebook_dir = "/home/{username}"
c.DockerSpawner.pre_spawn_hook = own
c.DockerSpawner.volumes = {"homes": "/home/{username}"}

#: branch: only on one branch
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/{username}"
if os.path.exists("/srv/homes"):
    c.DockerSpawner.volumes = {"/srv/homes": "/home/{username}"}
else:
    c.DockerSpawner.volumes = {"home-{username}": "/home/{username}"}

#: fixed: only on one branch
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/{username}"
if os.path.exists("/srv/homes"):
    c.DockerSpawner.volumes = {"/srv/homes/{username}": "/home/{username}"}
else:
    c.DockerSpawner.volumes = {"home-{username}": "/home/{username}"}

#: dynamic: a part of the source is not known
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/{username}"
c.DockerSpawner.volumes = {os.environ["HOMES"]: "/home/{username}"}
