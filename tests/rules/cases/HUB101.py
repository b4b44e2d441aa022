#: bad[base=open-docker]: nothing is mounted and containers are removed
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: nothing is mounted and containers are removed
c.DockerSpawner.remove = True
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"

#: bad: the old name of remove, in single quotes
c = get_config()
c.JupyterHub.spawner_class = 'docker'
c.JupyterHub.hub_ip = '0.0.0.0'
c.Authenticator.allow_all = True
c.DockerSpawner.image = 'quay.io/jupyter/base-notebook:2025-01-20'
c.DockerSpawner.remove_containers = True

#: fixed: the old name of remove, in single quotes
c = get_config()
c.JupyterHub.spawner_class = 'docker'
c.JupyterHub.hub_ip = '0.0.0.0'
c.Authenticator.allow_all = True
c.DockerSpawner.image = 'quay.io/jupyter/base-notebook:2025-01-20'
c.DockerSpawner.remove_containers = True
c.DockerSpawner.volumes = {'jupyterhub-user-{username}': '/home/jovyan/work'}
c.DockerSpawner.notebook_dir = '/home/jovyan/work'

#: bad[base=open-docker]: containers are kept
c.DockerSpawner.notebook_dir = "/home/jovyan/work"

#: fixed[base=open-docker]: containers are kept
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad[base=open-docker]: the only mount is read-only
c.DockerSpawner.volumes = {"/srv/data": {"bind": "/data", "mode": "ro"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: the only mount is read-only
c.DockerSpawner.volumes = {"/srv/data": {"bind": "/data", "mode": "ro"}, "jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: an empty dict, the interface in the home directory
c.DockerSpawner.volumes = {}
c.DockerSpawner.notebook_dir = "~"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: an empty dict, the interface in the home directory
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}
c.DockerSpawner.notebook_dir = "~"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: the only mount is the same for all and is not where the interface opens
c.DockerSpawner.volumes = {"/srv/exchange": "/exchange"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: the only mount is the same for all and is not where the interface opens
c.DockerSpawner.volumes = {"/srv/exchange": "/exchange", "jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a tmpfs does not survive either
c.DockerSpawner.mounts = [{"type": "tmpfs", "source": "", "target": "/home/jovyan/work"}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a tmpfs does not survive either, unchanged
c.DockerSpawner.mounts = [{"type": "tmpfs", "source": "", "target": "/home/jovyan/work"}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: a subclass in the file
from dockerspawner import DockerSpawner

c = get_config()


class OurSpawner(DockerSpawner):
    remove = True


c.JupyterHub.spawner_class = OurSpawner
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"

#: fixed: a subclass in the file
from dockerspawner import DockerSpawner

c = get_config()


class OurSpawner(DockerSpawner):
    remove = True


c.JupyterHub.spawner_class = OurSpawner
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"

#: bad: a swarm without volumes
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"

#: fixed: a swarm without volumes, unchanged
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"

#: good[base=open-docker]: a volume for each user
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: through mounts
c.DockerSpawner.mounts = [{"type": "volume", "source": "u-{username}", "target": "/home/jovyan/work"}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: through binds
c.DockerSpawner.extra_host_config = {"binds": ["u-{username}:/home/jovyan/work"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good: SystemUserSpawner mounts homes itself
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.SystemUserSpawner.remove = True

#: good: visitors never come back
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.authenticator_class = "tmpauthenticator.TmpAuthenticator"
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.remove = True

#: good: an authenticator that draws names
import uuid

from jupyterhub.auth import Authenticator

c = get_config()


class Visitors(Authenticator):
    async def authenticate(self, handler, data):
        return uuid.uuid4().hex


c.JupyterHub.authenticator_class = Visitors
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.remove = True

#: good[base=open-docker]: the interface opens in a folder of all users, which survives
c.DockerSpawner.volumes = {"/srv/class": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good: another spawner
c = get_config()
c.JupyterHub.spawner_class = "simple"

#: env[base=open-docker]: volumes only if a variable is set
import os

if os.environ.get("DATA_ROOT"):
    c.DockerSpawner.volumes = {os.environ["DATA_ROOT"] + "/{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: volumes only if a variable is set, unchanged
import os

if os.environ.get("DATA_ROOT"):
    c.DockerSpawner.volumes = {os.environ["DATA_ROOT"] + "/{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: branch[base=open-docker]: volumes in one branch only
import socket

if socket.gethostname() == "big":
    c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: volumes in one branch only, unchanged
import socket

if socket.gethostname() == "big":
    c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: volumes from a file
import json
from pathlib import Path

c.DockerSpawner.volumes = json.loads(Path("/etc/volumes.json").read_text())
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: a hook mounts
def mount(spawner):
    spawner.volumes = {f"u-{spawner.user.id}": "/home/jovyan/work"}

c.Spawner.pre_spawn_hook = mount
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: volumes of a section that only the hub can name
import os
c[os.environ["CLASS"]].volumes = {"u-{username}": "/home/jovyan/work"}
c.DockerSpawner.remove = True

#: dynamic: a spawner of another package
c = get_config()
c.JupyterHub.spawner_class = "ourhub.OurDockerSpawner"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: volumes of another container
c.DockerSpawner.extra_host_config = {"volumes_from": ["data"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a user's own folder, read-only: no fix
c.DockerSpawner.volumes = {"u-{username}": {"bind": "/home/jovyan/work", "mode": "ro"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a user's own folder, read-only, unchanged
c.DockerSpawner.volumes = {"u-{username}": {"bind": "/home/jovyan/work", "mode": "ro"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: the folder of the interface is everybody's and read-only: no fix
c.DockerSpawner.read_only_volumes = {"/srv/class": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: the folder of the interface is everybody's and read-only, unchanged
c.DockerSpawner.read_only_volumes = {"/srv/class": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a folder that the environment decides: no fix
import os

c.DockerSpawner.notebook_dir = "/home/jovyan/work" if os.environ.get("WORK_ONLY") else "/home/jovyan"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a folder that the environment decides, unchanged
import os

c.DockerSpawner.notebook_dir = "/home/jovyan/work" if os.environ.get("WORK_ONLY") else "/home/jovyan"
c.DockerSpawner.remove = True

#: bad[base=kube]: pods without volumes
c.KubeSpawner.mem_limit = "2G"

#: bad[base=kube]: a pod's own empty folder
c.KubeSpawner.volumes = [{"name": "home", "emptyDir": {}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: good[base=kube]: a claim in every pod
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: good[base=kube]: a mount of a volume that there is not, with which no pod is made (HUB132)
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home-{username}", "mountPath": "/home/jovyan"}]

#: good[base=kube]: a dict in place of a list of dicts (HUB132)
import os
c.KubeSpawner.volumes = {"home-{username}": os.environ.get("HOME_FOLDER")}

#: dynamic[base=kube]: pods of profiles
c.KubeSpawner.profile_list = [{"display_name": "small", "kubespawner_override": {"volumes": make()}}]

#: bad: a swarm with a user's own folder, read-only: no fix
c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.SwarmSpawner.volumes = {"/nfs/home/{username}": {"bind": "/home/jovyan/work", "mode": "ro"}}
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"

#: fixed: a swarm with a user's own folder, read-only, unchanged
c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.SwarmSpawner.volumes = {"/nfs/home/{username}": {"bind": "/home/jovyan/work", "mode": "ro"}}
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"

#: good: BinderHub starts servers that nobody comes back to
from kubespawner import KubeSpawner
class BinderSpawner(KubeSpawner):
    pass
c = get_config()
c.JupyterHub.spawner_class = BinderSpawner

#: bad[base=kube]: a profile replaces the list with the home
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.profile_list = [
    {"display_name": "Small"},
    {
        "display_name": "Data",
        "kubespawner_override": {
            "volumes": [{"name": "data", "hostPath": {"path": "/srv/data"}}],
            "volume_mounts": [{"name": "data", "mountPath": "/srv/data", "readOnly": True}],
        },
    },
]

#: bad[base=kube]: a choice of an option takes the home away
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.profile_list = [{
    "display_name": "Lab",
    "profile_options": {"storage": {"choices": {
        "own": {"display_name": "Own", "default": True},
        "none": {"display_name": "None", "kubespawner_override": {"volumes": [], "volume_mounts": []}},
    }}},
}]

#: bad[base=kube]: no profile mounts anything
c.KubeSpawner.profile_list = [{"display_name": "Small"}, {"display_name": "Large"}]

#: good[base=kube]: every profile has the home
c.KubeSpawner.profile_list = [
    {
        "display_name": name,
        "kubespawner_override": {
            "volumes": [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}],
            "volume_mounts": [{"name": "home", "mountPath": "/home/jovyan"}],
        },
    }
    for name in ("Small", "Large")
]

#: good[base=kube]: dicts of names are merged
c.KubeSpawner.volumes = {"home": {"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}}
c.KubeSpawner.volume_mounts = {"home": {"name": "home", "mountPath": "/home/jovyan"}}
c.KubeSpawner.profile_list = [{
    "display_name": "Data",
    "kubespawner_override": {
        "volumes": {"data": {"name": "data", "hostPath": {"path": "/srv/data"}}},
        "volume_mounts": {"data": {"name": "data", "mountPath": "/srv/data", "readOnly": True}},
    },
}]

#: dynamic[base=kube]: what a profile sets is not known
from profiles import gpu
c.KubeSpawner.profile_list = [{"display_name": "Lab"}, {"display_name": "GPU", "kubespawner_override": gpu}]

#: dynamic[base=kube]: a function gives the volumes of a profile
c.KubeSpawner.profile_list = [
    {"display_name": "Lab", "kubespawner_override": {"volumes": lambda spawner: homes(spawner)}},
]

#: bad[base=open-docker]: a hook that speaks of storage and mounts nothing
import os

def prepare(spawner):
    """Check the volumes and mounts."""
    volume_path = os.path.join("/srv/storage", spawner.user.name)
    spawner.log.info("The storage is in %s", volume_path)
    os.makedirs(volume_path, exist_ok=True)

c.Spawner.pre_spawn_hook = prepare
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a hook takes the volume away
def empty(spawner):
    spawner.volumes = {}

c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.Spawner.pre_spawn_hook = empty
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: a hook mounts for some
def some(spawner):
    if spawner.user.name in STAFF:
        spawner.volumes[f"u-{spawner.user.id}"] = "/home/jovyan/work"

c.Spawner.pre_spawn_hook = some
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: a hook mounts what a service says
import requests

def told(spawner):
    mounts = {}
    for mount in requests.get("https://hub.example.org/mounts").json():
        mounts[mount["source"]] = mount["target"]
    spawner.volumes.update(mounts)

c.Spawner.pre_spawn_hook = told
c.DockerSpawner.remove = True

#: dynamic[base=swarm]: a volume of a driver
def nfs(spawner):
    options = {"type": "nfs", "o": "addr=nfs.example.org", "device": f":/homes/{spawner.user.name}"}
    mount = {"type": "volume", "target": "/home/jovyan/work", "VolumeOptions": {"DriverConfig": {"options": options}}}
    spawner.extra_container_spec = {"mounts": [mount]}

c.Spawner.pre_spawn_hook = nfs

#: dynamic[base=kube]: functions make the volumes of pods, and their mounts
c.KubeSpawner.volumes = [volume()]
c.KubeSpawner.volume_mounts = [mount()]

#: dynamic: a section that another file fills
from site_settings import load
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.update(load())

#: dynamic[base=kube]: a profile with containers that nobody knows
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.profile_list = [
    {"display_name": "Small"},
    {"display_name": "Own", "kubespawner_override": {"volume_mounts": [], "extra_container_config": lambda spawner: own(spawner)}},
    {"display_name": "More", "kubespawner_override": {"volume_mounts": [], "extra_container_config": found()}},
]

#: bad[base=kube]: a profile with an image that a function chooses
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.profile_list = [
    {"display_name": "Small"},
    {"display_name": "Own", "kubespawner_override": {"volume_mounts": [], "image": lambda spawner: own(spawner)}},
]

#: dynamic: a class of the file whose methods give volumes by default
from dockerspawner import DockerSpawner
from traitlets import default

class OurSpawner(DockerSpawner):
    @default("volumes")
    def _our_volumes(self):
        return {"jupyterhub-user-{username}": "/home/jovyan/work"}

c = get_config()
c.JupyterHub.spawner_class = OurSpawner
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"

#: dynamic: a function inside a hook that a thread calls
import asyncio
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
async def pre(spawner):
    def prepare():
        spawner.volumes = {"u-" + spawner.user.name: "/home/jovyan/work"}
    await asyncio.to_thread(prepare)
c.Spawner.pre_spawn_hook = pre
