#: bad: the name of a container
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "jupyterhub"

#: bad: to connect to
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "hub"
c.DockerSpawner.network_name = "bridge"

#: bad: in a URL
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.JupyterHub.hub_bind_url = "http://:8081"
c.JupyterHub.hub_connect_url = "http://hub:8081"

#: env: the default of a variable
import os
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = os.environ.get("HUB", "jupyterhub")

#: branch: the network of one branch
import os
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "jupyterhub"
if os.path.exists("/etc/docker"):
    c.DockerSpawner.network_name = "hub"

#: good: a network
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "jupyterhub"
c.DockerSpawner.network_name = "hub"

#: good: a part of a Helm chart
import z2jh
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "jupyterhub"

#: good: loopback, which has a rule of its own
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "localhost"

#: good: published, but on a network that resolves the name
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "jupyterhub"
c.DockerSpawner.network_name = "hub"
c.DockerSpawner.use_internal_ip = False

#: good: a network by Docker's option
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "jupyterhub"
c.DockerSpawner.use_internal_ip = True
c.DockerSpawner.extra_host_config = {"network_mode": "hub"}

#: good: looked up inside
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "jupyterhub"
c.DockerSpawner.use_internal_ip = True

#: good: links
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "jupyterhub"
c.DockerSpawner.links = {"jupyterhub": "jupyterhub"}

#: good: names given by hand
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "hub"
c.DockerSpawner.extra_host_config = {"extra_hosts": {"hub": "172.17.0.1"}}

#: good: an address
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "172.17.0.1"

#: good: a name of the DNS
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "host.docker.internal"

#: good: Swarm
c.JupyterHub.spawner_class = "docker-swarm"
c.JupyterHub.hub_ip = "jupyterhub"

#: good: found in another way
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    async def get_ip_and_port(self):
        return "host.docker.internal", 8888
c.JupyterHub.spawner_class = Mine
c.JupyterHub.hub_ip = "jupyterhub"

#: dynamic: a network from the environment
import os
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "jupyterhub"
c.DockerSpawner.network_name = os.environ["NETWORK"]

#: dynamic: options that code makes
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "jupyterhub"
c.DockerSpawner.extra_host_config = lambda spawner: {"network_mode": "hub"}
