#: bad: memory
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_guarantee = '1G'

#: fixed: Docker's own soft limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {"mem_reservation": "1G"}

#: bad: memory, with options of Docker's own
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_guarantee = 2 * 1024**3
c.DockerSpawner.extra_host_config = {'init': True}

#: fixed: Docker's own soft limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'init': True, 'mem_reservation': 2147483648}

#: bad: in the section of all spawners, beside a lower limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.mem_guarantee = '2G'
c.Spawner.mem_limit = '1G'

#: bad: cores
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_guarantee = 0.5

#: env: the default of a variable
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.mem_guarantee = os.environ.get('MEM', '1G')

#: fixed: nothing, as the variable may be set
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.mem_guarantee = os.environ.get('MEM', '1G')

#: good: Swarm uses it
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.mem_guarantee = '1G'

#: good: KubeSpawner uses it
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.mem_guarantee = '1G'

#: good: none
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_guarantee = None
c.DockerSpawner.cpu_guarantee = 0

#: good: a hook that uses it
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
def hook(spawner):
    spawner.extra_host_config = {"mem_reservation": spawner.mem_guarantee}
c.DockerSpawner.pre_spawn_hook = hook
c.DockerSpawner.mem_guarantee = "1G"

#: dynamic: a guarantee from the environment
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.mem_guarantee = os.environ['MEM']

#: dynamic: a subclass that creates containers itself
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    async def create_object(self):
        return await self.docker("create_container", mem_reservation=self.mem_guarantee)
c.JupyterHub.spawner_class = Mine
c.DockerSpawner.mem_guarantee = "1G"

#: bad[base=local-database]: a negative guarantee of cores
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan"}
c.DockerSpawner.cpu_guarantee = -1

#: bad[base=local-database]: a negative guarantee of memory
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan"}
c.DockerSpawner.mem_guarantee = -1
