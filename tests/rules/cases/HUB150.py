#: bad: joined
c.JupyterHub.spawner_class = "docker"
c.Authenticator.allow_all = True
import os
def make(spawner):
    os.makedirs("/srv/lab/" + spawner.user.name, exist_ok=True)
c.Spawner.pre_spawn_hook = make
c.DockerSpawner.volumes = {"/srv/lab/{username}": "/home/jovyan/work"}

#: bad: in an f-string, with a folder below
c.JupyterHub.spawner_class = "docker"
c.Authenticator.allow_all = True
from pathlib import Path
def make(spawner):
    Path(f"/srv/lab/{spawner.user.name}").mkdir(exist_ok=True)
c.Spawner.pre_spawn_hook = make
c.DockerSpawner.volumes = {"/srv/lab/{username}/work": "/home/jovyan/work"}

#: good: the escaped name
c.JupyterHub.spawner_class = "docker"
c.Authenticator.allow_all = True
import os
def make(spawner):
    os.makedirs("/srv/lab/" + spawner.escaped_name, exist_ok=True)
c.Spawner.pre_spawn_hook = make
c.DockerSpawner.volumes = {"/srv/lab/{username}": "/home/jovyan/work"}

#: good: the real name in both
c.JupyterHub.spawner_class = "docker"
c.Authenticator.allow_all = True
import os
def make(spawner):
    os.makedirs("/srv/lab/" + spawner.user.name, exist_ok=True)
c.Spawner.pre_spawn_hook = make
c.DockerSpawner.volumes = {"/srv/lab/{raw_username}": "/home/jovyan/work"}

#: good: another folder
c.JupyterHub.spawner_class = "docker"
c.Authenticator.allow_all = True
import os
def make(spawner):
    os.makedirs("/srv/logs/" + spawner.user.name, exist_ok=True)
c.Spawner.pre_spawn_hook = make
c.DockerSpawner.volumes = {"/srv/lab/{username}": "/home/jovyan/work"}

#: good: plain names
import os
c.JupyterHub.spawner_class = "docker"
c.Authenticator.allowed_users = {"alice", "bob"}
def make(spawner):
    os.makedirs("/srv/lab/" + spawner.user.name, exist_ok=True)
c.Spawner.pre_spawn_hook = make
c.DockerSpawner.volumes = {"/srv/lab/{username}": "/home/jovyan/work"}

#: good: an escape that changes nothing
c.JupyterHub.spawner_class = "docker"
c.Authenticator.allow_all = True
import os
def make(spawner):
    os.makedirs("/srv/lab/" + spawner.user.name, exist_ok=True)
c.Spawner.pre_spawn_hook = make
c.DockerSpawner.escape = lambda name: name
c.DockerSpawner.volumes = {"/srv/lab/{username}": "/home/jovyan/work"}

#: env: on request
c.JupyterHub.spawner_class = "docker"
c.Authenticator.allow_all = True
import os
def make(spawner):
    os.makedirs("/srv/lab/" + spawner.user.name, exist_ok=True)
if os.environ.get("MAKE"):
    c.Spawner.pre_spawn_hook = make
c.DockerSpawner.volumes = {"/srv/lab/{username}": "/home/jovyan/work"}

#: dynamic: a hook from elsewhere
c.JupyterHub.spawner_class = "docker"
c.Authenticator.allow_all = True
from ours import make
c.Spawner.pre_spawn_hook = make
c.DockerSpawner.volumes = {"/srv/lab/{username}": "/home/jovyan/work"}
