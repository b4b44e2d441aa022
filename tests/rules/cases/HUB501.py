#: bad: two letters of a spawner's name swapped, one missing
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpwner.mem_limit = "2G"

#: fixed: two letters of a spawner's name swapped, one missing
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = "2G"

#: bad: the wrong case
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Dockerspawner.mem_limit = "2G"

#: fixed: the wrong case
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = "2G"

#: bad: the hub itself
c.Authenticator.allowed_users = {"alice"}
c.JuypterHub.hub_ip = "0.0.0.0"

#: fixed: the hub itself
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.hub_ip = "0.0.0.0"

#: bad: where files live is a careful matter
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawnr.volumes = {"data-{username}": "/home/jovyan/work"}

#: fixed: where files live is a careful matter
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.volumes = {"data-{username}": "/home/jovyan/work"}

#: bad: a lazy change
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpwner.environment.update({"A": "1"})

#: fixed: a lazy change
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.environment.update({"A": "1"})

#: bad: who may log in
c.Authentcator.allowed_users = {"alice"}

#: fixed: who may log in
c.Authenticator.allowed_users = {"alice"}

#: env: behind a variable
c.Authenticator.allowed_users = {"alice"}
import os
if os.environ.get("OPEN"):
    c.JupyterHb.hub_ip = "0.0.0.0"

#: fixed: behind a variable
c.Authenticator.allowed_users = {"alice"}
import os
if os.environ.get("OPEN"):
    c.JupyterHub.hub_ip = "0.0.0.0"

#: branch: in one branch
c.Authenticator.allowed_users = {"alice"}
import socket
if socket.gethostname() == "hub":
    c.JupyterHb.hub_ip = "0.0.0.0"

#: fixed: in one branch
c.Authenticator.allowed_users = {"alice"}
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.hub_ip = "0.0.0.0"

#: good: right names
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.mem_limit = "2G"
c.Spawner.default_url = "/lab"

#: good: a class that nobody knows
c.JupyterHub.spawner_class = "ourspawner.OurSpawner"
c.OurSpawner.size = 1
c.Nonsense.size = 1

#: good: a class of the file with a name like a known one
from dockerspawner import DockerSpawner
class DockerSpawner2(DockerSpawner):
    pass
c.JupyterHub.spawner_class = DockerSpawner2
c.DockerSpawner2.mem_limit = "2G"

#: good: a class that is imported
from mypackage import DockerSpawnr
c.DockerSpawnr.mem_limit = "2G"

#: good: a class that the file names in a text
import importlib
cls = getattr(importlib.import_module("ours"), "DockerSpawnr")
c.JupyterHub.spawner_class = cls
c.DockerSpawnr.mem_limit = "2G"

#: good: an authenticator of another package with a short name of its own
c.JupyterHub.authenticator_class = "oauthenticator.github.GitHubOAuthenticator"
c.GitLubOAuthenticator.client_id = "x"

#: dynamic: a section named by a variable
import os
setattr(c[os.environ["SECTION"]], "mem_limit", "2G")

#: bad: another name of the class in use
c.JupyterHub.authenticator_class = "ltiauthenticator.LTIAuthenticator"
c.Authenticator.allow_all = True
c.LTIAuthenticator.consumers = {"key": consumer_secret()}

#: fixed: another name of the class in use
c.JupyterHub.authenticator_class = "ltiauthenticator.LTIAuthenticator"
c.Authenticator.allow_all = True
c.LTI11Authenticator.consumers = {"key": consumer_secret()}

#: good[jupyterhub-ltiauthenticator=0.4.0]: a class of its own, then
c.JupyterHub.authenticator_class = "ltiauthenticator.LTIAuthenticator"
c.Authenticator.allow_all = True
c.LTIAuthenticator.consumers = {"key": consumer_secret()}

#: bad: a name that the file gives to the class
from dockerspawner import DockerSpawner as Docker
class LabSpawner(Docker):
    pass
Lab = LabSpawner
c.JupyterHub.spawner_class = Lab
c.Lab.mem_limit = "2G"
c.Docker.cpu_limit = 2
