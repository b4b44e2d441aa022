#: bad: a driver and volumes
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.volume_driver = "rexray/nfs"

#: fixed: a driver and volumes
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}

#: good: no driver
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}

#: good: an empty driver
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.volume_driver = ""

#: good: nothing to mount
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.volume_driver = "nfs"

#: good: another spawner
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.SwarmSpawner.volume_driver = "nfs"

#: env: a driver from the environment
import os

c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.volume_driver = os.environ.get("VOLUME_DRIVER", "nfs")

#: fixed: a driver from the environment
import os

c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}

#: dynamic: a driver from elsewhere
from site_settings import driver

c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.volume_driver = driver
