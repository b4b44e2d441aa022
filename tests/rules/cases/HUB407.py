#: bad: the legacy escaping
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.escape = "legacy"

#: good: the default
c = get_config()
c.JupyterHub.spawner_class = "docker"

#: good: another section
c = get_config()
c.JupyterHub.spawner_class = "simple"
c.DockerSpawner.escape = "legacy"

#: env: a default of the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.escape = os.environ.get("ESCAPE", "legacy")

#: dynamic: a value that is not known
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.escape = os.environ["ESCAPE"]
