#: bad: a dict
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {"shm_size": "1g"}
c.DockerSpawner.extra_host_config = {"pids_limit": 200}

#: fixed: a dict
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {"pids_limit": 200, "shm_size": "1g"}

#: bad: the only volume is lost
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}
c.DockerSpawner.image = "jupyter/base-notebook:x"
c.DockerSpawner.volumes = {}

#: fixed: the only volume is lost
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.image = "jupyter/base-notebook:x"
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}

#: bad: a list
c.Spawner.args = ["--debug"]
c.Spawner.args = ["--ServerApp.shutdown_no_activity_timeout=600"]

#: bad: a set
c.Authenticator.admin_users = {"alice"}
c.Authenticator.admin_users = {"bob"}

#: branch: both in one branch
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import socket
if socket.gethostname() == "hub":
    c.DockerSpawner.environment = {"A": "1"}
    c.DockerSpawner.environment = {"B": "2"}

#: fixed: both in one branch
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import socket
if socket.gethostname() == "hub":
    c.DockerSpawner.environment = {"B": "2", "A": "1"}

#: env: a value from the environment decides what is lost
import os
c.Spawner.environment = {"A": "1"} if os.environ.get("FIRST") else {"B": "1"}
c.Spawner.environment = {"B": "2"}

#: good: a branch replaces the default
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.environment = {"A": "1"}
if os.environ.get("OTHER"):
    c.DockerSpawner.environment = {"B": "2"}

#: good: the second holds the first
c.Spawner.environment = {"A": "1"}
c.Spawner.environment = {**c.Spawner.environment, "B": "2"}

#: good: all keys are set again
c.Spawner.environment = {"A": "1"}
c.Spawner.environment = {"A": "2", "B": "2"}

#: good: used in between
c.Spawner.environment = {"A": "1"}
old = dict(c.Spawner.environment)
c.Spawner.environment = {"B": "2"}

#: good: a text set again
c.JupyterHub.base_url = "/a/"
c.JupyterHub.base_url = "/b/"

#: good: update
c.Spawner.environment = {"A": "1"}
c.Spawner.environment.update({"B": "2"})

#: good: two sections
c.Spawner.environment = {"A": "1"}
c.LocalProcessSpawner.popen_kwargs = {"B": "2"}

#: dynamic: the second is not known
from site_settings import variables
c.Spawner.environment = {"A": "1"}
c.Spawner.environment = variables

#: good: the network that `network_name` gives anyway
import os
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
network = os.environ["DOCKER_NETWORK_NAME"]
c.DockerSpawner.network_name = network
c.DockerSpawner.extra_host_config = {"network_mode": network}
c.DockerSpawner.extra_host_config = {"runtime": "nvidia"}

#: bad: another network than `network_name`
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.network_name = "hub"
c.DockerSpawner.extra_host_config = {"network_mode": "users"}
c.DockerSpawner.extra_host_config = {"runtime": "nvidia"}
