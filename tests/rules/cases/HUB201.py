#: bad[base=docker]: beside the volume
c.DockerSpawner.notebook_dir = '/home/jovyan/notebooks'
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: fixed[base=docker]: beside the volume
c.DockerSpawner.notebook_dir = '/home/jovyan/work'
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad[base=kept-docker]: containers are kept
c.DockerSpawner.notebook_dir = "/home/jovyan/notebooks"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: fixed[base=kept-docker]: containers are kept
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad[base=docker]: by a variable
notebook_dir = "/notebooks"
c.DockerSpawner.notebook_dir = notebook_dir
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: fixed[base=docker]: by a variable
notebook_dir = "/home/jovyan/work"
c.DockerSpawner.notebook_dir = notebook_dir
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad[base=docker]: by an argument
c.Spawner.args = ["--ServerApp.root_dir=/data"]
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad[base=docker]: in memory
c.DockerSpawner.notebook_dir = "/scratch"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.mounts = [{"source": "", "target": "/scratch", "type": "tmpfs"}]

#: fixed[base=docker]: in memory
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.mounts = [{"source": "", "target": "/scratch", "type": "tmpfs"}]

#: bad[base=docker]: two volumes of the user's own
c.DockerSpawner.notebook_dir = "/home/jovyan/nb"
c.DockerSpawner.volumes = {"work-{username}": "/home/jovyan/work", "data-{username}": "/home/jovyan/data"}

#: good[base=docker]: the volume itself
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: good[base=docker]: below the volume, in other words
c.DockerSpawner.notebook_dir = "~/work//nb/"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: good[base=docker]: nothing is mounted at all
c.DockerSpawner.notebook_dir = "/home/jovyan/work"

#: good: a home of system users
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.notebook_dir = "/home/{raw_username}"
c.DockerSpawner.remove = True

#: good[base=docker]: a hook may mount it
def mount(spawner):
    spawner.volumes["x"] = "/home/jovyan/notebooks"

c.Spawner.pre_spawn_hook = mount
c.DockerSpawner.notebook_dir = "/home/jovyan/notebooks"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: env[base=docker]: another folder by default
import os

c.DockerSpawner.notebook_dir = os.environ.get("NOTEBOOK_DIR", "/home/jovyan/nb")
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: fixed[base=docker]: another folder by default
import os

c.DockerSpawner.notebook_dir = os.environ.get("NOTEBOOK_DIR", "/home/jovyan/work")
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: dynamic[base=docker]: a folder from elsewhere
from site_settings import notebook_dir, target

c.DockerSpawner.notebook_dir = notebook_dir
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": target}

#: dynamic[base=docker]: a target from elsewhere
from site_settings import target

c.DockerSpawner.notebook_dir = "/home/jovyan/nb"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": target}

#: good[base=docker]: a home that is misspelt is reported as such
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/joyvan/work"}

#: good[base=docker]: a slash that is lost is reported as such
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
home = "/home/jovyan"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": home + "work/"}

#: good[base=docker]: a placeholder that does not exist is reported as such
c.DockerSpawner.notebook_dir = "/home/jovyan/{user}"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: good[base=docker]: the folder of the host is reported as such
c.DockerSpawner.notebook_dir = "/srv/users"
c.DockerSpawner.volumes = {"/srv/users": "/data", "w-{username}": "/home/jovyan/work"}

#: good: a relative path in an image of one's own, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "example/lab:1"
c.DockerSpawner.cmd = ["jupyterhub-singleuser"]
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "nb"
c.DockerSpawner.remove = True

#: bad[base=kube]: the start folder of a profile
c.KubeSpawner.notebook_dir = "/home/jovyan"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.profile_list = [
    {"display_name": "Lab"},
    {"display_name": "R", "kubespawner_override": {"notebook_dir": "/home/rstudio"}},
]

#: good[base=kube]: a start folder of a profile within the home
c.KubeSpawner.notebook_dir = "/home/jovyan"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.profile_list = [
    {"display_name": "Lab"},
    {"display_name": "R", "kubespawner_override": {"notebook_dir": "/home/jovyan/r"}},
]

#: bad[base=docker]: a hook that speaks of volumes
def note(spawner):
    volume = spawner.user.name
    spawner.log.info("mounting the volume of %s", volume)

c.Spawner.pre_spawn_hook = note
c.DockerSpawner.notebook_dir = "/home/jovyan/notebooks"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
