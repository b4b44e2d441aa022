#: bad: restarted and removed
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.remove = True
c.DockerSpawner.extra_host_config = {"restart_policy": {"Name": "unless-stopped"}}

#: fixed: restarted and removed
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.remove = True

#: bad: beside other options
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.remove = True
c.DockerSpawner.extra_host_config = {"shm_size": "1g", "restart_policy": {"Name": "on-failure", "MaximumRetryCount": 3}}

#: fixed: beside other options
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.remove = True
c.DockerSpawner.extra_host_config = {"shm_size": "1g"}

#: env: when a variable is set
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.remove = bool(os.environ.get("REMOVE"))
c.DockerSpawner.extra_host_config = {"restart_policy": {"Name": "unless-stopped"}}

#: fixed: when a variable is set
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.remove = bool(os.environ.get("REMOVE"))

#: good: kept
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.remove = False
c.DockerSpawner.extra_host_config = {"restart_policy": {"Name": "unless-stopped"}}

#: good: no policy
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.remove = True
c.DockerSpawner.extra_host_config = {"restart_policy": {"Name": "no"}}

#: good[dockerspawner=0.11.1]: removed by the spawner, not by Docker
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.remove = True
c.DockerSpawner.extra_host_config = {"restart_policy": {"Name": "unless-stopped"}}

#: dynamic: whether they are removed is not known
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
from site_settings import remove
c.DockerSpawner.remove = remove
c.DockerSpawner.extra_host_config = {"restart_policy": {"Name": "unless-stopped"}}
