#: bad: a name of docker run
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'shm-size': '1g'}

#: fixed: docker-py's name
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'shm_size': '1g'}

#: bad: a name of Docker's API
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'ShmSize': 67108864}

#: fixed: docker-py's name
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'shm_size': 67108864}

#: bad: a name of Kubernetes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = dict(memory='2g')

#: fixed: docker-py's name
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = dict(mem_limit='2g')

#: bad: a limit that has a trait of its own
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'cpus': 2}

#: bad: an option of the container, not of its host
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'user': 'root'}

#: bad: added later
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {}
c.DockerSpawner.extra_host_config.update({'gpus': 'all'})

#: env: only for some
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
if os.environ.get('GPU'):
    c.DockerSpawner.extra_host_config = {'gpus': 'all'}

#: good: docker-py's names
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'mem_limit': '2g', 'shm_size': '1g', 'runtime': 'nvidia', 'cap_add': ['NET_ADMIN']}

#: good: Swarm makes no use of the option
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.extra_host_config = {'gpus': 'all'}

#: dynamic: options from elsewhere
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
from ourconfig import options
c.DockerSpawner.extra_host_config = {**options}

#: dynamic: a name from the environment
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.extra_host_config = {os.environ['NAME']: 1}

#: dynamic: a subclass that creates containers itself
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    async def create_object(self):
        self.extra_host_config.pop("gpus", None)
        return await super().create_object()
c.JupyterHub.spawner_class = Mine
c.DockerSpawner.extra_host_config = {"gpus": "all"}
