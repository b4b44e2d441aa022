#: bad: in a folder of a claim
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "homes"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan", "subPath": "home/$USER"}]

#: fixed: in a folder of a claim
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "homes"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan", "subPath": "home/{username}"}]

#: bad: a shell variable in a volume name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-$USER": "/home/jovyan/work"}

#: fixed: a shell variable in a volume name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad: a shell variable in a path
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {'/home/$USER': '/home/jovyan/work'}

#: fixed: a shell variable in a path
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {'/home/{username}': '/home/jovyan/work'}

#: bad: a shell variable in braces
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/srv/${USERNAME}": "/home/jovyan/work"}

#: fixed: a shell variable in braces
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/srv/{username}": "/home/jovyan/work"}

#: bad: a dollar before a placeholder
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/srv/${username}": "/home/jovyan/work"}

#: fixed: a dollar before a placeholder
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/srv/{username}": "/home/jovyan/work"}

#: bad: percent U
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/srv/%U": {"bind": "/home/jovyan/work"}}

#: fixed: percent U
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work"}}

#: bad: percent formatting
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-%(username)s": "/home/jovyan/work"}

#: fixed: percent formatting
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad: angle brackets
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.mounts = [{"type": "bind", "source": "/srv/<username>", "target": "/home/jovyan/work"}]

#: fixed: angle brackets
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.mounts = [{"type": "bind", "source": "/srv/{username}", "target": "/home/jovyan/work"}]

#: bad: a route
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/srv/:username/data": "/home/jovyan/work"}

#: fixed: a route
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/srv/{username}/data": "/home/jovyan/work"}

#: good: a placeholder
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/srv/{username}": "/home/jovyan/work"}

#: good: expanded by Python
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {os.path.expandvars("$USER_DATA/{username}"): "/home/jovyan/work"}

#: good: another variable
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/srv/$USERS_FOLDER": "/data", "/srv/:users": "/b", "/srv/%used": "/c"}

#: env: a default of the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {os.environ.get("HOMES", "/srv/$USER"): "/home/jovyan/work"}

#: fixed: a default of the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {os.environ.get("HOMES", "/srv/{username}"): "/home/jovyan/work"}

#: dynamic: a spawner that is not known
from mine import Spawner
c = get_config()
c.JupyterHub.spawner_class = Spawner
c.DockerSpawner.volumes = {"/srv/$USER": "/home/jovyan/work"}

#: good: in the target
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"home-{username}": "/home/$USER"}
