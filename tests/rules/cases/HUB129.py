#: bad[base=docker]: a folder that nothing prepares
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}

#: good[base=docker-volumes]: a named volume
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"

#: good[base=docker]: a start as root
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_create_kwargs = {"user": "root"}
c.DockerSpawner.environment = {"CHOWN_EXTRA": "/home/jovyan/work"}

#: good[base=docker]: another user of the image
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_create_kwargs = {"user": "0"}

#: good[base=docker]: another user id
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}
c.DockerSpawner.environment = {"NB_UID": "2000"}

#: good[base=docker-volumes]: read-only
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.read_only_volumes = {"/srv/feedback/{username}": "/home/jovyan/feedback"}

#: good: homes of system users
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.volumes = {"/srv/users/{username}": "/data"}

#: good[base=swarm]: a swarm
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.SwarmSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}

#: dynamic[base=docker]: arguments from elsewhere
from site_settings import arguments

c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_create_kwargs = arguments

#: good[base=docker]: a hook
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.Spawner.pre_spawn_hook = lambda spawner: None
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}

#: good[base=docker]: a hook after login
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.Authenticator.post_auth_hook = lambda authenticator, handler, model: model
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}

#: good: a spawner class of one's own
from dockerspawner import DockerSpawner


class MySpawner(DockerSpawner):
    async def start(self):
        return await super().start()


c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c = get_config()  # noqa
c.JupyterHub.spawner_class = MySpawner
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}

#: good[base=docker]: an authenticator class of one's own
from jupyterhub.auth import DummyAuthenticator

class MyAuthenticator(DummyAuthenticator):
    def add_user(self, user):
        prepare(user.name)

c.JupyterHub.authenticator_class = MyAuthenticator
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}

#: good[base=docker]: folders of accounts
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/home/{username}": "/home/jovyan/work"}

#: dynamic[base=docker]: an authenticator from elsewhere
from site_settings import authenticator

c.JupyterHub.authenticator_class = authenticator
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}

#: env[base=docker]: a folder by default
import os

c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {os.environ.get("HOMES", "/srv/users/{username}"): "/home/jovyan/work"}

#: dynamic[base=docker]: a folder from elsewhere
from site_settings import homes

c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {homes: "/home/jovyan/work"}
