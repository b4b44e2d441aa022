#: bad: a named volume
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad: set on the base class, with a mode
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"{username}": {"bind": "/home/jovyan/work", "mode": "rw"}}

#: bad: read-only
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.read_only_volumes = {"datasets": "/home/jovyan/data"}

#: good: a folder that all nodes have
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}

#: good: volumes that the container spec replaces
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.SwarmSpawner.extra_container_spec = {"mounts": []}

#: good: DockerSpawner has named volumes
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: env: a name unless the variable gives a folder
import os

c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.volumes = {os.environ.get("HOMES", "jupyterhub-user-{username}"): "/home/jovyan/work"}

#: dynamic: a source from elsewhere
from site_settings import homes

c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.volumes = {homes: "/home/jovyan/work"}
