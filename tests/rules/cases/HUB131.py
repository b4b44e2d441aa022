#: bad[base=docker-volumes]: users who sign up
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"

#: bad: users at random
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.authenticator_class = "tmpauthenticator.TmpAuthenticator"
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: good[base=docker]: accounts of the system
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: good: a class that deletes volumes
from dockerspawner import DockerSpawner


class MySpawner(DockerSpawner):
    async def delete_forever(self):
        await self.docker("remove_volume", f"jupyterhub-user-{self.escaped_name}")


c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c = get_config()  # noqa
c.JupyterHub.spawner_class = MySpawner
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: env[base=docker-volumes]: sign-up by default
import os

c.JupyterHub.authenticator_class = os.environ.get("AUTH", "native")

#: dynamic[base=docker-volumes]: an authenticator from elsewhere
from site_settings import authenticator

c.JupyterHub.authenticator_class = authenticator
