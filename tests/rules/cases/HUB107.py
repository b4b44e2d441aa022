#: bad: read-only
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "/srv/data": "/data:ro"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed: read-only
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "/srv/data": {"bind": "/data", "mode": "ro"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: read-write is the default
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work:rw'}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed: read-write is the default
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work'}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: in a dict
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/srv/data": {"bind": "/data:ro"}, "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed: in a dict
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/srv/data": {"bind": "/data", "mode": "ro"}, "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: in a dict that gives the mode, too
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/srv/data": {"bind": "/data:ro", "mode": "ro"}, "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed: in a dict that gives the mode, too
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/srv/data": {"bind": "/data", "mode": "ro"}, "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: in read_only_volumes
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.read_only_volumes = {"/srv/data": "/data:ro"}
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed: in read_only_volumes
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.read_only_volumes = {"/srv/data": "/data"}
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: some other colon: no fix
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"u-{username}": "/data:2024"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed: some other colon, unchanged
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"u-{username}": "/data:2024"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good: the mode by itself
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/srv/data": {"bind": "/data", "mode": "ro"}, "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good: in a list of binds it belongs there
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.extra_host_config = {"binds": ["/srv/data:/data:ro", "u-{username}:/home/jovyan/work"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good: Windows containers
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"u-{username}": "C:/work"}

#: env: a default with a mode
import os

c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/srv/data": os.environ.get("DATA_DIR", "/data:ro"), "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed: a default with a mode, unchanged
import os

c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/srv/data": os.environ.get("DATA_DIR", "/data:ro"), "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic: from the environment
import os

c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"u-{username}": os.environ["TARGET"] + "/work"}

#: good: a colon of a format
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"u-{username}": "/home/{username:s}"}

#: bad: a swarm, which mounts a folder of that name
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.network_name = "hub"
c.DockerSpawner.volumes = {"/nfs/home/{username}": "/home/jovyan/work:rw"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work:rw"
