#: bad: memory
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.mem_guarantee = '4G'
c.KubeSpawner.mem_limit = '2G'

#: bad: cores
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.cpu_guarantee = 2
c.KubeSpawner.cpu_limit = 1.5

#: bad: Swarm
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.cpu_guarantee = 2
c.SwarmSpawner.cpu_limit = 1.5

#: bad: a profile's limit below the guarantee of all
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.mem_guarantee = "2G"
c.KubeSpawner.profile_list = [
    {"display_name": "Large", "kubespawner_override": {"mem_limit": "8G"}},
    {"display_name": "Small", "kubespawner_override": {"mem_limit": "1G"}},
]

#: env: the default of a variable
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
import os
c.KubeSpawner.mem_guarantee = '4G'
c.KubeSpawner.mem_limit = os.environ.get('MEM', '2G')

#: good: equal
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.mem_guarantee = '2048M'
c.KubeSpawner.mem_limit = '2G'

#: good: no limit
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.mem_guarantee = '4G'
c.KubeSpawner.mem_limit = 0

#: good: Docker makes no use of guarantees
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_guarantee = '4G'
c.DockerSpawner.mem_limit = '2G'

#: good: two profiles
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.profile_list = [
    {"display_name": "Large", "kubespawner_override": {"mem_guarantee": "8G"}},
    {"display_name": "Small", "kubespawner_override": {"mem_limit": "1G"}},
]

#: dynamic: a limit from the environment
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
import os
c.KubeSpawner.mem_guarantee = '4G'
c.KubeSpawner.mem_limit = os.environ['MEM']
