#: bad: a section in lower case
c.Authenticator.allowed_users = {"alice"}
c.jupyterhub.ip = "127.0.0.1"

#: fixed: a section in lower case
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.ip = "127.0.0.1"

#: bad: a small first letter
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.dockerSpawner.mem_limit = "2G"

#: fixed: a small first letter
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = "2G"

#: bad: where files live is a careful matter
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.dockerSpawner.volumes = {"data-{username}": "/home/jovyan/work"}

#: fixed: where files live is a careful matter
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.volumes = {"data-{username}": "/home/jovyan/work"}

#: bad: no class known by that name
c.spawner.mem_limit = "2G"

#: fixed: no class known by that name
c.Spawner.mem_limit = "2G"

#: bad: no section at all
c.spawner_class = "dockerspawner.DockerSpawner"

#: bad: an option of the hub outside any section, whose name is like that of a class
c.services = []

#: bad: a lazy change outside any section
c.services.append({"name": "announcement", "url": "http://127.0.0.1:8888"})

#: bad: a dict in place of a section, in lower case
c.jupyterhub = {"ip": "127.0.0.1"}

#: bad: a dict in place of a section stops the hub
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner = {"mem_limit": "2G"}

#: bad: a trait with a capital stops the hub
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.Image = "quay.io/jupyter/base-notebook:2025-03-17"

#: bad: a lazy change of a section without a capital stops the hub
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.dockerSpawner.environment.update({"EDITOR": "vi"})

#: fixed: a lazy change of a section without a capital stops the hub
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.environment.update({"EDITOR": "vi"})

#: bad: reading from a section without a capital stops the hub
c.Authenticator.allowed_users = {"alice"}
port = c.jupyterhub.port

#: fixed: reading from a section without a capital stops the hub
c.Authenticator.allowed_users = {"alice"}
port = c.JupyterHub.port

#: bad: an option set on a trait
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.environment.EDITOR = "vi"

#: env: behind a variable
c.Authenticator.allowed_users = {"alice"}
import os
if os.environ.get("LOCAL"):
    c.jupyterhub.ip = "127.0.0.1"

#: fixed: behind a variable
c.Authenticator.allowed_users = {"alice"}
import os
if os.environ.get("LOCAL"):
    c.JupyterHub.ip = "127.0.0.1"

#: branch: in one branch
c.Authenticator.allowed_users = {"alice"}
import socket
if socket.gethostname() == "hub":
    c.jupyterhub.ip = "127.0.0.1"

#: fixed: in one branch
c.Authenticator.allowed_users = {"alice"}
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.ip = "127.0.0.1"

#: good: sections with a capital
c.JupyterHub.ip = "127.0.0.1"
c.Spawner.environment.update({"EDITOR": "vi"})

#: good: methods of the configuration
c.merge({"Spawner": {"mem_limit": "2G"}})
c.update({})
names = c.keys()

#: good: a section replaced by a Config
from traitlets.config import Config
c.DockerSpawner = Config({"image": "quay.io/jupyter/base-notebook:2025-03-17"})

#: good: another object called c's name
class Settings:
    pass
settings = Settings()
settings.ip = "127.0.0.1"

#: dynamic: a section named by a variable
import os
c[os.environ["SECTION"]].ip = "127.0.0.1"

#: bad: a section given by the environment
import os
c.SlurmSpawner = os.environ.get("SPAWNER")

#: bad: a section made a list
c.DockerSpawner = ["image", "quay.io/jupyter/base-notebook"]

#: dynamic: a section that a function makes
from ourhub import section
c.DockerSpawner = section()
