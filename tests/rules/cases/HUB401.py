#: bad: one volume for everybody at the start folder
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-data": "/home/jovyan/work"}

#: fixed: one volume for everybody at the start folder
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-data-{username}": "/home/jovyan/work"}

#: bad: a folder of the host, above the start folder
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/data": {"bind": "/home/jovyan", "mode": "rw"}}

#: bad: the home directory of a docker-stacks image
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2024-12-09"
c.DockerSpawner.mounts = [{"type": "volume", "source": "homes", "target": "/home/jovyan"}]

#: fixed: the home directory of a docker-stacks image
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2024-12-09"
c.DockerSpawner.mounts = [{"type": "volume", "source": "homes-{username}", "target": "/home/jovyan"}]

#: bad: one claim for all pods
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.notebook_dir = "/home/jovyan"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "homes"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: bad: everybody's folders in one mount
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/homes/{username}"
c.DockerSpawner.volumes = {"/srv/homes": "/homes"}

#: bad: the home is shared, the start folder is not
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"homes": "/home/jovyan", "work-{username}": "/home/jovyan/work"}

#: fixed: the home is shared, the start folder is not
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"homes-{username}": "/home/jovyan", "work-{username}": "/home/jovyan/work"}

#: bad: the folder of all homes for a SystemUserSpawner
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.DockerSpawner.notebook_dir = "/home"
c.DockerSpawner.volumes = {"/home": "/home"}

#: bad: advice on another folder that all may write to
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"work-{username}": "/home/jovyan/work", "/srv/models": "/models"}

#: good: a volume for each user
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: good: a share beside the user's own volume
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {
    "jupyterhub-user-{username}": "/home/jovyan/work",
    "jupyterhub-shared": "/home/jovyan/work/shared",
}

#: good: the user's volume lies inside the shared one
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "example.org/own:1"
c.DockerSpawner.notebook_dir = "/data/work"
c.DockerSpawner.volumes = {"/srv/common": "/data", "work-{username}": "/data/work"}

#: good: read-only
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/course": {"bind": "/home/jovyan/work", "mode": "ro"}}
c.DockerSpawner.read_only_volumes = {"/srv/more": "/more"}

#: good: a folder of the claim for each user
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.notebook_dir = "/home/jovyan"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "homes"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan", "subPath": "{username}"}]

#: good: another spawner
c = get_config()
c.JupyterHub.spawner_class = "simple"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-data": "/home/jovyan/work"}

#: env: the name of the volume comes from the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {os.environ.get("VOLUME", "jupyterhub-data"): "/home/jovyan/work"}

#: fixed: the name of the volume comes from the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {os.environ.get("VOLUME", "jupyterhub-data-{username}"): "/home/jovyan/work"}

#: bad: placeholders are not filled in here
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.notebook_dir = "/home/jovyan"
c.SwarmSpawner.extra_container_spec = {"mounts": ["/srv/{username}:/home/jovyan:rw"]}

#: bad: the home directory, while the interface opens a share
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/srv/all"
c.DockerSpawner.volumes = {"own-{username}": "/data", "all": "/srv/all", "homes": "/home/jovyan"}

#: fixed: the home directory, while the interface opens a share
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/srv/all"
c.DockerSpawner.volumes = {"own-{username}": "/data", "all": "/srv/all", "homes-{username}": "/home/jovyan"}

#: good: the home of a SystemUserSpawner, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.SystemUserSpawner.host_homedir_format_string = "/srv/home"

#: good: the user in the target only, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/{username}"
c.DockerSpawner.volumes = {"homes": "/home/{username}"}

#: good: a misspelt placeholder, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{user}": "/home/jovyan/work"}

#: good: a part of the name, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{servername[0]}": "/home/jovyan/work"}

#: good: a brace without a partner, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username": "/home/jovyan/work"}

#: good: a shell variable, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/$USER": "/home/jovyan/work"}

#: good: doubled braces, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/{{username}}": "/home/jovyan/work"}

#: good: a name filled in once, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
username = "jovyan"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {f"jupyterhub-user-{username}": "/home/jovyan/work"}

#: good: the host's disk, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/host/work"
c.DockerSpawner.volumes = {"/": "/host"}

#: dynamic: a kind of mount that is not known
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [{"type": os.environ["KIND"], "source": "work", "target": "/home/jovyan/work"}]

#: good: the interface opens the share, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/srv/shared"
c.DockerSpawner.volumes = {"own-{username}": "/home/jovyan/work", "jupyterhub-data": "/srv/shared"}

#: good: claims in a namespace for each user
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.enable_user_namespaces = True
c.KubeSpawner.notebook_dir = "/home/jovyan"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "home"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: dynamic: a hook may mount the user's own volume
c = get_config()
c.JupyterHub.spawner_class = "docker"
def own(spawner):
    spawner.volumes["user-" + spawner.user.name] = "/home/jovyan/work"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.pre_spawn_hook = own
c.DockerSpawner.volumes = {"jupyterhub-data": "/home/jovyan/work"}

#: dynamic: a volume name that is not known
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {os.environ["VOLUME"]: "/home/jovyan/work"}

#: dynamic: a naming function of the file's own
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.format_volume_name = lambda template, spawner: template + spawner.escaped_name
c.DockerSpawner.volumes = {"jupyterhub-data": "/home/jovyan/work"}

#: dynamic: a start folder that is not known
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "example.org/own:1"
c.DockerSpawner.notebook_dir = os.environ["FOLDER"]
c.DockerSpawner.volumes = {"shared": "/data"}

#: good[base=kube]: claims named by a template of the environment
import os

c.KubeSpawner.pvc_name_template = os.environ.get("CLAIM") or "claim-{username}"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "{pvc_name}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: bad[base=docker]: what everyone reads
c.DockerSpawner.volumes["datasets"] = "/home/jovyan/work/datasets"

#: good[base=docker]: what everyone reads, and nobody writes
c.DockerSpawner.volumes["datasets"] = {"bind": "/home/jovyan/work/datasets", "mode": "ro"}

#: bad[base=kube]: what everyone reads, in a pod
c.KubeSpawner.volumes = [
    {"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}},
    {"name": "models", "hostPath": {"path": "/srv/models"}},
]
c.KubeSpawner.volume_mounts = [
    {"name": "home", "mountPath": "/home/jovyan"},
    {"name": "models", "mountPath": "/srv/models"},
]

#: bad[base=kube]: one home in one of the profiles
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.profile_list = [
    {"display_name": "Own"},
    {
        "display_name": "Course",
        "kubespawner_override": {
            "volumes": [{"name": "home", "persistentVolumeClaim": {"claimName": "course"}}],
        },
    },
]

#: bad[base=docker]: one home for all in a hook
def mount(spawner):
    spawner.volumes = {"lab": "/home/jovyan/work"}

c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.Spawner.pre_spawn_hook = mount

#: bad[base=docker]: one home for all in a class
from dockerspawner import DockerSpawner

class LabSpawner(DockerSpawner):
    async def start(self):
        self.volumes["lab"] = "/home/jovyan/work"
        return await super().start()

c.JupyterHub.spawner_class = LabSpawner
c.DockerSpawner.notebook_dir = "/home/jovyan/work"

#: dynamic[base=docker]: a hook names the team
def mount(spawner):
    spawner.volumes = {f"lab-{team_of(spawner.user)}": "/home/jovyan/work"}

c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.Spawner.pre_spawn_hook = mount
