#: bad: a list
c.Spawner.mem_limit = ['1G']

#: bad: a dict of unknown sizes
import os
c.Spawner.mem_limit = {'alice': os.environ['A']}

#: bad: infinite
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = float('inf')

#: bad: infinite in a text
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = 'infG'

#: bad: a function for a spawner that does not call it
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
def limit(spawner):
    return '1G'
c.KubeSpawner.mem_limit = limit

#: bad: a function for a guarantee
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_guarantee = lambda spawner: '1G'

#: bad[dockerspawner=12.0.0]: a function before 12.1
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = lambda spawner: '1G'

#: env: a list by default
import os
c.Spawner.mem_limit = os.environ.get('MEM', ['1G'])

#: good: a function
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = lambda spawner: '1G'

#: good: a function in the section of all spawners
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.mem_limit = lambda spawner: '1G'

#: good: overrides are called
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.profile_list = [{'display_name': 'S', 'kubespawner_override': {'mem_limit': lambda spawner: '1G'}}]

#: good: a refused text is another rule's
c.Spawner.mem_limit = '1g'

#: dynamic: an imported object
from ourconfig import limit
c.Spawner.mem_limit = limit

#: dynamic: an unknown spawner
c.JupyterHub.spawner_class = 'ourspawner.OurSpawner'
c.Spawner.mem_limit = ['1G']

#: bad: a function that returns a list
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = lambda spawner: ['2G']

#: good: a function that returns a size
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = lambda spawner: '2G'
