#: bad[base=docker]: the target of a volume
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {'jupyterhub-user-{username}': '/home/joyvan/work'}

#: fixed[base=docker]: the target of a volume
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {'jupyterhub-user-{username}': '/home/jovyan/work'}

#: bad[base=docker]: both places, by a variable
notebook_dir = '/home/jovyn/work'
c.DockerSpawner.notebook_dir = notebook_dir
c.DockerSpawner.volumes = {'jupyterhub-user-{username}': notebook_dir}

#: fixed[base=docker]: both places, by a variable
notebook_dir = '/home/jovyan/work'
c.DockerSpawner.notebook_dir = notebook_dir
c.DockerSpawner.volumes = {'jupyterhub-user-{username}': notebook_dir}

#: bad[base=docker]: two literals
c.DockerSpawner.notebook_dir = "/home/joyvan"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": {"bind": "/home/joyvan", "mode": "rw"}}

#: fixed[base=docker]: two literals
c.DockerSpawner.notebook_dir = "/home/jovyan"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": {"bind": "/home/jovyan", "mode": "rw"}}

#: bad[base=docker]: jovian, in an image of Jupyter's
c.DockerSpawner.notebook_dir = "/home/jovian"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovian"}

#: fixed[base=docker]: jovian, in an image of Jupyter's
c.DockerSpawner.notebook_dir = "/home/jovyan"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}

#: good[base=docker]: spelt right
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: good: a home of one's own
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "registry.example.org/lab:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovian"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovian"}

#: good[base=docker]: a user that is named so
c.DockerSpawner.environment = {"NB_USER": "joyvan", "CHOWN_HOME": "yes"}
c.DockerSpawner.extra_create_kwargs = {"user": "root"}
c.DockerSpawner.notebook_dir = "/home/joyvan"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/joyvan"}

#: env[base=docker]: by default
import os

c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": os.environ.get("MOUNT_POINT", "/home/joyvan/work")}

#: fixed[base=docker]: by default
import os

c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": os.environ.get("MOUNT_POINT", "/home/jovyan/work")}

#: dynamic[base=docker]: a part from elsewhere
from site_settings import user

c.DockerSpawner.volumes = {"jupyterhub-user-{username}": f"/home/{user}/joyvan"}
