#: bad: merged
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_create_kwargs = {"environment": {"A": "1"}}

#: fixed: merged
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.environment = {"A": "1"}

#: bad[dockerspawner=12.0]: replaces
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_create_kwargs = {"environment": {"A": "1"}}

#: fixed: replaces
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.environment = {"A": "1"}

#: bad: beside others
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_create_kwargs = {"user": "1000", "environment": {"A": "1"}}

#: env: when a variable is set
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
if os.environ.get("A"):
    c.DockerSpawner.extra_create_kwargs = {"environment": {"A": "1"}}

#: fixed: when a variable is set
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
if os.environ.get("A"):
    c.DockerSpawner.environment = {"A": "1"}

#: good: the trait
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.environment = {"A": "1"}
c.DockerSpawner.extra_create_kwargs = {"user": "1000"}

#: dynamic: arguments that are not known
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
from site_settings import arguments
c.DockerSpawner.extra_create_kwargs = arguments

#: bad: with another setting in one assignment
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_create_kwargs, c.DockerSpawner.remove = {"environment": {"A": "1"}}, True

#: bad: under a name of the file, too
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_create_kwargs = options = {"environment": {"A": "1"}}
