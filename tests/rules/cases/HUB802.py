#: bad: a hub in a container
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.db_url = "sqlite:////srv/jupyterhub/hub.sqlite"

#: bad: by a URL, on Docker's network by name
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_bind_url = "http://:8081"
c.DockerSpawner.network_name = "bridge"

#: bad: looked up inside
import os
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = ""
c.DockerSpawner.use_internal_ip = True
c.DockerSpawner.notebook_dir = os.environ["DOCKER_NOTEBOOK_DIR"]

#: env: the network is the default one
import os
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.network_name = os.environ.get("NETWORK", "bridge")

#: good: an address to connect to
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "172.17.0.1"

#: good: a URL to connect to
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_bind_url = "http://0.0.0.0:8081"
c.JupyterHub.hub_connect_url = "http://172.17.0.1:8081"

#: good: a network that resolves names
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.network_name = "hub"

#: good: the same by Docker's option
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.extra_host_config = {"network_mode": "hub"}

#: good: names given by hand
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.extra_host_config = {"extra_hosts": {"myhost": "host-gateway"}}

#: good: links
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.links = {"hub": "hub"}

#: good: Swarm
c.JupyterHub.spawner_class = "docker-swarm"
c.JupyterHub.hub_ip = "0.0.0.0"

#: good: processes
c.JupyterHub.hub_ip = "0.0.0.0"

#: good: another address for servers
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Spawner.hub_connect_url = "http://172.17.0.1:8081"

#: dynamic: a network from the environment
import os
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.network_name = os.environ["DOCKER_NETWORK_NAME"]

#: dynamic: an address from the environment
import os
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = os.environ["HUB"]
