#: bad: the default, in a container
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_connect_ip = "jupyterhub"

#: bad: a relative path, in a container
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_connect_ip = "jupyterhub"
c.JupyterHub.db_url = "sqlite:///jupyterhub.sqlite"

#: bad: in memory
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.db_url = "sqlite://"

#: bad: in memory, spelled out
c = get_config()
c.JupyterHub.db_url = "sqlite:///:memory:"

#: bad: the secret has a folder of its own
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_connect_ip = "jupyterhub"
c.JupyterHub.cookie_secret_file = "/data/cookie_secret"
c.JupyterHub.db_url = "jupyterhub.sqlite"
#: fixed: beside the secret
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_connect_ip = "jupyterhub"
c.JupyterHub.cookie_secret_file = "/data/cookie_secret"
c.JupyterHub.db_url = "sqlite:////data/jupyterhub.sqlite"

#: bad: the secret has a folder, the database is not set
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_connect_ip = "jupyterhub"
c.JupyterHub.cookie_secret_file = "/data/cookie_secret"
#: fixed: beside the secret
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_connect_ip = "jupyterhub"
c.JupyterHub.cookie_secret_file = "/data/cookie_secret"
c.JupyterHub.db_url = "sqlite:////data/jupyterhub.sqlite"

#: good: another database, through a socket on the hub's own machine
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_connect_ip = "hub"
c.DockerSpawner.network_name = "hub"
c.JupyterHub.db_url = "postgresql:///hub"

#: good: a full path
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_connect_ip = "jupyterhub"
c.JupyterHub.db_url = "sqlite:////data/jupyterhub.sqlite"

#: good: a server
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_connect_ip = "jupyterhub"
c.JupyterHub.db_url = "postgresql://hub@db/hub"

#: good: a plain full path
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_connect_ip = "jupyterhub"
c.JupyterHub.db_url = "/data/jupyterhub.sqlite"

#: good: a hub on the host
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "172.17.0.1"

#: good: no Docker at all
c = get_config()
c.JupyterHub.db_url = "sqlite:///jupyterhub.sqlite"

#: env: a default in memory
import os
c = get_config()
c.JupyterHub.db_url = os.environ.get("HUB_DB", "sqlite://")

#: dynamic: from the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_connect_ip = "jupyterhub"
c.JupyterHub.db_url = os.environ["HUB_DB"]

#: dynamic: below a folder that is not known
import os
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_connect_ip = "jupyterhub"
c.JupyterHub.db_url = f"sqlite:///{os.environ['DATA']}/jupyterhub.sqlite"

#: good: in memory for those who choose it by name
from z2jh import get_config as chosen
kind = chosen("hub.db.type")
if kind == "sqlite-memory":
    c.JupyterHub.db_url = "sqlite://"
else:
    c.JupyterHub.db_url = chosen("hub.db.url")
