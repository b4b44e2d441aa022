#: bad[base=open-docker]: read-only
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "/srv/data": "/data:ro"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: read-only
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "/srv/data": {"bind": "/data", "mode": "ro"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: read-write is the default
c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work:rw'}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: read-write is the default
c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work'}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: in a dict
c.DockerSpawner.volumes = {"/srv/data": {"bind": "/data:ro"}, "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: in a dict
c.DockerSpawner.volumes = {"/srv/data": {"bind": "/data", "mode": "ro"}, "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: in a dict that gives the mode, too
c.DockerSpawner.volumes = {"/srv/data": {"bind": "/data:ro", "mode": "ro"}, "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: in a dict that gives the mode, too
c.DockerSpawner.volumes = {"/srv/data": {"bind": "/data", "mode": "ro"}, "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: in read_only_volumes
c.DockerSpawner.read_only_volumes = {"/srv/data": "/data:ro"}
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: in read_only_volumes
c.DockerSpawner.read_only_volumes = {"/srv/data": "/data"}
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: some other colon: no fix
c.DockerSpawner.volumes = {"u-{username}": "/data:2024"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: some other colon, unchanged
c.DockerSpawner.volumes = {"u-{username}": "/data:2024"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: the mode by itself
c.DockerSpawner.volumes = {"/srv/data": {"bind": "/data", "mode": "ro"}, "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: in a list of binds it belongs there
c.DockerSpawner.extra_host_config = {"binds": ["/srv/data:/data:ro", "u-{username}:/home/jovyan/work"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: Windows containers
c.DockerSpawner.volumes = {"u-{username}": "C:/work"}

#: env[base=open-docker]: a default with a mode
import os

c.DockerSpawner.volumes = {"/srv/data": os.environ.get("DATA_DIR", "/data:ro"), "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a default with a mode, unchanged
import os

c.DockerSpawner.volumes = {"/srv/data": os.environ.get("DATA_DIR", "/data:ro"), "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: from the environment
import os

c.DockerSpawner.volumes = {"u-{username}": os.environ["TARGET"] + "/work"}

#: good[base=open-docker]: a colon of a format
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

#: dynamic[base=open-docker]: names that a function of the file makes
def named(template, spawner):
    return template.format(username=spawner.user.name).removesuffix(":ro")
c.DockerSpawner.format_volume_name = named
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work:ro"}
