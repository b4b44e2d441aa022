#: bad: a short timeout
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.start_timeout = 30

#: bad: the default with a pull at every start
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.pull_policy = "always"

#: bad: no time to answer
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.http_timeout = 0

#: env: the default of a variable
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.start_timeout = int(os.environ.get("TIMEOUT", "45"))

#: good: time enough
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.start_timeout = 300
c.DockerSpawner.pull_policy = "always"

#: good: nothing is pulled
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.start_timeout = 30
c.DockerSpawner.pull_policy = "never"

#: good: the defaults
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"

#: good: another spawner
c.Spawner.start_timeout = 30

#: dynamic: a timeout that is not known
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
from site_settings import timeout
c.DockerSpawner.start_timeout = timeout
c.DockerSpawner.pull_policy = "always"

#: good[base=local-database]: a pull policy of the wrong type
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan"}
c.DockerSpawner.pull_policy = ["always"]

#: bad[base=local-database]: no time to start
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan"}
c.Spawner.start_timeout = 0

#: good: two minutes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.start_timeout = 120

#: bad: a little less
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.start_timeout = 119
