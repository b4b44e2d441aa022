#: bad: a space in a container's name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.DockerSpawner.name_template = "our lab {username}"

#: fixed: a space in a container's name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.DockerSpawner.name_template = "our-lab-{username}"

#: bad: a name that begins with a hyphen
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.DockerSpawner.name_template = "-{username}"

#: good: capital letters, dots and underscores are for Docker
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.volumes = {"Home_{username}.d": "/home/jovyan"}
c.DockerSpawner.name_template = "Our.Lab_{username}--{servername}"

#: bad: a space in a volume's name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.volumes = {"home of {username}": "/home/jovyan"}

#: fixed: a space in a volume's name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.volumes = {"home-of-{username}": "/home/jovyan"}

#: good: a folder's name may have a space
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.volumes = {"/srv/home of {username}": "/home/jovyan"}

#: good: a plugin has its own rules for names
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.volumes = {"home of {username}": "/home/jovyan"}
c.DockerSpawner.extra_host_config = {"volume_driver": "local-persist"}

#: bad: a dot in a service's name
c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "hub"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.network_name = "hub"
c.SwarmSpawner.volumes = {"/srv/homes/{username}": "/home/jovyan"}
c.SwarmSpawner.name_template = "our.lab-{username}"

#: good: a name that a swarm takes
c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "hub"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.network_name = "hub"
c.SwarmSpawner.volumes = {"/srv/homes/{username}": "/home/jovyan"}
c.SwarmSpawner.name_template = "Our_lab-{username}"

#: bad[base=kube]: a claim with capital letters
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "Claim_{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: fixed[base=kube]: a claim with capital letters
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: bad[base=kube]: the template of the claims that are asked for
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.pvc_name_template = "Home_{username}"
c.KubeSpawner.volumes = {"home": {"name": "home", "persistentVolumeClaim": {"claimName": "{pvc_name}"}}}
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: good[base=kube]: a template of claims that nothing uses
c.KubeSpawner.pvc_name_template = "Home_{username}"
c.KubeSpawner.volumes = [{"name": "home", "hostPath": {"path": "/srv/Homes_{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: bad[base=kube]: the name of a pod's volume
c.KubeSpawner.volumes = [{"name": "user_home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "user_home", "mountPath": "/home/jovyan"}]

#: good[base=kube]: pods and claims with dots, hyphens that are cut off
c.KubeSpawner.pod_name_template = "lab.{username}--{servername}"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim.{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: good: a placeholder is to blame
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.DockerSpawner.name_template = "jupyter-{user}"

#: dynamic: a prefix that only the running hub knows
c = get_config()
import socket
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.DockerSpawner.name_template = socket.gethostname() + " {username}"

#: env: a prefix from the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.DockerSpawner.name_template = os.environ.get("LAB", "our lab") + "-{username}"

#: branch: one of two names
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
if os.environ.get("DEPLOYMENT") == "test":
    c.DockerSpawner.name_template = "test lab {username}"

#: bad: a space in the prefix
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.DockerSpawner.prefix = "our lab"

#: good: a prefix in a name that is not used
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.DockerSpawner.prefix = "our lab"
c.DockerSpawner.name_template = "lab-{username}"

#: bad[base=open-docker-without-image]: nothing before the user's name
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.DockerSpawner.name_template = "{username}"

#: good: nothing before the names of these users
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.volumes = {"{username}": "/home/jovyan"}
c.DockerSpawner.name_template = "{username}"

#: good: pods have names of another kind
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.KubeSpawner.pod_name_template = "{username}--{servername}"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: bad[base=kube]: a claim without a name
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.pvc_name_template = ""
c.KubeSpawner.volumes = [{"name": "home", "hostPath": {"path": "/srv/homes/{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: bad: a claim of the template beside another one
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.pvc_name_template = "claim_{username}"
c.KubeSpawner.volumes = [
    {"name": "home", "persistentVolumeClaim": {"claimName": "{pvc_name}"}},
    {"name": "data", "persistentVolumeClaim": {"claimName": "data"}},
]

#: good: a template that names none of the claims, and volumes that lack their own
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.pvc_name_template = "claim_{username}"
c.KubeSpawner.volumes = [
    {"name": "data", "persistentVolumeClaim": {"claimName": "data"}},
    {"name": "home", "persistentVolumeClaim": {}},
    {"emptyDir": {}},
]
