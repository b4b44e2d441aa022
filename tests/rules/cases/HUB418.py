#: bad: the user's id
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.environment = {"NB_UID": "1234", "NB_GID": "1234"}

#: fixed: the user's id
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.environment = {"NB_UID": "1234", "NB_GID": "1234"}
c.DockerSpawner.extra_create_kwargs = {"user": "root"}

#: bad: sudo, with other arguments
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2024-12-09"
c.DockerSpawner.environment = {'GRANT_SUDO': 'yes'}
c.DockerSpawner.extra_create_kwargs = {'hostname': 'lab'}

#: bad: an id, with other arguments
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.environment = {"NB_UID": "1234"}
c.DockerSpawner.extra_create_kwargs = {"hostname": "lab"}

#: fixed: an id, with other arguments
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.environment = {"NB_UID": "1234"}
c.DockerSpawner.extra_create_kwargs = {"hostname": "lab", "user": "root"}

#: bad: another user
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.environment = {"CHOWN_HOME": "yes"}
c.DockerSpawner.extra_create_kwargs = {"user": "1000:100"}

#: bad: a name for each user
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.environment = {"NB_USER": lambda spawner: spawner.user.name}

#: fixed: a name for each user
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.environment = {"NB_USER": lambda spawner: spawner.user.name}
c.DockerSpawner.extra_create_kwargs = {"user": "root"}

#: bad: a service that takes no user
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.extra_create_kwargs = {"user": "root"}

#: fixed: a service that takes no user
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.extra_container_spec = {"user": "root"}

#: bad: a service
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.environment = {"CHOWN_HOME": "yes"}

#: fixed: a service
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.environment = {"CHOWN_HOME": "yes"}
c.SwarmSpawner.extra_container_spec = {"user": "root"}

#: good: as root
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.environment = {"NB_UID": "1234"}
c.DockerSpawner.extra_create_kwargs = {"user": "root"}

#: good: what is so anyway
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.environment = {"NB_UID": 1000, "NB_GID": "100", "NB_USER": "jovyan", "GRANT_SUDO": "no"}

#: good: an image that is not known
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "example.org/own:1"
c.DockerSpawner.environment = {"NB_UID": "1234"}

#: good: a spawner that sets these itself
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.SystemUserSpawner.environment = {"NB_UID": "1234"}

#: env: the user by the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.environment = {"CHOWN_HOME": "yes"}
c.DockerSpawner.extra_create_kwargs = {"user": os.environ.get("START_AS", "1000")}

#: dynamic: a hook may make it root
c = get_config()
c.JupyterHub.spawner_class = "docker"
def hook(spawner):
    spawner.extra_create_kwargs["user"] = "root"
c.DockerSpawner.pre_spawn_hook = hook
c.DockerSpawner.environment = {"NB_UID": "1234"}

#: dynamic: an image by the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = os.environ["IMAGE"]
c.DockerSpawner.environment = {"NB_UID": "1234"}

#: dynamic: values that are not known
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.environment = {"NB_UID": os.environ["UID"]}

#: dynamic: other arguments that are not known
from settings import extra
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.environment = {"NB_UID": "1234"}
c.DockerSpawner.extra_create_kwargs = {**extra}

#: bad: a service with other arguments
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.extra_create_kwargs = {"user": "root", "labels": {"a": "b"}}
