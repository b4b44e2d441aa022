#: bad[base=docker]: another name for the user
c.DockerSpawner.image = "our/lab:1"
c.DockerSpawner.notebook_dir = '/home/{USER}'
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/{username}"}

#: fixed[base=docker]: another name for the user
c.DockerSpawner.image = "our/lab:1"
c.DockerSpawner.notebook_dir = '/home/{username}'
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/{username}"}

#: bad[base=docker-volumes]: in the address
c.Spawner.default_url = "/lab/tree/{user}"

#: fixed[base=docker-volumes]: in the address
c.Spawner.default_url = "/lab/tree/{username}"

#: bad[base=docker]: no name
c.DockerSpawner.notebook_dir = "/home/jovyan/{}"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}

#: bad[base=docker]: an attribute
c.DockerSpawner.notebook_dir = "/home/{username.name}"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home"}

#: bad[base=docker]: half a pair of braces
c.DockerSpawner.notebook_dir = "/home/jovyan/{username"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}

#: bad: DockerSpawner's placeholder elsewhere
c = get_config()  # noqa
c.JupyterHub.spawner_class = "simple"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.Spawner.notebook_dir = "/srv/{raw_username}"

#: bad[base=docker-volumes]: the base class's placeholder in DockerSpawner
c.Spawner.default_url = "{base_url}/lab"

#: good[base=docker]: DockerSpawner's own
c.DockerSpawner.notebook_dir = "/home/jovyan/{raw_username}/{servername}"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}

#: good[base=docker-volumes]: the first letter
c.Spawner.default_url = "/lab/tree/{username[0]}/{username}"

#: good: the base class's own
c = get_config()  # noqa
c.JupyterHub.spawner_class = "simple"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.Spawner.default_url = "{base_url}/lab"

#: good: a class with placeholders of its own
from dockerspawner import DockerSpawner


class MySpawner(DockerSpawner):
    def template_namespace(self):
        return dict(super().template_namespace(), user=self.user.name)


c = get_config()  # noqa
c.JupyterHub.spawner_class = MySpawner
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/{user}"

#: env[base=docker]: by default
import os

c.DockerSpawner.notebook_dir = os.environ.get("NOTEBOOK_DIR", "/home/jovyan/{user}")
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}

#: fixed[base=docker]: by default
import os

c.DockerSpawner.notebook_dir = os.environ.get("NOTEBOOK_DIR", "/home/jovyan/{username}")
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}

#: dynamic[base=docker]: a placeholder from elsewhere
from site_settings import field

c.DockerSpawner.notebook_dir = "/home/jovyan/{" + field + "}"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}

#: bad: a format of numbers
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/{username:d}"
