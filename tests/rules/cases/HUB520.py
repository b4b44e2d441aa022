#: bad: compose's name
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.pull_policy = "missing"

#: fixed: compose's name
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.pull_policy = "ifnotpresent"

#: bad: none of them
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.pull_policy = 'latest'

#: bad: with underscores
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.pull_policy = "if_not_present"

#: fixed: with underscores
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.pull_policy = "ifnotpresent"

#: bad[dockerspawner=0.11.1]: before it was there
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.pull_policy = "skip"

#: env: the default of a variable
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.pull_policy = os.environ.get("PULL", "missing")

#: fixed: the default of a variable
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.pull_policy = os.environ.get("PULL", "ifnotpresent")

#: good: any case
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.pull_policy = "IfNotPresent"

#: good: skip
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.pull_policy = "skip"

#: dynamic: a policy that is not known
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.pull_policy = os.environ["PULL"]
