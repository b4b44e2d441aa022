#: bad[base=swarm]: a named volume
c.SwarmSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad[base=swarm]: set on the base class, with a mode
c.DockerSpawner.volumes = {"{username}": {"bind": "/home/jovyan/work", "mode": "rw"}}

#: bad[base=swarm]: read-only
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.read_only_volumes = {"datasets": "/home/jovyan/data"}

#: good[base=swarm]: a folder that all nodes have
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}

#: good[base=swarm]: volumes that the container spec replaces
c.SwarmSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.SwarmSpawner.extra_container_spec = {"mounts": []}

#: good[base=docker]: DockerSpawner has named volumes
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: env[base=swarm]: a name unless the variable gives a folder
import os

c.SwarmSpawner.volumes = {os.environ.get("HOMES", "jupyterhub-user-{username}"): "/home/jovyan/work"}

#: dynamic[base=swarm]: a source from elsewhere
from site_settings import homes

c.SwarmSpawner.volumes = {homes: "/home/jovyan/work"}
