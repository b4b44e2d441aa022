#: bad: looked up on the default network
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.use_internal_ip = True
c.DockerSpawner.extra_host_config = {'network_mode': 'hub', 'init': True}

#: fixed: by its own setting
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.use_internal_ip = True
c.DockerSpawner.extra_host_config = {'init': True}
c.DockerSpawner.network_name = 'hub'

#: bad: the only option
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.use_internal_ip = True
c.DockerSpawner.extra_host_config = {"network_mode": "hub"}

#: fixed: by its own setting
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.use_internal_ip = True
c.DockerSpawner.network_name = "hub"

#: bad: two networks
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "users"
c.DockerSpawner.extra_host_config = {"network_mode": "hub"}

#: fixed: only you know which
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "users"
c.DockerSpawner.extra_host_config = {"network_mode": "hub"}

#: bad: Docker's default network by its other name
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "users"
c.DockerSpawner.extra_host_config = {"network_mode": "default"}

#: bad: a hub in a container, servers published
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "jupyterhub"
c.DockerSpawner.extra_host_config = {"network_mode": "hub"}

#: bad: the same twice
c.JupyterHub.spawner_class = "docker"
network = "hub"
c.DockerSpawner.network_name = network
c.DockerSpawner.extra_host_config = {"network_mode": network}

#: fixed: once
c.JupyterHub.spawner_class = "docker"
network = "hub"
c.DockerSpawner.network_name = network

#: env: the default of a variable
import os
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = os.environ.get("NETWORK", "users")
c.DockerSpawner.extra_host_config = {"network_mode": "hub"}

#: bad: in a statement of its own
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.use_internal_ip = True
c.DockerSpawner.extra_host_config = {}
c.DockerSpawner.extra_host_config["network_mode"] = "hub"

#: fixed: by its own setting
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.use_internal_ip = True
c.DockerSpawner.extra_host_config = {}
c.DockerSpawner.network_name = "hub"

#: bad: the same twice, in a statement of its own
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "hub"
c.DockerSpawner.extra_host_config = {}
c.DockerSpawner.extra_host_config["network_mode"] = "hub"

#: fixed: once
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "hub"
c.DockerSpawner.extra_host_config = {}

#: good: by its own setting
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "hub"
c.DockerSpawner.extra_host_config = {"init": True}

#: good: a hub on the host reaches published ports
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "172.17.0.1"
c.DockerSpawner.extra_host_config = {"network_mode": "users"}

#: good: the host's network has a rule of its own
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "hub"
c.DockerSpawner.extra_host_config = {"network_mode": "host"}

#: good: found by name
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "users"
c.DockerSpawner.use_internal_hostname = True
c.DockerSpawner.extra_host_config = {"network_mode": "hub"}

#: good: found in another way
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    def get_network_ip(self, settings):
        return next(iter(settings["Networks"].values()))["IPAddress"]
c.JupyterHub.spawner_class = Mine
c.DockerSpawner.network_name = "users"
c.DockerSpawner.extra_host_config = {"network_mode": "hub"}

#: dynamic: one variable for both
import os
c.JupyterHub.spawner_class = "docker"
network = os.environ["NETWORK"]
c.DockerSpawner.network_name = network
c.DockerSpawner.extra_host_config = {"network_mode": network}

#: dynamic: a network for each user
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.use_internal_ip = True
c.DockerSpawner.extra_host_config = {"network_mode": "net-{username}"}
