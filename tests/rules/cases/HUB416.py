#: bad: the Docker socket
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/var/run/docker.sock": "/var/run/docker.sock"}

#: bad: the Docker socket, read-only
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.read_only_volumes = {"/run/docker.sock": "/var/run/docker.sock"}

#: bad: the whole disk
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.mounts = [{"type": "bind", "source": "/", "target": "/host"}]

#: bad: the folder of the socket
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"binds": ["/var/run/:/host/run:ro"]}

#: bad: accounts and keys of the host
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/etc": "/host/etc", "/var/lib/docker": "/docker"}

#: bad: privileges
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"privileged": True, "pid_mode": "host", "cap_add": ["sys_admin"]}

#: bad: a privileged pod with the host's disk
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.privileged = True
c.KubeSpawner.volumes = [{"name": "host", "hostPath": {"path": "/"}}]
c.KubeSpawner.volume_mounts = [{"name": "host", "mountPath": "/host"}]

#: good: files that containers often get
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {
    "/etc/localtime": {"bind": "/etc/localtime", "mode": "ro"},
    "/etc/ssl/certs": {"bind": "/etc/ssl/certs", "mode": "ro"},
    "/var/lib/jupyterhub/{username}": "/home/jovyan/work",
}
c.DockerSpawner.extra_host_config = {"privileged": False, "cap_add": ["NET_ADMIN"], "pid_mode": "container:x"}

#: good: volumes of these names
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"etc": "/etc", "root": "/root"}

#: good: a folder of a disk
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.volumes = [{"name": "host", "hostPath": {"path": "/"}}]
c.KubeSpawner.volume_mounts = [{"name": "host", "mountPath": "/data", "subPath": "data/{username}"}]

#: env: a default of the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {os.environ.get("SOCKET", "/var/run/docker.sock"): "/var/run/docker.sock"}

#: dynamic: a path that is not known
import os
import settings
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {os.environ["SOCKET"]: "/var/run/docker.sock"}
c.DockerSpawner.extra_host_config = {"privileged": settings.privileged, "cap_add": os.environ["CAPS"]}

#: bad: a privileged container
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"privileged": True}

#: bad: processes of the host
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"pid_mode": "host"}

#: bad: all capabilities
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"cap_add": ["ALL"]}

#: bad: a privileged pod
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.privileged = True

#: good: a pod that is not privileged
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.privileged = False

#: good: a trait of another spawner
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.extra_host_config = {"privileged": True}
