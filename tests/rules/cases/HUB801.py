#: bad: nothing says where the hub listens
c.JupyterHub.spawner_class = "docker"

#: fixed: on every interface
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"

#: bad: the class itself
import dockerspawner
c.JupyterHub.spawner_class = dockerspawner.SwarmSpawner

#: bad: loopback by its number
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = '127.0.0.1'

#: fixed: in the same quotes
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = '0.0.0.0'

#: bad: loopback in a URL
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_bind_url = "http://localhost:8081"

#: bad: a URL hides the address that was meant
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:8081"

#: bad: connected to elsewhere, but listening on loopback
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:8081"
c.JupyterHub.hub_connect_ip = "172.17.0.1"

#: bad: a class of the file's own
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    def options_from_form(self, data):
        return {}
c.JupyterHub.spawner_class = Mine

#: env: the default of a variable
import os
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = os.environ.get("HUB_IP", "127.0.0.1")

#: fixed: another default
import os
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = os.environ.get("HUB_IP", "0.0.0.0")

#: branch: Docker in one branch only
import os
if os.path.exists("/etc/docker"):
    c.JupyterHub.spawner_class = "docker"

#: bad: pods
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.JupyterHub.hub_ip = "127.0.0.1"

#: bad: pods, and a name that KubeSpawner does not have
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.JupyterHub.hub_ip = "127.0.0.1"
c.KubeSpawner.hub_ip_connect = "10.0.0.1"

#: good: pods that are told another address
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.JupyterHub.hub_ip = "127.0.0.1"
c.JupyterHub.hub_connect_ip = "hub"

#: good: pods that are told another address, by the old name
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.JupyterHub.hub_ip = "127.0.0.1"
c.KubeSpawner.hub_connect_ip = "10.0.0.1"

#: good: pods, and no word of the hub's address
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"

#: good: pods on the network of their node, where the hub may run
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.JupyterHub.hub_ip = "127.0.0.1"
c.KubeSpawner.extra_pod_config = {"hostNetwork": True}

#: good: a part of a Helm chart
import z2jh
c.JupyterHub.spawner_class = "docker"

#: good: every interface
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"

#: good: empty, which is every interface too
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = ""

#: good: a URL without a host
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_bind_url = "http://:8081"

#: good: a name
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "jupyterhub"

#: good: without hub_ip, the hub listens where it is connected to
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_connect_ip = "172.17.0.1"

#: good: a reverse proxy on another port
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:8081"
c.JupyterHub.hub_connect_url = "http://10.0.0.1:9081"

#: good: a Unix socket
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_bind_url = "http+unix://%2Fsrv%2Fhub.sock"
c.JupyterHub.hub_connect_url = "http://10.0.0.1:9081"

#: good: processes of the same machine
c.JupyterHub.hub_ip = "127.0.0.1"

#: good: the host's network
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"network_mode": "host"}
c.DockerSpawner.use_internal_ip = True

#: good: the network of another container
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"network_mode": "container:hub"}

#: good: another address for servers
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.hub_connect_url = "http://172.17.0.1:8081"

#: good: another address in the environment of servers
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.environment = {"JUPYTERHUB_API_URL": "http://172.17.0.1:8081/hub/api"}

#: good: the old name of the address, which has a rule of its own
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.hub_ip_connect = "172.17.0.1"

#: good: containers made in another way
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    async def create_object(self):
        return await self.docker("create_container", image=self.image, network_mode="host")
c.JupyterHub.spawner_class = Mine

#: dynamic: an address from the environment
import os
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = os.environ["HUB_IP"]

#: dynamic: options that code makes
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = lambda spawner: {"network_mode": "host"}

#: dynamic: a network from the environment may be the host's
import os
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = os.environ["NETWORK"]

#: dynamic: a spawner from the environment
import os
c.JupyterHub.spawner_class = os.environ["SPAWNER"]

#: dynamic: a class with an unknown base
from dockerspawner import DockerSpawner
from theirs import HostNetwork
class Mine(HostNetwork, DockerSpawner):
    pass
c.JupyterHub.spawner_class = Mine

#: bad: jobs of a cluster
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"

#: bad: jobs of a cluster, and the address itself
c.JupyterHub.spawner_class = "batchspawner.TorqueSpawner"
c.JupyterHub.hub_ip = "127.0.0.1"

#: good: jobs that get another address
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.JupyterHub.hub_ip = "10.0.0.1"

#: good: jobs with a forwarded port
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.JupyterHub.hub_connect_url = "http://10.0.0.1:8081"
