#: bad: a number in quotes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = '2'

#: fixed: a number
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 2

#: bad: thousandths
c.Spawner.cpu_guarantee = '500m'

#: fixed: a number
c.Spawner.cpu_guarantee = 0.5

#: bad: no number at all
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.cpu_limit = 'two'

#: bad: a variable of the environment
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.cpu_limit = os.environ['CPU_LIMIT']

#: fixed: a number
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.cpu_limit = float(os.environ['CPU_LIMIT'])

#: bad: a variable with a text as its default
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.cpu_limit = os.environ.get('CPU_LIMIT', '1')

#: fixed: a number
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.cpu_limit = float(os.environ.get('CPU_LIMIT', '1'))

#: bad: what a function of DockerSpawner returns
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = lambda spawner: '2'

#: fixed: a number
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = lambda spawner: 2

#: env: a variable without a default, which may be None
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.cpu_limit = os.environ.get('CPU_LIMIT')

#: branch: one of two numbers
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import socket
if socket.gethostname() == 'big':
    c.DockerSpawner.cpu_limit = '8'
else:
    c.DockerSpawner.cpu_limit = 2

#: fixed: a number
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import socket
if socket.gethostname() == 'big':
    c.DockerSpawner.cpu_limit = 8
else:
    c.DockerSpawner.cpu_limit = 2

#: good: numbers
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 1.5
c.DockerSpawner.cpu_guarantee = 1

#: good: a number made of a variable
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.cpu_limit = float(os.environ['CPU_LIMIT'])

#: good: thousandths for Kubernetes are another rule's
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.cpu_limit = '500m'

#: dynamic: an imported number
from ourconfig import cores
c.Spawner.cpu_limit = cores

#: dynamic: an unknown spawner
c.JupyterHub.spawner_class = 'ourspawner.OurSpawner'
c.Spawner.cpu_limit = '2'

#: bad: a default that is no plain number: no fix
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.cpu_limit = os.environ.get("CPUS", "500m")

#: fixed: a default that is no plain number, unchanged
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.cpu_limit = os.environ.get("CPUS", "500m")

#: bad: a function that returns a list
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = lambda spawner: [1]
