#: bad[base=open-docker]: a list beside volumes
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_host_config = {"binds": ["/srv/data:/data:ro", "/srv/tools:/opt/tools"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a list beside volumes
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "/srv/data": {"bind": "/data", "mode": "ro"}, "/srv/tools": "/opt/tools"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: other keys stay
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_host_config = {
    "binds": ["/srv/data:/data:rw"],
    "shm_size": "1G",
}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: other keys stay
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "/srv/data": "/data"}
c.DockerSpawner.extra_host_config = {
    "shm_size": "1G",
}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: only the read-only volume is lost
c.DockerSpawner.read_only_volumes = {"/srv/data": "/data"}
c.DockerSpawner.extra_host_config = {"binds": ["u-{username}:/home/jovyan/work"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: only the read-only volume is lost
c.DockerSpawner.read_only_volumes = {"/srv/data": "/data"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work"}

#: bad[base=open-docker dockerspawner=12.1.0]: a dict, before 13.0
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_host_config = {"binds": {"/srv/data": {"bind": "/data", "mode": "ro"}}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a dict, before 13.0, unchanged
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_host_config = {"binds": {"/srv/data": {"bind": "/data", "mode": "ro"}}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: a dict is merged since 13.0
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_host_config = {"binds": {"/srv/data": {"bind": "/data", "mode": "ro"}}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: the list mounts the same folder
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_host_config = {"binds": ["jupyterhub-user-{username}:/home/jovyan/work"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: a list alone
c.DockerSpawner.extra_host_config = {"binds": ["u-{username}:/home/jovyan/work"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: binds under another name
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_host_config = {"shm_size": "1G"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: env[base=open-docker]: binds only if a variable is set
import os

c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
if os.environ.get("DATA"):
    c.DockerSpawner.extra_host_config = {"binds": ["/srv/data:/data:ro"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: binds only if a variable is set, unchanged
import os

c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
if os.environ.get("DATA"):
    c.DockerSpawner.extra_host_config = {"binds": ["/srv/data:/data:ro"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: binds from elsewhere
import sites

c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_host_config = {"binds": sites.binds()}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: the home of a SystemUserSpawner
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.extra_host_config = {"binds": ["/srv/data:/data:ro"]}

#: fixed: the home of a SystemUserSpawner
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/srv/data": {"bind": "/data", "mode": "ro"}}

#: good: all homes of a SystemUserSpawner are among the binds
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.extra_host_config = {"binds": ["/home:/home"]}
