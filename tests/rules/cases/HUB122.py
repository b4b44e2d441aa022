#: bad[base=swarm]: a driver and volumes
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.volume_driver = "rexray/nfs"

#: fixed[base=swarm]: a driver and volumes
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}

#: good[base=swarm]: no driver
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}

#: good[base=swarm]: an empty driver
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.volume_driver = ""

#: good: nothing to mount
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.volume_driver = "nfs"

#: good[base=docker-volumes]: another spawner
c.SwarmSpawner.volume_driver = "nfs"

#: env[base=swarm]: a driver from the environment
import os

c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.volume_driver = os.environ.get("VOLUME_DRIVER", "nfs")

#: fixed[base=swarm]: a driver from the environment
import os

c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}

#: dynamic[base=swarm]: a driver from elsewhere
from site_settings import driver

c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.volume_driver = driver
