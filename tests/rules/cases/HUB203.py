#: bad[base=docker]: an image of Jupyter's
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: fixed[base=docker]: an image of Jupyter's
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"

#: bad[base=kept-docker]: containers are kept
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: fixed[base=kept-docker]: containers are kept
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"

#: bad: an image of one's own
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "registry.example.org/lab:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: fixed: an image of one's own
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "registry.example.org/lab:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"

#: bad: the default image, away from the home
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.remove = True
c.DockerSpawner.volumes = {'jupyterhub-user-{username}': '/data'}

#: good[base=docker]: set
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: good[base=docker]: the home is kept
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}

#: good[base=docker]: opened by an argument
c.Spawner.args = ["--ServerApp.root_dir=/home/jovyan/work"]
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: good[base=docker]: opened by the address
c.Spawner.default_url = "/lab/tree/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: good: a folder of another image
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "registry.example.org/lab:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/workspace"}

#: good: system users
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True

#: env[base=docker]: set if the variable is
import os

c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
if os.environ.get("NOTEBOOK_DIR"):
    c.DockerSpawner.notebook_dir = os.environ["NOTEBOOK_DIR"]

#: dynamic[base=docker]: a target from elsewhere
from site_settings import target

c.DockerSpawner.volumes = {"jupyterhub-user-{username}": target}

#: good[base=docker]: a home that is misspelt is reported as such
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/joyvan/work"}

#: bad[base=docker]: another folder would be hidden
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "shared": {"bind": "/home/jovyan/shared", "mode": "ro"}}

#: good[base=docker]: the user is renamed, and the home with it
c.DockerSpawner.environment = {"NB_USER": "student", "CHOWN_HOME": "yes"}
c.DockerSpawner.extra_create_kwargs = {"user": "root"}
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/student"}

#: dynamic[base=docker]: an environment from elsewhere
from site_settings import environment

c.DockerSpawner.environment = environment
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad[base=kube]: a pod
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan/work"}]

#: fixed[base=kube]: a pod
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan/work"}]
c.KubeSpawner.notebook_dir = "/home/jovyan/work"

#: bad[base=kube]: a pod of the default image, away from the home
c.KubeSpawner.volumes = [{"name": "home", "nfs": {"server": "10.0.0.2", "path": "/export/{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/data"}]

#: fixed[base=kube]: a pod of the default image, away from the home
c.KubeSpawner.volumes = [{"name": "home", "nfs": {"server": "10.0.0.2", "path": "/export/{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/data"}]
c.KubeSpawner.notebook_dir = "/data"

#: good[base=kube]: a pod of another image
c.KubeSpawner.volumes = [{"name": "home", "nfs": {"server": "10.0.0.2", "path": "/export/{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/data"}]
c.KubeSpawner.image = "registry.example.org/r:3"

#: good[base=kube]: a pod whose home is mounted
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: good[base=kube]: a pod that starts in another folder
c.KubeSpawner.working_dir = "/home/jovyan/work"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan/work"}]

#: good[base=kube]: pods of an image that an old name gives
c.KubeSpawner.singleuser_image_spec = "registry.example.org/paws:3"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/paws"}]

#: good[base=kube]: pods whose working directory an old name gives
c.KubeSpawner.singleuser_working_dir = "/home/jovyan/work"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan/work"}]

#: good: pods whose image a method chooses by an old name
from kubespawner import KubeSpawner
c = get_config()

class OurSpawner(KubeSpawner):
    def options_from_form(self, form):
        self.singleuser_image_spec = form["image"][0]
        return {}

c.JupyterHub.spawner_class = OurSpawner
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.OurSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.OurSpawner.volume_mounts = [{"name": "home", "mountPath": "/opt/app-root/src"}]

#: good[base=kube]: pods that are patched
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan/work"}]
c.KubeSpawner.profile_list = [{"display_name": "R", "kubespawner_override": {"image": "r:1"}}]

#: bad[base=docker]: a hook makes the folder
import os

def prepare(spawner):
    volume_path = os.path.join("/volumes/jupyterhub", spawner.user.name)
    if not os.path.exists(volume_path):
        os.mkdir(volume_path)

c.Spawner.pre_spawn_hook = prepare
c.DockerSpawner.volumes = {"/volumes/jupyterhub/{username}": "/home/jovyan/work"}

#: good[base=docker]: opened by an argument that is followed by its folder
c.Spawner.args = ["--notebook-dir", "/home/jovyan/work"]
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: dynamic[base=docker]: arguments from elsewhere
from site_settings import args

c.Spawner.args = args
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: dynamic[base=docker]: a command from elsewhere
from site_settings import command

c.DockerSpawner.cmd = command
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: dynamic[base=docker]: an argument from elsewhere
from site_settings import option

c.Spawner.args = ["--debug", option]
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: dynamic[base=docker]: a folder from elsewhere in an argument
from site_settings import folder

c.Spawner.args = ["--ServerApp.root_dir=" + folder]
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad[base=docker]: a program and the value of another option from elsewhere
from site_settings import program, minutes

c.DockerSpawner.cmd = [program]
c.Spawner.args = ["--MappingKernelManager.cull_idle_timeout=" + minutes]
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad[base=docker]: a program that is named elsewhere
import os

c.DockerSpawner.cmd = os.environ["SPAWN_CMD"]
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: dynamic[base=docker]: options of containers from elsewhere, perhaps a working directory
from site_settings import options

c.DockerSpawner.extra_create_kwargs = {"tty": True, **options}
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: good[base=docker]: opened by a variable
c.DockerSpawner.environment = {"JUPYTERHUB_ROOT_DIR": "/home/jovyan/work"}
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad[base=docker, jupyterhub=1.5.0]: a variable that servers did not read before 2.0
c.DockerSpawner.environment = {"JUPYTERHUB_ROOT_DIR": "/home/jovyan/work"}
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: good[base=docker]: opened by a command that replaces all arguments
c.DockerSpawner.extra_create_kwargs = {"command": ["start-notebook.sh", "--notebook-dir=/home/jovyan/work"]}
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
