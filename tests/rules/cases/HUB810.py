#: bad: by the name of the network
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "host"

#: bad: by Docker's option
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"network_mode": "host"}

#: bad: looked up on another network
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "hub"
c.DockerSpawner.extra_host_config = {"network_mode": "host"}

#: bad: one port for all
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "host"
c.DockerSpawner.use_internal_ip = True

#: env: the default of a variable
import os
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = os.environ.get("NETWORK", "host")

#: good: a network
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "hub"

#: good: Swarm
c.JupyterHub.spawner_class = "docker-swarm"
c.DockerSpawner.network_name = "host"

#: good: containers made by a class of the file
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    async def create_object(self):
        return await self.docker("create_container", image=self.image)
c.JupyterHub.spawner_class = Mine
c.DockerSpawner.network_name = "host"

#: good: servers found by a class of the file
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    async def get_ip_and_port(self):
        return self.host_ip, self.port
c.JupyterHub.spawner_class = Mine
c.DockerSpawner.network_name = "host"
c.DockerSpawner.use_internal_ip = True

#: good: a port for each user
import socket
def port(spawner):
    spawner.port = 9000 + spawner.user.id
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "host"
c.DockerSpawner.use_internal_ip = True
c.DockerSpawner.pre_spawn_hook = port

#: good: no ports published
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"network_mode": "host", "port_bindings": {}}

#: dynamic: a network from the environment
import os
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = os.environ["NETWORK"]

#: dynamic: whether ports are published is not known
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "host"
c.DockerSpawner.use_internal_ip = find_out()
