#: bad: a letter is missing
from dockerspawner import DockerSpawnr
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.JupyterHub.hub_ip = "hub"
c.JupyterHub.spawner_class = DockerSpawnr

#: fixed: a letter is missing
from dockerspawner import DockerSpawner
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.JupyterHub.hub_ip = "hub"
c.JupyterHub.spawner_class = DockerSpawner

#: bad: another case
from dockerspawner import Dockerspawner, SwarmSpawner

#: fixed: another case
from dockerspawner import DockerSpawner, SwarmSpawner

#: env: in a branch
import os
if os.environ.get("SWARM"):
    from dockerspawner import SwarmSpawnr

#: branch: in a branch
import socket
if socket.gethostname() == "hub":
    from dockerspawner import SwarmSpawnr

#: good: names of packages
from dockerspawner import DockerSpawner as Base, something_else
from jupyterhub.spawner import Spawner
from oauthenticator.github import GitHubOAuthenticator, GitHubLoginHandler
import dockerspawner.dockerspawner

#: good: caught
try:
    from dockerspawner import SwarmSpawnr
except ImportError:
    pass

#: dynamic: everything
from dockerspawner import *
c.JupyterHub.spawner_class = SwarmSpawnr

#: bad: a class of another module
from oauthenticator import GenericOAuthenticator
c.JupyterHub.authenticator_class = GenericOAuthenticator
c.Authenticator.allow_all = True

#: fixed: a class of another module
from oauthenticator.generic import GenericOAuthenticator
c.JupyterHub.authenticator_class = GenericOAuthenticator
c.Authenticator.allow_all = True

#: good: classes that the package itself has
from dockerspawner import DockerSpawner
from oauthenticator import GitHubOAuthenticator
from jupyterhub import app, orm
c.JupyterHub.spawner_class = DockerSpawner
