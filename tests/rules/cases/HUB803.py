#: bad: loopback
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "127.0.0.1"

#: bad: localhost in a URL
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_bind_url = "http://:8081"
c.JupyterHub.hub_connect_url = "http://localhost:8081"

#: bad: an address to listen on
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_connect_ip = "0.0.0.0"

#: bad: IPv6
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "::"
c.JupyterHub.hub_connect_ip = "::1"

#: bad: pods
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.JupyterHub.hub_connect_ip = "localhost"

#: env: the default of a variable
import os
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_connect_ip = os.environ.get("HUB", "localhost")

#: good: an address of the host
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_connect_ip = "172.17.0.1"

#: good: not set after all
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = ""

#: good: processes
c.JupyterHub.hub_connect_ip = "127.0.0.1"

#: good: the host's network
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_connect_ip = "127.0.0.1"
c.DockerSpawner.network_name = "host"

#: good: a URL hides the address
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_connect_ip = "127.0.0.1"
c.JupyterHub.hub_connect_url = "http://172.17.0.1:8081"

#: good: pods that may be on the host's network
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.JupyterHub.hub_connect_ip = "localhost"
c.KubeSpawner.extra_pod_config = {"hostNetwork": True}

#: good: another address for servers
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_connect_ip = "127.0.0.1"
c.Spawner.hub_connect_url = "http://172.17.0.1:8081"

#: dynamic: an address from the environment
import os
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_connect_ip = os.environ["HUB"]

#: dynamic: an unknown spawner
c.JupyterHub.spawner_class = "their.package.DockerishSpawner"
c.JupyterHub.hub_connect_ip = "127.0.0.1"
