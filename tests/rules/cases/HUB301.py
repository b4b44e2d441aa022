#: bad: lower-case unit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = '512m'

#: fixed: a unit that JupyterHub reads
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = '512M'

#: bad: two letters, in the section of all spawners
c.Spawner.mem_limit = "2GB"

#: fixed: a unit that JupyterHub reads
c.Spawner.mem_limit = "2G"

#: bad: a unit of Kubernetes for Docker
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.mem_guarantee = '1.5Gi'

#: fixed: a unit that JupyterHub reads
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.mem_guarantee = '1.5G'

#: bad: digits in quotes
c.Spawner.mem_limit = '1073741824'

#: fixed: a unit that JupyterHub reads
c.Spawner.mem_limit = 1073741824

#: bad: a blank behind the unit
c.Spawner.mem_limit = '2G '

#: fixed: a unit that JupyterHub reads
c.Spawner.mem_limit = '2G'

#: bad: a decimal comma has no cure
c.Spawner.mem_limit = '1,5G'

#: bad: no limit, in words
c.Spawner.mem_limit = 'unlimited'

#: fixed: a unit that JupyterHub reads
c.Spawner.mem_limit = None

#: bad: bytes
c.Spawner.mem_limit = b'2G'

#: fixed: a unit that JupyterHub reads
c.Spawner.mem_limit = '2G'

#: bad: a wrong end is wrong whatever comes before it
import os
c.Spawner.mem_limit = os.environ['SIZE'] + 'GB'

#: bad: what a function of DockerSpawner returns
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = lambda spawner: '2GB'

#: fixed: a unit that JupyterHub reads
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = lambda spawner: '2G'

#: bad: one of several answers of a function
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
def limit(spawner):
    if spawner.user.admin:
        return "8g"
    return "2G"
c.DockerSpawner.mem_limit = limit

#: fixed: a unit that JupyterHub reads
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
def limit(spawner):
    if spawner.user.admin:
        return "8G"
    return "2G"
c.DockerSpawner.mem_limit = limit

#: bad: the value of a variable
SIZE = '2gb'
c.Spawner.mem_limit = SIZE

#: fixed: a unit that JupyterHub reads
SIZE = '2G'
c.Spawner.mem_limit = SIZE

#: bad: a profile of KubeSpawner
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.profile_list = [
    {"display_name": "Small", "kubespawner_override": {"mem_limit": "2GB"}},
]

#: fixed: a unit that JupyterHub reads
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.profile_list = [
    {"display_name": "Small", "kubespawner_override": {"mem_limit": "2G"}},
]

#: bad: an override for a group
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.group_overrides = {
    "01": {"groups": ["staff"], "spawner_override": {"mem_limit": "8gb"}},
}

#: fixed: a unit that JupyterHub reads
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.group_overrides = {
    "01": {"groups": ["staff"], "spawner_override": {"mem_limit": "8G"}},
}

#: env: the default of a variable
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.mem_limit = os.environ.get('USER_MEM', '2gb')

#: fixed: a unit that JupyterHub reads
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.mem_limit = os.environ.get('USER_MEM', '2G')

#: branch: one of two sizes
import socket
if socket.gethostname() == 'big':
    c.Spawner.mem_limit = '8g'
else:
    c.Spawner.mem_limit = '2G'

#: fixed: a unit that JupyterHub reads
import socket
if socket.gethostname() == 'big':
    c.Spawner.mem_limit = '8G'
else:
    c.Spawner.mem_limit = '2G'

#: good: sizes that JupyterHub reads
c.Spawner.mem_limit = '1.5G'
c.Spawner.mem_guarantee = ' 2 G'

#: good: docker-py reads its own options itself
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'mem_limit': '512m', 'shm_size': '1gb'}

#: good: the section of another spawner is not read
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.KubeSpawner.mem_limit = '512m'

#: good: another section wins
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.mem_limit = '512m'
c.DockerSpawner.mem_limit = '512M'

#: good: a subclass with a trait of its own
from dockerspawner import DockerSpawner
from traitlets import Unicode
class Mine(DockerSpawner):
    mem_limit = Unicode("512m").tag(config=True)
c.JupyterHub.spawner_class = Mine
c.Mine.mem_limit = "512m"

#: good: Kubernetes' unit for KubeSpawner is another rule's
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.mem_limit = '1Gi'

#: dynamic: a size from the environment
import os
c.Spawner.mem_limit = os.environ['MEM_LIMIT']

#: dynamic: a size from a file
c.Spawner.mem_limit = open('/etc/limit').read()

#: dynamic: a spawner that nothing is known of
c.JupyterHub.spawner_class = 'ourspawner.OurSpawner'
c.Spawner.mem_limit = '512m'

#: env[base=compose]: the default of the compose file
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {SIZE: '${SIZE:-512m}'}
c.DockerSpawner.mem_limit = os.environ["SIZE"]

#: dynamic: an override of a spawner that is derived from an unknown one
from ours import Base
from kubespawner import KubeSpawner
class Ours(Base, KubeSpawner):
    pass
c.JupyterHub.spawner_class = Ours
c.KubeSpawner.group_overrides = {'small': {'groups': ['x'], 'spawner_override': {'mem_limit': '1 gig'}}}

#: bad: bytes in the notation of Kubernetes
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.mem_limit = b'1Gi'
