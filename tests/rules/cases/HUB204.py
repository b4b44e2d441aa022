#: bad[base=docker]: a course folder
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.read_only_volumes = {"course": "/home/jovyan/work"}

#: bad[base=docker]: by mode
c.DockerSpawner.notebook_dir = "/home/jovyan/work/nb"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": {"bind": "/home/jovyan/work", "mode": "ro,z"}}

#: bad[base=docker]: by mounts
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "jupyterhub-user-{username}", "target": "/home/jovyan/work", "read_only": True},
]

#: good[base=docker-volumes]: a writable mount within
c.DockerSpawner.read_only_volumes = {"course": "/home/jovyan"}

#: good[base=docker-volumes]: a read-only mount within
c.DockerSpawner.read_only_volumes = {"course": "/home/jovyan/work/course"}

#: env[base=docker]: a mode from the environment
import os

c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": {"bind": "/home/jovyan/work", "mode": os.environ.get("HOME_MODE", "ro")}}

#: dynamic[base=docker]: a mode from elsewhere
from site_settings import mode

c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": {"bind": "/home/jovyan/work", "mode": mode}}
