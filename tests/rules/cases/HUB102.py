#: bad[base=open-docker]: volumes and an image, remove not set
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"

#: bad[base=open-docker]: an image only
c.DockerSpawner.mem_limit = "2G"

#: bad[base=open-docker]: the interface opens outside of the volume
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan"

#: good[base=open-docker]: removed at every stop
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: kept on purpose
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.remove = False

#: good: services of a swarm are always removed
c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"

#: good: nothing that acts at creation
c = get_config()
c.JupyterHub.spawner_class = "docker"

#: env[base=open-docker]: removed only if a variable is set
import os

c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
if os.environ.get("REMOVE_CONTAINERS"):
    c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: remove is computed
import os

c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.remove = os.environ["KEEP"] != "yes"

#: bad[base=open-docker]: a tmpfs where the interface opens
c.DockerSpawner.mounts = [{"type": "tmpfs", "source": "", "target": "/home/jovyan/work"}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"

#: bad[base=open-docker]: a volume that the environment decides
import os

c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work" if os.environ.get("WORK_ONLY") else "/data"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"

#: good: a class of the file that removes
from dockerspawner import DockerSpawner

c = get_config()


class OurSpawner(DockerSpawner):
    remove = True


c.JupyterHub.spawner_class = OurSpawner
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"

#: good: a swarm of which the file does not say what is removed
c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.SwarmSpawner.mem_limit = "2G"

#: good: a part of a larger config
import z2jh

c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.mem_limit = "2G"

#: good: containers that a class of the file makes
from dockerspawner import DockerSpawner

c = get_config()


class OurSpawner(DockerSpawner):
    async def create_object(self):
        return await make_anew(self)


c.JupyterHub.spawner_class = OurSpawner
c.DockerSpawner.mem_limit = "2G"

#: good: pods
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.mem_limit = "2G"
