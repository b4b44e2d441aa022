#: bad: sudo for everybody
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_create_kwargs = {"user": "root"}
c.DockerSpawner.environment = {"GRANT_SUDO": "yes"}

#: bad: notebooks as root
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_create_kwargs.update({"user": 0})
c.DockerSpawner.environment = {"NB_UID": "0"}

#: bad: advice on an option of servers that run as root
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "example.org/own:1"
c.DockerSpawner.args = ["--allow-root"]

#: bad: sudo in a service
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.extra_container_spec = {"user": "0"}
c.SwarmSpawner.environment = {"GRANT_SUDO": "1"}

#: bad: advice on an image that is not known
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.SystemUserSpawner.image = "example.org/own:1"
c.SystemUserSpawner.run_as_root = True

#: good: root for the start script only
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_create_kwargs = {"user": "root"}
c.DockerSpawner.environment = {"CHOWN_HOME": "yes", "GRANT_SUDO": "no"}

#: good: no root, so no sudo
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.environment = {"GRANT_SUDO": "yes"}

#: good: an option without effect
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2024-12-09"
c.DockerSpawner.args = ["--allow-root"]

#: good: another user
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "example.org/own:1"
c.DockerSpawner.extra_create_kwargs = {"user": "1000"}
c.DockerSpawner.args = ["--allow-root"]

#: good: docker-stacks change to the user's id
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.SystemUserSpawner.image = "quay.io/jupyter/base-notebook:2024-12-09"
c.SystemUserSpawner.run_as_root = True

#: env: sudo by default
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_create_kwargs = {"user": "root"}
c.DockerSpawner.environment = {"GRANT_SUDO": os.environ.get("SUDO", "yes")}

#: dynamic: a function decides
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_create_kwargs = {"user": "root"}
c.DockerSpawner.environment = {"GRANT_SUDO": lambda spawner: "yes" if spawner.user.admin else "no"}

#: good: sudo without root
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_create_kwargs = {"user": "1000"}
c.DockerSpawner.environment = {"GRANT_SUDO": "yes"}

#: good: an ordinary id
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_create_kwargs = {"user": "root"}
c.DockerSpawner.environment = {"NB_UID": "2000"}

#: good: not as root
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.SystemUserSpawner.image = "example.org/own:1"
c.SystemUserSpawner.run_as_root = False
