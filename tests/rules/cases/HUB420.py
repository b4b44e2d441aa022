#: bad: the default of named servers
c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "hub"
c.JupyterHub.authenticator_class = "native"
c.Authenticator.allow_all = True
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.SwarmSpawner.network_name = "hub"
c.SwarmSpawner.volumes = {"/data/hub/{username}": "/home/jovyan/work"}
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.name_template = "{prefix}-{username}--{servername}"

#: fixed: the default of named servers
c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "hub"
c.JupyterHub.authenticator_class = "native"
c.Authenticator.allow_all = True
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.SwarmSpawner.network_name = "hub"
c.SwarmSpawner.volumes = {"/data/hub/{username}": "/home/jovyan/work"}
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"

#: bad: a name of one's own, not repaired
c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "hub"
c.JupyterHub.authenticator_class = "native"
c.Authenticator.allow_all = True
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.SwarmSpawner.network_name = "hub"
c.SwarmSpawner.volumes = {"/data/hub/{username}": "/home/jovyan/work"}
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.name_template = "lab-{username}_{servername}"

#: fixed: a name of one's own, not repaired
c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "hub"
c.JupyterHub.authenticator_class = "native"
c.Authenticator.allow_all = True
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.SwarmSpawner.network_name = "hub"
c.SwarmSpawner.volumes = {"/data/hub/{username}": "/home/jovyan/work"}
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.name_template = "lab-{username}_{servername}"

#: good: the server in the middle
c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "hub"
c.JupyterHub.authenticator_class = "native"
c.Authenticator.allow_all = True
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.SwarmSpawner.network_name = "hub"
c.SwarmSpawner.volumes = {"/data/hub/{username}": "/home/jovyan/work"}
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.name_template = "lab--{servername}--{username}"

#: good: Docker takes such names
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "{prefix}-{username}--{servername}"

#: branch: in one branch
import socket

c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "hub"
c.JupyterHub.authenticator_class = "native"
c.Authenticator.allow_all = True
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.SwarmSpawner.network_name = "hub"
c.SwarmSpawner.volumes = {"/data/hub/{username}": "/home/jovyan/work"}
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
if socket.gethostname() == "big":
    c.SwarmSpawner.name_template = "lab-{username}--{servername}"

#: dynamic: an unknown ending
import os

c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "hub"
c.JupyterHub.authenticator_class = "native"
c.Authenticator.allow_all = True
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.SwarmSpawner.network_name = "hub"
c.SwarmSpawner.volumes = {"/data/hub/{username}": "/home/jovyan/work"}
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.name_template = "lab-{username}-" + os.environ["NAME"]
