#: bad: two numbers
c.Spawner.http_timeout = 120
c.Spawner.start_timeout = 300
c.Spawner.http_timeout = 300

#: bad: a variable of the environment
import os
c.DockerSpawner.image = os.environ["IMAGE"]
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"

#: bad: a path made of parts
import os
c.JupyterHub.cookie_secret_file = os.environ["DATA"] + "/secret"
c.JupyterHub.cookie_secret_file = "/data/secret"

#: good: once
c.Spawner.http_timeout = 120

#: good: the same twice
c.Spawner.http_timeout = 120
c.Spawner.http_timeout = 120

#: good: a template's empty value
c.JupyterHub.ip = ""
c.JupyterHub.ip = "10.0.0.1"

#: good: a default, and what a condition makes of it
import os
c.Spawner.http_timeout = 120
if os.path.exists("/slow"):
    c.Spawner.http_timeout = 300

#: good: read in between
c.Spawner.http_timeout = 120
print(c.Spawner.http_timeout)
c.Spawner.http_timeout = 300

#: good: handed on in between
from ours import install
c.Spawner.http_timeout = 120
install(c)
c.Spawner.http_timeout = 300

#: good: other sections
c.Spawner.http_timeout = 120
c.DockerSpawner.http_timeout = 300

#: branch: in one branch
import os
if os.path.exists("/slow"):
    c.Spawner.http_timeout = 120
    c.Spawner.http_timeout = 300

#: dynamic: from elsewhere
from ours import timeout
c.Spawner.http_timeout = timeout
c.Spawner.http_timeout = 300
