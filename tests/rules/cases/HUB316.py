#: bad: no limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"

#: bad: other options only
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'init': True}

#: env: only one of two spawners
import os
if os.environ.get('DOCKER'):
    c.JupyterHub.spawner_class = 'dockerspawner.DockerSpawner'

#: good: a limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.mem_limit = '2G'

#: good: none, on purpose
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = None

#: good: a limit among the options
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'mem_limit': '2g'}

#: good: a hook sets it
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
def hook(spawner):
    spawner.mem_limit = '2G'
c.DockerSpawner.pre_spawn_hook = hook

#: good: plain processes
c.JupyterHub.spawner_class = 'simple'

#: dynamic: options from elsewhere
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
from ourconfig import options
c.DockerSpawner.extra_host_config = options

#: dynamic: a limit from the environment
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.mem_limit = os.environ['MEM']
