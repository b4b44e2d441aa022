#: bad: an option of the host
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_create_kwargs = {"shm_size": "1g"}

#: fixed: an option of the host
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {"shm_size": "1g"}

#: bad: beside others
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_create_kwargs = {"user": "1000", "privileged": True}

#: fixed: beside others
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_create_kwargs = {"user": "1000"}
c.DockerSpawner.extra_host_config = {"privileged": True}

#: bad: with update
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_create_kwargs.update({"mem_limit": "2g"})

#: fixed: with update
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config.update({"mem_limit": "2g"})

#: bad: a trait of its own
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_create_kwargs = {"network": "jupyterhub"}

#: bad: misspelt
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_create_kwargs = {"hostnme": "x"}

#: bad: a service
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.extra_create_kwargs = {"user": "root"}

#: env: when a variable is set
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
if os.environ.get("GPU"):
    c.DockerSpawner.extra_create_kwargs = {"device_requests": []}

#: good: arguments that it takes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_create_kwargs = {"user": "root", "hostname": "x", "labels": {"a": "b"}}

#: good: arguments that other rules judge
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_create_kwargs = {"volume_driver": "x", "command": "y"}

#: good: another spawner
c.DockerSpawner.extra_create_kwargs = {"shm_size": "1g"}

#: dynamic: a subclass that creates containers itself
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    async def create_object(self):
        ...
c.JupyterHub.spawner_class = Mine
c.DockerSpawner.extra_create_kwargs = {"shm_size": "1g"}
