#: bad[base=docker-volumes]: by update
c.DockerSpawner.extra_create_kwargs.update({ 'volume_driver': 'local' })

#: fixed[base=docker-volumes]: by update
c.DockerSpawner.extra_host_config.update({ 'volume_driver': 'local' })

#: bad[base=docker-volumes]: by assignment, with another key
c.DockerSpawner.extra_create_kwargs = {"hostname": "lab", "volume_driver": "local"}

#: fixed[base=docker-volumes]: by assignment, with another key
c.DockerSpawner.extra_create_kwargs = {"hostname": "lab"}
c.DockerSpawner.extra_host_config = {"volume_driver": "local"}

#: bad[base=docker-volumes]: by two updates
c.DockerSpawner.extra_create_kwargs.update({"volume_driver": "local"})
c.DockerSpawner.extra_create_kwargs.update({"hostname": "lab"})
c.DockerSpawner.extra_host_config.update({"shm_size": "1g"})

#: fixed[base=docker-volumes]: by two updates
c.DockerSpawner.extra_host_config.update({"volume_driver": "local"})
c.DockerSpawner.extra_create_kwargs.update({"hostname": "lab"})
c.DockerSpawner.extra_host_config.update({"shm_size": "1g"})

#: bad[base=docker-volumes]: extra_host_config is taken
c.DockerSpawner.extra_create_kwargs = {"volume_driver": "local"}
c.DockerSpawner.extra_host_config = {"shm_size": "1g"}

#: bad[base=docker-volumes]: below an assignment of extra_host_config
c.DockerSpawner.extra_host_config = {"shm_size": "1g"}
c.DockerSpawner.extra_create_kwargs.update({"volume_driver": "local"})

#: fixed[base=docker-volumes]: below an assignment of extra_host_config
c.DockerSpawner.extra_host_config = {"shm_size": "1g"}
c.DockerSpawner.extra_host_config.update({"volume_driver": "local"})

#: bad[base=docker-volumes]: above an assignment of extra_host_config
c.DockerSpawner.extra_create_kwargs.update({"volume_driver": "local"})
c.DockerSpawner.extra_host_config = {"shm_size": "1g"}

#: bad[base=swarm]: on a swarm
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}
c.SwarmSpawner.extra_create_kwargs = {"volume_driver": "nfs"}

#: fixed[base=swarm]: on a swarm
c.SwarmSpawner.volumes = {"/nfs/users/{username}": "/home/jovyan/work"}

#: good[base=docker-volumes]: in the host configuration
c.DockerSpawner.extra_host_config = {"volume_driver": "local"}

#: good: another spawner
c = get_config()  # noqa
c.JupyterHub.spawner_class = "simple"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.extra_create_kwargs = {"volume_driver": "local"}

#: branch[base=docker-volumes]: on one kind of machine
import socket

if socket.gethostname() == "lab":
    c.DockerSpawner.extra_create_kwargs = {"volume_driver": "local"}

#: fixed[base=docker-volumes]: on one kind of machine
import socket

if socket.gethostname() == "lab":
    c.DockerSpawner.extra_host_config = {"volume_driver": "local"}

#: dynamic[base=docker-volumes]: a key from elsewhere
from site_settings import key

c.DockerSpawner.extra_create_kwargs = {key: "local"}
