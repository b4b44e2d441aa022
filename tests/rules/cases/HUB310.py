#: bad: less than Docker takes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 0.005

#: bad: less than Swarm can start
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.cpu_limit = 0.005

#: bad: negative
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = -1

#: bad: percent
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 150

#: bad: billionths, as in Docker's own option
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 2_000_000_000

#: bad: zero on purpose
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 0

#: env: the default of a variable
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.cpu_limit = 0.001 if os.environ.get('SMALL') else 1

#: good: usual numbers
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 0.01

#: good: a big machine
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 96

#: good: half of a big machine
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 50

#: good: a longer period
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 0.005
c.DockerSpawner.extra_host_config = {'cpu_period': 1000000}

#: good: a pod may have a thousandth
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.cpu_limit = 0.001

#: good: no number at all is another rule's
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = '0.001'

#: good[dockerspawner=12.0.0]: a release that ignores it
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 0.001

#: dynamic: a number from the environment
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.cpu_limit = float(os.environ['CPU'])

#: bad: what a function returns
def cores(spawner):
    return 0.001
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = cores

#: dynamic: a function that may return something else
def cores(spawner):
    if spawner.user.admin:
        return 8
    return 0.001
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = cores

#: bad: too little for a swarm to reserve
c.JupyterHub.spawner_class = "docker-swarm"
c.SwarmSpawner.cpu_guarantee = 0.0005

#: good: what a swarm can reserve
c.JupyterHub.spawner_class = "docker-swarm"
c.SwarmSpawner.cpu_guarantee = 0.001

#: bad: pods with a negative limit
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.cpu_limit = -0.5

#: good: a small limit of pods, and none
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.cpu_limit = 0.001
c.KubeSpawner.profile_list = [{"display_name": "a", "kubespawner_override": {"cpu_limit": 0}}]

#: good: pods of a method of one's own
from kubespawner import KubeSpawner
class OurSpawner(KubeSpawner):
    def get_pod_manifest(self):
        return self.manifest
c.JupyterHub.spawner_class = OurSpawner
c.OurSpawner.cpu_limit = -1
