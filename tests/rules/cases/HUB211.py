#: bad[base=docker]: the home
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.Spawner.default_url = "/home/jovyan/work"

#: bad[base=docker]: its short name
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.Spawner.default_url = "~/work"

#: bad[base=docker]: a mounted folder
c.DockerSpawner.notebook_dir = "/data/users"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/data/users"}
c.Spawner.default_url = "/data/users/"

#: good[base=docker-volumes]: pages
c.Spawner.default_url = "/lab/tree/home"

#: good[base=docker-volumes]: without a slash
c.Spawner.default_url = "lab"

#: good[base=docker-volumes]: an application behind the server
c.Spawner.default_url = "/rstudio/"

#: good[base=docker-volumes]: the hub's own page
c.JupyterHub.default_url = "/hub/home"

#: env[base=docker-volumes]: a folder by default
import os

c.Spawner.default_url = os.environ.get("START_PAGE", "/home/jovyan/work")

#: dynamic[base=docker-volumes]: a page from elsewhere
from site_settings import page

c.Spawner.default_url = page
