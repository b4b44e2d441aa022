#: bad[base=docker]: the home above its folder
c.DockerSpawner.notebook_dir = "/home/jovyan/"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: fixed[base=docker]: the home above its folder
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad[base=kept-docker]: containers are kept
c.DockerSpawner.notebook_dir = '/home/jovyan'
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: fixed[base=kept-docker]: containers are kept
c.DockerSpawner.notebook_dir = '/home/jovyan/work'
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad[base=docker]: a home by its short name
c.DockerSpawner.notebook_dir = "~"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: fixed[base=docker]: a home by its short name
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad[base=docker]: two volumes, one shared
c.DockerSpawner.notebook_dir = "/home/jovyan"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "shared": {"bind": "/home/jovyan/shared", "mode": "ro"}}

#: good[base=docker]: the whole home is kept
c.DockerSpawner.notebook_dir = "/home/jovyan"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan", "data-{username}": "/home/jovyan/data"}

#: good[base=docker]: the interface opens the volume
c.DockerSpawner.notebook_dir = "/home/jovyan"
c.DockerSpawner.default_url = "/lab/tree/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: good[base=docker]: the root of all
c.DockerSpawner.notebook_dir = "/"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: env[base=docker]: above by default
import os

c.DockerSpawner.notebook_dir = os.environ.get("DOCKER_NOTEBOOK_DIR") or "/home/jovyan"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: fixed[base=docker]: above by default
import os

c.DockerSpawner.notebook_dir = os.environ.get("DOCKER_NOTEBOOK_DIR") or "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: dynamic[base=docker]: a folder from elsewhere
from site_settings import notebook_dir

c.DockerSpawner.notebook_dir = notebook_dir
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: good[base=docker]: a home that is misspelt is reported as such
c.DockerSpawner.notebook_dir = "/home/joyvan"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/joyvan/work"}

#: bad[base=docker]: a hook mounts below it
def mount(spawner):
    spawner.volumes[f"lab-{spawner.user.id}"] = "/home/jovyan/work"

c.Spawner.pre_spawn_hook = mount
c.DockerSpawner.notebook_dir = "/home/jovyan"

#: bad[base=docker]: the argument after the option
c.Spawner.args = ["--notebook-dir", "/home/jovyan"]
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
