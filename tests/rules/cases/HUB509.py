#: bad: a text
c.JupyterHub.hub_ip = "0.0.0.0",

#: fixed: a text
c.JupyterHub.hub_ip = "0.0.0.0"

#: bad: a number in parentheses
c.Spawner.start_timeout = (300,)

#: fixed: a number in parentheses
c.Spawner.start_timeout = 300

#: bad: a variable of the environment
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.image = os.environ["IMAGE"],

#: fixed: a variable of the environment
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.image = os.environ["IMAGE"]

#: bad: a truth value
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.DockerSpawner.remove = True,

#: fixed: a truth value
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.DockerSpawner.remove = True

#: env: in one case of two
import os
c.JupyterHub.base_url = ("/hub/",) if os.environ.get("SUB") else "/"

#: fixed: in one case of two
import os
c.JupyterHub.base_url = "/hub/" if os.environ.get("SUB") else "/"

#: good: a list takes a tuple
c.Spawner.args = "--debug",
c.Authenticator.allowed_users = "alice",

#: good: two values are another mistake
c.JupyterHub.hub_ip = "a", "b"

#: good: memory is of another rule
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = "2G",

#: dynamic: a value that is not known
from site_settings import port
x = port,
c.JupyterHub.bogus = "x",
