#: bad: megabytes without a unit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = 512

#: fixed: gigabytes or megabytes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = "512M"

#: bad: gigabytes without a unit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.mem_limit = 1.5

#: fixed: gigabytes or megabytes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.mem_limit = "1.5G"

#: bad: a text with a unit that is too small
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = '5M'

#: bad: True is one byte
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = True

#: bad: Docker's own option
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'mem_limit': '5m'}

#: good: Docker's own option overrules the trait
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = 512
c.DockerSpawner.extra_host_config = {'mem_limit': '2g'}

#: dynamic: Docker's own option may overrule the trait
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
from ourconfig import options
c.DockerSpawner.mem_limit = 512
c.DockerSpawner.extra_host_config = options

#: bad: Swarm
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.mem_limit = 1024

#: fixed: gigabytes or megabytes
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.mem_limit = "1024M"

#: bad: a pod
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.mem_limit = 512

#: fixed: gigabytes or megabytes
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.mem_limit = "512M"

#: env: the default of a variable
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.mem_limit = 512 if os.environ.get('SMALL') else '2G'

#: fixed: gigabytes or megabytes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.mem_limit = '512M' if os.environ.get('SMALL') else '2G'

#: bad: the least that Docker takes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = '6M'

#: good: bytes, computed
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = 2 * 1024 * 1024 * 1024

#: good: None and zero are no limits
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = None

#: good: a spawner that enforces nothing is another rule's
c.Spawner.mem_limit = 512

#: good: a hook sets the limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
def hook(spawner):
    spawner.mem_limit = 2 * 1024**3
c.DockerSpawner.pre_spawn_hook = hook
c.DockerSpawner.mem_limit = 512

#: dynamic: a number from the environment
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.mem_limit = int(os.environ['MEM'])

#: dynamic: a subclass that creates containers itself
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    async def create_object(self):
        self.mem_limit = self.mem_limit * 1024**2
        return await super().create_object()
c.JupyterHub.spawner_class = Mine
c.DockerSpawner.mem_limit = 512

#: bad: what a function returns
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = lambda spawner: '5M'

#: bad: too little for a swarm to reserve
c.JupyterHub.spawner_class = "docker-swarm"
c.SwarmSpawner.mem_guarantee = 512

#: good: what a swarm can reserve
c.JupyterHub.spawner_class = "docker-swarm"
c.SwarmSpawner.mem_guarantee = "5M"

#: good: nothing to reserve
c.JupyterHub.spawner_class = "docker-swarm"
c.SwarmSpawner.mem_guarantee = 0

#: bad: less than a server takes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = "15M"

#: bad: less than a server takes, in bytes
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.mem_limit = 15 * 1024 ** 2
