#: bad[base=swarm]: volumes that are replaced
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.extra_container_spec = {"mounts": ["/nfs/shared:/home/jovyan/shared:ro"]}

#: bad[base=swarm]: a placeholder in a source
c.SwarmSpawner.extra_container_spec = {"mounts": ["/nfs/users/{username}:/home/jovyan/work"]}

#: bad[base=swarm]: a placeholder in a mount's dict
c.SwarmSpawner.extra_container_spec = {"mounts": [{"Type": "bind", "Source": "/nfs/{username}", "Target": "/home/jovyan/work"}]}

#: bad[base=swarm]: a placeholder in another key
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.extra_container_spec = {"hostname": "jupyter-{username}"}

#: good[base=swarm]: keys without mounts
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.extra_container_spec = {"user": "1000:100"}

#: good[base=swarm]: mounts alone
c.SwarmSpawner.extra_container_spec = {"mounts": ["/nfs/shared:/home/jovyan/shared:ro"]}

#: good[base=docker-volumes]: another spawner
c.SwarmSpawner.extra_container_spec = {"mounts": ["v-{username}:/x"]}

#: branch[base=swarm]: mounts on one node only
import socket

c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
if socket.gethostname() == "lab":
    c.SwarmSpawner.extra_container_spec = {"mounts": ["/nfs/shared:/home/jovyan/shared:ro"]}

#: dynamic[base=swarm]: a container spec from elsewhere
from site_settings import spec

c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.extra_container_spec = {"hostname": spec.host, "env": spec.env}
