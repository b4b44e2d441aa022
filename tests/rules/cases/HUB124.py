#: bad: volumes that are replaced
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.extra_container_spec = {"mounts": ["/nfs/shared:/home/jovyan/shared:ro"]}

#: bad: a placeholder in a source
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.extra_container_spec = {"mounts": ["/nfs/users/{username}:/home/jovyan/work"]}

#: bad: a placeholder in a mount's dict
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.extra_container_spec = {"mounts": [{"Type": "bind", "Source": "/nfs/{username}", "Target": "/home/jovyan/work"}]}

#: bad: a placeholder in another key
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.extra_container_spec = {"hostname": "jupyter-{username}"}

#: good: keys without mounts
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.extra_container_spec = {"user": "1000:100"}

#: good: mounts alone
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.extra_container_spec = {"mounts": ["/nfs/shared:/home/jovyan/shared:ro"]}

#: good: another spawner
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.SwarmSpawner.extra_container_spec = {"mounts": ["v-{username}:/x"]}

#: branch: mounts on one node only
import socket

c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
if socket.gethostname() == "lab":
    c.SwarmSpawner.extra_container_spec = {"mounts": ["/nfs/shared:/home/jovyan/shared:ro"]}

#: dynamic: a container spec from elsewhere
from site_settings import spec

c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.extra_container_spec = {"hostname": spec.host, "env": spec.env}
