#: bad: the token
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.environment = {"JUPYTERHUB_API_TOKEN": "secret", "A": "1"}

#: fixed: the token
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.environment = {"A": "1"}

#: bad: the user
c = get_config()
c.Spawner.environment = {"JUPYTERHUB_USER": "alice"}

#: fixed: the user
c = get_config()

#: bad: the address of the hub
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.environment = {"JUPYTERHUB_API_URL": "http://hub:8081/hub/api"}

#: bad: the hub's own token, handed on
import os
c.Spawner.environment = {"JUPYTERHUB_API_TOKEN": os.environ["JUPYTERHUB_API_TOKEN"]}

#: fixed: the hub's own token, handed on
import os

#: env: when a variable is set
import os
if os.environ.get("DEBUG_TOKEN"):
    c.Spawner.environment = {"JPY_API_TOKEN": "x"}

#: fixed: when a variable is set
import os
if os.environ.get("DEBUG_TOKEN"):
    pass

#: good: a function of the spawner
c.Spawner.environment = {"JUPYTERHUB_USER": lambda spawner: spawner.user.name}

#: good: others
c.Spawner.environment = {"JUPYTERHUB_SINGLEUSER_APP": "jupyter_server.serverapp.ServerApp", "A": "1"}

#: good[jupyterhub=1.1]: the hub's own win
c.Spawner.environment = {"JUPYTERHUB_USER": "alice"}

#: good: a pod's template
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.environment = {"JUPYTERHUB_USER": "{username}"}

#: dynamic: values that are not known
from site_settings import value
c.Spawner.environment = {"JUPYTERHUB_USER": value}
