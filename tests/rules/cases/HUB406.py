#: bad: home directories
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/home/{username}": "/home/jovyan/work"}

#: bad: home directories on a file server
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/export/home/{username}/notebooks": {"bind": "/home/jovyan/work"}}

#: bad[dockerspawner=0.11.1]: with capitals kept, as before 12.0
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/home/{username}": "/home/jovyan/work"}

#: good: folders of the hub's own
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/srv/jupyterhub/{username}": "/home/jovyan/work"}

#: good: the raw name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/home/{raw_username}": "/home/jovyan/work"}

#: good: names without special characters only
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/home/{username}": "/home/jovyan/work"}
c.Authenticator.username_pattern = "^[a-z0-9]+$"

#: good: a list of plain names
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/home/{username}": "/home/jovyan/work"}
c.Authenticator.allowed_users = {"alice", "bob"}

#: good: an escape of one's own
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.escape = lambda name: name
c.DockerSpawner.volumes = {"/home/{username}": "/home/jovyan/work"}

#: good[dockerspawner=0.10.0]: before names were escaped
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/home/{username}": "/home/jovyan/work"}

#: env: a default of the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {os.environ.get("HOMES", "/home/{username}"): "/home/jovyan/work"}

#: dynamic: names that are not known
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/home/{username}": "/home/jovyan/work"}
c.Authenticator.username_pattern = open("pattern").read()

#: bad: a list of plain names, and everybody else
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/home/{username}": "/home/jovyan/work"}
c.Authenticator.allowed_users = {"alice"}
c.Authenticator.allow_all = True

#: bad: a list with a name that is changed
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/home/{username}": "/home/jovyan/work"}
c.Authenticator.allowed_users = {"anna-maria"}

#: bad: the legacy escaping
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.escape = "legacy"
c.DockerSpawner.volumes = {"/home/{username}": "/home/jovyan/work"}

#: good: pods
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.volumes = [{"name": "home", "hostPath": {"path": "/home/{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
