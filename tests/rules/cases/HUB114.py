#: bad[base=open-docker]: volumes and read_only_volumes
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.read_only_volumes = {"/srv/material": "/home/jovyan/work/"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: in one dict
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work", "/srv/x": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: volumes and mounts
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.mounts = [{"source": "data", "target": "/home/jovyan/work"}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: the certificates
c.JupyterHub.internal_ssl = True
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work", "/srv/ca": "/certs"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: the home of a SystemUserSpawner
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.SystemUserSpawner.volumes = {"/srv/homes/{username}": "/home/{username}"}
c.SystemUserSpawner.image_homedir_format_string = "/home/{username}"

#: bad[base=open-docker]: a volume over a folder in memory
c.DockerSpawner.extra_host_config = {"tmpfs": {"/scratch": ""}}
c.DockerSpawner.volumes = {"u-{username}": "/scratch"}

#: good[base=open-docker]: a mount of the newer form over a folder in memory
c.DockerSpawner.extra_host_config = {"tmpfs": {"/scratch": ""}}
c.DockerSpawner.mounts = [{"source": "u-{username}", "target": "/scratch"}]

#: good[base=open-docker]: one below the other
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.read_only_volumes = {"/srv/material": "/home/jovyan/work/material"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: different names
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work", "/srv/x": "/home/jovyan/Work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: env[base=open-docker]: a default that is taken
import os

c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.read_only_volumes = {"/srv/material": os.environ.get("MATERIAL", "/home/jovyan/work")}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: from the environment
import os

c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.read_only_volumes = {"/srv/material": os.environ["MATERIAL"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
