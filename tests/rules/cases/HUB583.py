#: bad: one variable
c.Spawner.env_keep = ["LANG"]

#: fixed: with the path
c.Spawner.env_keep = ["PATH", "LANG"]

#: bad: none
c.LocalProcessSpawner.env_keep = []

#: fixed: the path alone
c.LocalProcessSpawner.env_keep = ["PATH"]

#: bad: another variable is given
c.Spawner.env_keep = ["LANG"]
c.Spawner.environment = {"TZ": "UTC"}

#: good: with the path
c.Spawner.env_keep = ["LANG", "PATH"]

#: good: one more
c.Spawner.env_keep.append("TZ")
c.Spawner.env_keep.extend(["LMOD_CMD"])

#: good: a path of its own
c.Spawner.env_keep = ["LANG"]
c.Spawner.environment = {"PATH": "/opt/conda/bin:/usr/bin:/bin"}

#: good: a full command
c.Spawner.env_keep = ["LANG"]
c.Spawner.cmd = ["/opt/conda/bin/jupyterhub-singleuser"]

#: good: containers have one
c.JupyterHub.spawner_class = "docker"
c.Spawner.env_keep = ["LANG"]

#: good: a class of the file makes the environment
from jupyterhub.spawner import LocalProcessSpawner
class Ours(LocalProcessSpawner):
    def get_env(self):
        return {**super().get_env(), "PATH": "/opt/conda/bin"}
c.JupyterHub.spawner_class = Ours
c.Spawner.env_keep = ["LANG"]

#: env: on request
import os
if os.environ.get("STRICT"):
    c.Spawner.env_keep = ["LANG"]

#: dynamic: more from elsewhere
from ourhub import more
c.Spawner.env_keep = ["LANG", *more]

#: dynamic: an environment from elsewhere
from ourhub import environment
c.Spawner.env_keep = ["LANG"]
c.Spawner.environment = environment

#: good: another program starts the servers
c.JupyterHub.spawner_class = "sudospawner.SudoSpawner"
c.Spawner.env_keep = ["LANG"]
