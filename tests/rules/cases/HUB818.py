#: bad: a network of its own
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "hub"
c.DockerSpawner.links = {"hub": "hub"}

#: fixed: without links
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "hub"

#: bad: by Docker's option
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.links = {"hub": "hub"}
c.DockerSpawner.extra_host_config = {"network_mode": "hub"}

#: bad: in the section of a class made from it
c.JupyterHub.spawner_class = "docker-system-user"
c.DockerSpawner.network_name = "hub"
c.SystemUserSpawner.links = {"hub": "hub"}

#: env: the default of a variable
import os
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = os.environ.get("NETWORK", "hub")
c.DockerSpawner.links = {"hub": "hub"}

#: good: the default network
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.links = {"hub": "hub"}

#: good: none
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "hub"
c.DockerSpawner.links = {}

#: dynamic: a network from the environment
import os
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = os.environ["NETWORK"]
c.DockerSpawner.links = {"hub": "hub"}

#: dynamic: links that code makes
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "hub"
c.DockerSpawner.links = find_links()
