#: bad[base=docker]: notebook_dir is hidden
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan"}

#: bad[base=docker-volumes]: the software is hidden
c.DockerSpawner.mounts = [{"source": "/srv/conda/{username}", "target": "/opt/conda/", "type": "bind"}]

#: bad[base=docker]: the home, as advice
c.DockerSpawner.notebook_dir = "/home/jovyan"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan"}

#: good[base=docker]: a named volume is filled from the image
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}

#: good[base=docker]: the notebook folder itself
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}

#: good[base=docker]: a hook may make the folder
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.Spawner.pre_spawn_hook = lambda spawner: None
c.DockerSpawner.notebook_dir = "/data/nb"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/data"}

#: good: homes of system users
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True

#: good[base=docker]: another volume is mounted in the home
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan", "/srv/users/{username}": "/home/jovyan/work"}

#: good[base=docker-volumes]: software that the host shares
c.DockerSpawner.read_only_volumes = {"/opt/conda": "/opt/conda"}

#: env[base=docker]: the home by default
import os

c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": os.environ.get("MOUNT_POINT", "/home/jovyan")}

#: dynamic[base=docker]: a target from elsewhere
from site_settings import target

c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": target}

#: bad[base=docker-volumes]: a copy of the software for each user
c.DockerSpawner.volumes = {
    "jupyterhub-user-{username}": "/home/jovyan/work",
    "jupyterhub-conda-{username}": "/opt/conda",
}

#: good[base=docker-volumes]: environments of the user's own
c.DockerSpawner.volumes = {
    "jupyterhub-user-{username}": "/home/jovyan/work",
    "jupyterhub-envs-{username}": "/opt/conda/envs",
}

#: good[base=docker-volumes]: software that all share
c.DockerSpawner.volumes = {
    "jupyterhub-user-{username}": "/home/jovyan/work",
    "conda": {"bind": "/opt/conda", "mode": "ro"},
}
