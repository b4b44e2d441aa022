#: bad[base=docker]: in the folder
c.DockerSpawner.notebook_dir = '/home/jovyan/%U'
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}

#: fixed[base=docker]: in the folder
c.DockerSpawner.notebook_dir = '/home/jovyan/{username}'
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}

#: bad[base=docker-volumes]: in the address
c.Spawner.default_url = "/lab/tree/" + "%U"

#: fixed[base=docker-volumes]: in the address
c.Spawner.default_url = "/lab/tree/" + "{username}"

#: good[base=docker]: the placeholder of today
c.DockerSpawner.notebook_dir = "/home/jovyan/{username}"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}

#: good[base=docker-volumes]: an escape of URLs
c.Spawner.default_url = "/lab/tree/my%20work"

#: env[base=docker]: by default
import os

c.DockerSpawner.notebook_dir = os.environ.get("NOTEBOOK_DIR", "/home/jovyan/%U")
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}

#: fixed[base=docker]: by default
import os

c.DockerSpawner.notebook_dir = os.environ.get("NOTEBOOK_DIR", "/home/jovyan/{username}")
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}

#: dynamic[base=docker]: from elsewhere
from site_settings import notebook_dir

c.DockerSpawner.notebook_dir = notebook_dir
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
