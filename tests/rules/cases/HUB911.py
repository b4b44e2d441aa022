#: bad[base=kube]: no command
c.KubeSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.args = ["--ServerApp.shutdown_no_activity_timeout=3600"]

#: fixed[base=kube]: no command
c.KubeSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.args = ["--ServerApp.shutdown_no_activity_timeout=3600"]
c.KubeSpawner.cmd = ["jupyterhub-singleuser"]

#: bad[base=kube]: the command is taken away
c.KubeSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.args = ["--ServerApp.shutdown_no_activity_timeout=3600"]
c.KubeSpawner.cmd = None

#: good[base=kube]: behind a command
c.KubeSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.args = ["--ServerApp.shutdown_no_activity_timeout=3600"]
c.KubeSpawner.cmd = ["jupyterhub-singleuser"]

#: good[base=kube]: a command for all spawners
c.KubeSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.args = ["--ServerApp.shutdown_no_activity_timeout=3600"]
c.Spawner.cmd = ["start-singleuser.py"]

#: good[base=kube]: no arguments
c.KubeSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.args = []

#: good: DockerSpawner asks the image for its command
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}
c.DockerSpawner.args = ["--ServerApp.shutdown_no_activity_timeout=3600"]

#: good[base=kube]: profiles may give a command
c.KubeSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.args = ["--ServerApp.shutdown_no_activity_timeout=3600"]
c.KubeSpawner.profile_list = [{"display_name": "R", "kubespawner_override": {"cmd": ["r"]}}]

#: env[base=kube]: a command if the variable is set
import os
c.KubeSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.args = ["--ServerApp.shutdown_no_activity_timeout=3600"]
if os.environ.get("COMMAND"):
    c.KubeSpawner.cmd = ["jupyterhub-singleuser"]

#: dynamic[base=kube]: a command from elsewhere
from settings import command
c.KubeSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.args = ["--ServerApp.shutdown_no_activity_timeout=3600"]
c.KubeSpawner.cmd = command
