#: bad: minus one
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = -1

#: fixed: no limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = None

#: bad: a negative size
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.mem_limit = '-1G'

#: fixed: no limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.mem_limit = None

#: bad: a pod
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.mem_limit = -1

#: fixed: no limit
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.mem_limit = None

#: branch: only on some machines
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import socket
if socket.gethostname() == 'big':
    c.DockerSpawner.mem_limit = -1

#: fixed: no limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import socket
if socket.gethostname() == 'big':
    c.DockerSpawner.mem_limit = None

#: good: no limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = None

#: good: zero is no limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = 0

#: good: a swap limit may be minus one
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'memswap_limit': -1}

#: dynamic: a number from the environment
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.mem_limit = -int(os.environ['X'])

#: bad[base=kube]: a guarantee of KubeSpawner
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.mem_guarantee = -1

#: fixed[base=kube]: a guarantee of KubeSpawner
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.mem_guarantee = None

#: good[base=kube]: a guarantee of KubeSpawner
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.mem_guarantee = "256M"

#: bad: a guarantee for a swarm
c.JupyterHub.spawner_class = "docker-swarm"
c.SwarmSpawner.mem_guarantee = -1

#: fixed: a guarantee for a swarm
c.JupyterHub.spawner_class = "docker-swarm"
c.SwarmSpawner.mem_guarantee = None

#: good: DockerSpawner uses no guarantees
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_guarantee = -1
c.DockerSpawner.cpu_guarantee = -1

#: dynamic: a spawner that is derived from an unknown one
from ours import Base
from kubespawner import KubeSpawner
class Ours(Base, KubeSpawner):
    pass
c.JupyterHub.spawner_class = Ours
c.KubeSpawner.mem_guarantee = -1
