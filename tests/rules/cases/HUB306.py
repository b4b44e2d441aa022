#: bad: the default spawner
c.Spawner.mem_limit = '2G'

#: bad: named by its entry point
c.JupyterHub.spawner_class = 'simple'
c.SimpleLocalProcessSpawner.cpu_limit = 1

#: bad: sudo
c.JupyterHub.spawner_class = 'sudospawner.SudoSpawner'
c.Spawner.mem_limit = '2G'

#: env: the default of a variable
import os
c.Spawner.mem_limit = os.environ.get('MEM', '2G')

#: good: limits that are off
c.Spawner.mem_limit = None
c.Spawner.cpu_limit = 0

#: good: Docker
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.mem_limit = '2G'

#: good: a command that reads the variable
c.Spawner.mem_limit = '2G'
c.Spawner.cmd = ['/usr/local/bin/limited.sh']

#: good: the settings of the process
import resource
c.Spawner.mem_limit = '2G'
c.LocalProcessSpawner.popen_kwargs = {'preexec_fn': print}

#: good: a subclass that starts servers itself
from jupyterhub.spawner import LocalProcessSpawner
class Limited(LocalProcessSpawner):
    async def start(self):
        return await super().start()
c.JupyterHub.spawner_class = Limited
c.Spawner.mem_limit = "2G"

#: good: a hook that uses the limit
import subprocess
def hook(spawner):
    subprocess.run(["limit", spawner.user.name, str(spawner.mem_limit)])
c.Spawner.pre_spawn_hook = hook
c.Spawner.mem_limit = "2G"

#: dynamic: a spawner from the environment
import os
c.JupyterHub.spawner_class = os.environ['SPAWNER']
c.Spawner.mem_limit = '2G'

#: dynamic: a limit from the environment
import os
c.Spawner.mem_limit = os.environ['MEM']
