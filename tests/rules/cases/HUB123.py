#: bad[base=swarm]: mounts
c.SwarmSpawner.mounts = [{"source": "/nfs/users/{username}", "target": "/home/jovyan/work", "type": "bind"}]

#: bad[base=swarm]: set on the base class
c.DockerSpawner.mounts = [{"source": "/nfs/users/{username}", "target": "/home/jovyan/work", "type": "bind"}]

#: bad[base=swarm]: remove
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.DockerSpawner.remove = False

#: fixed[base=swarm]: remove
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}

#: good[base=swarm]: volumes
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}

#: good[base=swarm]: an empty list
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.mounts = []

#: good[base=docker]: DockerSpawner has both
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "jupyterhub-user-{username}", "target": "/home/jovyan/work"},
]

#: good: a class that has mounts of its own
from dockerspawner import SwarmSpawner


class MySpawner(SwarmSpawner):
    mounts = []


c = get_config()  # noqa
c.JupyterHub.spawner_class = MySpawner
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.DockerSpawner.mounts = [{"source": "/nfs/users/{username}", "target": "/home/jovyan/work"}]

#: env: a swarm by default
import os

c = get_config()  # noqa
c.JupyterHub.spawner_class = os.environ.get("HUB_SPAWNER", "dockerspawner.SwarmSpawner")
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True

#: dynamic: a spawner from elsewhere
from site_settings import spawner

c = get_config()  # noqa
c.JupyterHub.spawner_class = spawner
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.mounts = [
    {"source": "jupyterhub-user-{username}", "target": "/home/jovyan/work"},
]

#: bad[base=swarm]: options of containers
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.extra_host_config = {"mem_limit": "2g"}

#: good[base=swarm]: options of services
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.mem_limit = "2G"
c.SwarmSpawner.extra_container_spec = {"user": "1000"}
