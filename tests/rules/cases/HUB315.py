#: bad: a limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = '2G'

#: fixed: no swap on top
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = '2G'
c.DockerSpawner.extra_host_config = {"memswap_limit": "2G"}

#: bad: a number, and other options
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = 2 * 1024**3
c.DockerSpawner.extra_host_config = {'init': True}

#: fixed: no swap on top
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = 2 * 1024**3
c.DockerSpawner.extra_host_config = {'init': True, 'memswap_limit': 2147483648}

#: env: the default of a variable
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.mem_limit = os.environ.get('MEM', '2G')

#: fixed: nothing, as the variable may be set
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.mem_limit = os.environ.get('MEM', '2G')

#: good: with a swap limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = '2G'
c.DockerSpawner.extra_host_config = {'memswap_limit': '3g'}

#: good: no limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = None

#: good: Swarm
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.mem_limit = '2G'

#: good: the option overrules the trait
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = '2G'
c.DockerSpawner.extra_host_config = {'mem_limit': '2g'}

#: dynamic: options from elsewhere
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
from ourconfig import options
c.DockerSpawner.mem_limit = '2G'
c.DockerSpawner.extra_host_config = options
