#: bad: volumes and an image, remove not set
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"

#: bad: an image only
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.mem_limit = "2G"

#: bad: the interface opens outside of the volume
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan"

#: good: removed at every stop
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good: kept on purpose
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.remove = False

#: good: services of a swarm are always removed
c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"

#: good: nothing that acts at creation
c = get_config()
c.JupyterHub.spawner_class = "docker"

#: env: removed only if a variable is set
import os

c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
if os.environ.get("REMOVE_CONTAINERS"):
    c.DockerSpawner.remove = True

#: dynamic: remove is computed
import os

c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.remove = os.environ["KEEP"] != "yes"

#: bad: a tmpfs where the interface opens
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.mounts = [{"type": "tmpfs", "source": "", "target": "/home/jovyan/work"}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"

#: bad: a volume that the environment decides
import os

c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work" if os.environ.get("WORK_ONLY") else "/data"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"

#: good: a class of the file that removes
from dockerspawner import DockerSpawner

c = get_config()


class OurSpawner(DockerSpawner):
    remove = True


c.JupyterHub.spawner_class = OurSpawner
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
