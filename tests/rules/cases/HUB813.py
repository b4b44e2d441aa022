#: bad: every interface
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.host_ip = "0.0.0.0"

#: bad: by the old name
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.container_ip = "0.0.0.0"

#: bad: a fixed port
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"port_bindings": {8888: 9999}}

#: bad: a fixed port of one address
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "hub"
c.DockerSpawner.extra_host_config = {"port_bindings": {"4040/tcp": ("127.0.0.1", 4040)}}

#: bad: a list of ports
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = dict(port_bindings={8888: ["9999"]})

#: env: the default of a variable
import os
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.host_ip = os.environ.get("HOST_IP", "0.0.0.0")

#: good: loopback
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.host_ip = "127.0.0.1"

#: good: a network of its own publishes nothing
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "hub"
c.DockerSpawner.host_ip = "0.0.0.0"

#: good: a proxy elsewhere
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.host_ip = "0.0.0.0"
c.ConfigurableHTTPProxy.should_start = False

#: good: Docker elsewhere
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.host_ip = "0.0.0.0"
c.DockerSpawner.client_kwargs = {"base_url": "tcp://10.0.0.7:2376"}

#: good: free ports
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"port_bindings": {8888: ("127.0.0.1",), 4040: None, 4041: 0, 4042: "127.0.0.1"}}

#: good: services, which have no such option
c.JupyterHub.spawner_class = "docker-swarm"
c.SwarmSpawner.extra_host_config = {"port_bindings": {8888: 9999}}

#: good: processes
c.DockerSpawner.host_ip = "0.0.0.0"

#: dynamic: an address from the environment
import os
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.host_ip = os.environ["HOST_IP"]

#: dynamic: a port from the environment
import os
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"port_bindings": {8888: int(os.environ["PORT"])}}

#: dynamic: a network from the environment
import os
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = os.environ["NETWORK"]
c.DockerSpawner.host_ip = "0.0.0.0"

#: good: services are found in their network
c.JupyterHub.spawner_class = "docker-swarm"
c.SwarmSpawner.use_internal_ip = False
c.SwarmSpawner.host_ip = "0.0.0.0"

#: good: a class that makes the containers itself
from dockerspawner import DockerSpawner
class Ours(DockerSpawner):
    async def create_object(self):
        return await make(self.name)
c.JupyterHub.spawner_class = Ours
c.DockerSpawner.host_ip = "0.0.0.0"
c.DockerSpawner.extra_host_config = {"port_bindings": {8888: 9999}}
