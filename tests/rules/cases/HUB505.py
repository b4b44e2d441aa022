#: bad: environment in two sections
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.environment = {"LANG": "C.UTF-8"}
c.DockerSpawner.environment = {"EDITOR": "vi"}

#: fixed: environment in two sections
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.environment = {"LANG": "C.UTF-8"}
c.DockerSpawner.environment = {"EDITOR": "vi", "LANG": "C.UTF-8"}

#: bad: the order does not matter
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.volumes = {"data-{username}": "/home/jovyan/work"}
c.Spawner.volumes = {"/srv/shared": {"bind": "/shared", "mode": "ro"}}

#: fixed: the order does not matter
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.volumes = {"data-{username}": "/home/jovyan/work", "/srv/shared": {"bind": "/shared", "mode": "ro"}}
c.Spawner.volumes = {"/srv/shared": {"bind": "/shared", "mode": "ro"}}

#: bad: a later value for the base class
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = "1G"
c.Spawner.mem_limit = "2G"

#: bad: lines of their own stay so
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.environment = {"LANG": "C.UTF-8"}
c.DockerSpawner.environment = {
    "EDITOR": "vi",
}

#: fixed: lines of their own stay so
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.environment = {"LANG": "C.UTF-8"}
c.DockerSpawner.environment = {
    "EDITOR": "vi",
    "LANG": "C.UTF-8",
}

#: env: behind a variable
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
if os.environ.get("FRENCH"):
    c.Spawner.environment = {"LANG": "fr_FR.UTF-8"}
c.DockerSpawner.environment = {"EDITOR": "vi"}

#: fixed: behind a variable
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
if os.environ.get("FRENCH"):
    c.Spawner.environment = {"LANG": "fr_FR.UTF-8"}
c.DockerSpawner.environment = {"EDITOR": "vi", "LANG": "fr_FR.UTF-8"}

#: branch: in one branch
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import socket
c.DockerSpawner.mem_limit = "1G"
if socket.gethostname() == "big":
    c.Spawner.mem_limit = "8G"

#: good: a general value above, a special one below
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.mem_limit = "1G"
c.DockerSpawner.mem_limit = "2G"

#: good: equal values
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = "1G"
c.Spawner.mem_limit = "1G"

#: good: update merges with the base class
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.environment = {"LANG": "C.UTF-8"}
c.DockerSpawner.environment.update({"EDITOR": "vi"})

#: good: every entry is repeated
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.environment = {"LANG": "C.UTF-8"}
c.DockerSpawner.environment = {"LANG": "fr_FR.UTF-8", "EDITOR": "vi"}

#: good: sections of different components
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = "1G"
c.KubeSpawner.mem_limit = "2G"

#: dynamic: entries from elsewhere
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.Spawner.environment = {"LANG": "C.UTF-8"}
c.DockerSpawner.environment = dict(os.environ)

#: dynamic: a value from the environment
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.mem_limit = "1G"
c.Spawner.mem_limit = os.environ["MEM"]
