#: bad: the part before the @
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.escape = lambda name: name.split("@")[0]

#: bad: in a function
c = get_config()
c.JupyterHub.spawner_class = "docker"
def short(name):
    name = name.lower()
    return name[:8]
c.DockerSpawner.escape = short

#: bad: a pattern
import re
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.escape = lambda name: re.sub("[^a-z0-9]", "-", name)

#: bad: one character for another
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.escape = lambda text: text.replace("@", "-").replace(".", "-")

#: bad: in the name of volumes
c = get_config()
c.JupyterHub.spawner_class = "docker"
def volume(template, spawner):
    return template.format(username=spawner.user.name.split("@")[0])
c.DockerSpawner.format_volume_name = volume

#: good: the default
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.escape = "legacy"

#: good: lower case only, as JupyterHub does by itself
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.escape = lambda name: name.lower()

#: good: a hash keeps names distinct
import hashlib
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.escape = lambda name: name.split("@")[0] + "-" + hashlib.sha256(name.encode()).hexdigest()

#: good: one domain only
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.hosted_domain = ["example.org"]
c.DockerSpawner.escape = lambda name: name.split("@")[0]

#: good: the domain is kept
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.escape = lambda name: name.replace("@", "-at-")

#: good: two characters for one
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.escape = lambda name: name.replace("@", "--")

#: good: a slice of something else
c = get_config()
c.JupyterHub.spawner_class = "docker"
def volume(template, spawner):
    return template[:100].format(username=spawner.escaped_name)
c.DockerSpawner.format_volume_name = volume

#: branch: only on one branch
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
if os.path.exists("/etc/short"):
    c.DockerSpawner.escape = lambda name: name.split("@")[0]

#: dynamic: a function of another package
from names import short
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.escape = short

#: bad: one domain, but only a part of the name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.hosted_domain = ["example.org"]
c.DockerSpawner.escape = lambda name: name[:8]

#: bad: two domains
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.hosted_domain = ["a.org", "b.org"]
c.DockerSpawner.escape = lambda name: name.split("@")[0]

#: good: a change of the template
c = get_config()
c.JupyterHub.spawner_class = "docker"
def volume(template, spawner):
    return template.replace(" ", "").format(username=spawner.escaped_name)
c.DockerSpawner.format_volume_name = volume
