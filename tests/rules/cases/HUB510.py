#: bad: a number is text
import os
c.Spawner.start_timeout = os.environ["TIMEOUT"]

#: fixed: a number is text
import os
c.Spawner.start_timeout = int(os.environ["TIMEOUT"])

#: bad: with a default that is text as well
import os
c.JupyterHub.port = os.environ.get("PORT", "8000")

#: fixed: with a default that is text as well
import os
c.JupyterHub.port = int(os.environ.get("PORT", "8000"))

#: bad: without a default
import os
c.JupyterHub.port = os.getenv("PORT")

#: fixed: without a default
import os
c.JupyterHub.port = int(os.environ["PORT"])

#: bad: a truth value
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.remove = os.environ.get("REMOVE", "true")

#: env: an image that may be unset
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.image = os.environ.get("IMAGE")

#: fixed: an image that may be unset
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.image = os.environ["IMAGE"]

#: env: a number with a default
import os
c.JupyterHub.port = os.environ.get("PORT", 8000)

#: fixed: a number with a default
import os
c.JupyterHub.port = int(os.environ.get("PORT", 8000))

#: env: a number behind or
import os
c.JupyterHub.port = os.environ.get("PORT") or 8000

#: fixed: a number behind or
import os
c.JupyterHub.port = int(os.environ.get("PORT") or 8000)

#: env: a user
import os
c.Authenticator.admin_users = {os.environ.get("ADMIN")}

#: env: a hub option
import os
c.JupyterHub.base_url = os.environ.get("BASE")

#: fixed: a hub option
import os
c.JupyterHub.base_url = os.environ["BASE"]

#: good: with defaults
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.image = os.environ.get("IMAGE", "a:1")
c.JupyterHub.port = int(os.environ.get("PORT", "8000"))
c.DockerSpawner.remove = os.environ.get("REMOVE") == "1"

#: good: None is taken
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.cmd = os.environ.get("CMD")
c.JupyterHub.spawner_class = os.environ["SPAWNER"]

#: good: guarded
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
image = os.environ.get("IMAGE")
if image:
    c.DockerSpawner.image = image

#: dynamic: not a variable of the environment
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
from site_settings import image, port
c.DockerSpawner.image = image
c.JupyterHub.port = port
