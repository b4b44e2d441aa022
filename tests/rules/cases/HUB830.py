#: bad: one port
c.Spawner.ip = "127.0.0.1"
c.Spawner.port = 8888

#: fixed: a free one for each
c.Spawner.ip = "127.0.0.1"

#: bad: of the class
c.LocalProcessSpawner.port = 9000
c.LocalProcessSpawner.cmd = ["jupyterhub-singleuser"]

#: fixed: a free one for each
c.LocalProcessSpawner.cmd = ["jupyterhub-singleuser"]

#: bad: for tests
c.JupyterHub.spawner_class = "simple"
c.Spawner.port = 8888

#: fixed: a free one for each
c.JupyterHub.spawner_class = "simple"

#: good: a free one
c.Spawner.port = 0

#: good: the hub's
c.JupyterHub.port = 8888

#: good: a container has its own
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.port = 8888

#: good: a class of the file starts in its own way
from jupyterhub.spawner import LocalProcessSpawner
class Ours(LocalProcessSpawner):
    async def start(self):
        self.port += 1
        return await super().start()
c.JupyterHub.spawner_class = Ours
c.Spawner.port = 8888

#: env: on request
import os
if os.environ.get("FIXED"):
    c.Spawner.port = 8888

#: dynamic: from elsewhere
from ourhub import port
c.Spawner.port = port

#: good: a hub for one user
c.Authenticator.allowed_users = {"alice"}
c.Spawner.port = 8888

#: good: another program starts the servers
c.JupyterHub.spawner_class = "sudospawner.SudoSpawner"
c.Spawner.port = 8888

#: good: the chart gives the other settings
import z2jh
c.JupyterHub.spawner_class = "jupyterhub.spawner.LocalProcessSpawner"
c.Spawner.port = 9000
