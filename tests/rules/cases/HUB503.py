#: bad: two letters swapped
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.imgae = "quay.io/jupyter/base-notebook:2025-03-17"

#: fixed: two letters swapped
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"

#: bad: a letter missing, on the hub
c.JupyterHub.hubip = "0.0.0.0"

#: fixed: a letter missing, on the hub
c.JupyterHub.hub_ip = "0.0.0.0"

#: bad: in the section of the base class
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.mem_limt = "2G"

#: fixed: in the section of the base class
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.mem_limit = "2G"

#: bad: where files live is a careful matter
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volume = {"data-{username}": "/home/jovyan/work"}

#: fixed: where files live is a careful matter
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"data-{username}": "/home/jovyan/work"}

#: bad: a value that the right name refuses is not moved
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limt = "512m"

#: bad: the right name is set too
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limt = "2G"
c.DockerSpawner.mem_limit = "1G"

#: bad: another word for the same
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.memory_limit = "2G"

#: fixed: another word for the same
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = "2G"

#: bad: one word in the place of another is no slip
c.JupyterHub.log_file = "/var/log/jupyterhub.log"

#: bad: what is meant has another form
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.gpu_limit = 1

#: bad: an option of Docker
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.shm_size = "1g"

#: bad: the name of another class's setting, that means something else here
c.Spawner.command = ["start-singleuser.sh"]

#: fixed: the name of another class's setting, that means something else here
c.Spawner.cmd = ["start-singleuser.sh"]

#: bad[jupyterhub=4.1.6]: what is meant came later
c.Authenticator.allow_everyone = True

#: bad: nothing like it
c.JupyterHub.colour = "red"

#: bad: a trait of former releases
c.JupyterHub.statsd_host = "localhost"

#: bad: an option of another spawner in the common section
c.Spawner.image = "quay.io/jupyter/base-notebook:2025-03-17"

#: bad: a lazy change
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.enviroment.update({"A": "1"})

#: bad: a subclass of the file
from dockerspawner import DockerSpawner
class Ours(DockerSpawner):
    pass
c.JupyterHub.spawner_class = Ours
c.Ours.colour = "red"

#: bad: a plain attribute of a subclass is no trait
from dockerspawner import DockerSpawner
class Ours(DockerSpawner):
    colour = "green"
c.JupyterHub.spawner_class = Ours
c.Ours.colour = "red"

#: bad: a section nested in that of the hub
c.JupyterHub.PAMAuthenticator.colour = "red"

#: bad: an old name outside the section that still takes it
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.Spawner.image_spec = "quay.io/jupyter/base-notebook:2025-03-17"

#: bad[dockerspawner=0.11.1]: an older release
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.allowed_images = {"a": "b"}

#: env: behind a variable
import os
if os.environ.get("OPEN"):
    c.JupyterHub.hubip = "0.0.0.0"

#: fixed: behind a variable
import os
if os.environ.get("OPEN"):
    c.JupyterHub.hub_ip = "0.0.0.0"

#: branch: with one of two spawners
import shutil
if shutil.which("docker"):
    c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.image = "quay.io/jupyter/base-notebook:2025-03-17"

#: good: traits of the class and of its bases
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.mem_limit = "2G"
c.Application.log_level = "DEBUG"

#: good: a trait of a subclass of the file
from dockerspawner import DockerSpawner
from traitlets import Unicode
class Ours(DockerSpawner):
    colour = Unicode("green").tag(config=True)
c.JupyterHub.spawner_class = Ours
c.Ours.colour = "red"

#: good: a mixin of another package may have any trait
from dockerspawner import DockerSpawner
from mixins import Colourful
class Ours(Colourful, DockerSpawner):
    pass
c.JupyterHub.spawner_class = Ours
c.Ours.colour = "red"

#: good: a spawner that starts another one
c.JupyterHub.spawner_class = "wrapspawner.ProfilesSpawner"
c.Spawner.image = "quay.io/jupyter/base-notebook:2025-03-17"

#: good: a class that is not used is another rule's
c.DockerSpawner.colour = "red"

#: dynamic: a spawner that nothing is known of
import os
c.JupyterHub.spawner_class = os.environ["SPAWNER"]
c.Spawner.image = "quay.io/jupyter/base-notebook:2025-03-17"

#: dynamic: a trait made by a function of another package
from dockerspawner import DockerSpawner
from helpers import option
class Ours(DockerSpawner):
    colour = option("green")
c.JupyterHub.spawner_class = Ours
c.Ours.colour = "red"

#: good: settings of another package, whose class has the same path
c = get_config()
c.JupyterHub.authenticator_class = "ldapauthenticator.LDAPAuthenticator"
c.LDAPAuthenticator.server_hosts = ["ldaps://ldap.example.org"]
c.LDAPAuthenticator.bind_user_dn = "cn=hub,dc=example,dc=org"

#: bad[jupyterhub-ldapauthenticator=2.0.2]: the same settings, where the other package is pinned
c = get_config()
c.JupyterHub.authenticator_class = "ldapauthenticator.LDAPAuthenticator"
c.LDAPAuthenticator.server_hosts = ["ldaps://ldap.example.org"]

#: bad: a trait of the file's class that has other tags only
from dockerspawner import DockerSpawner
from traitlets import Unicode
class Ours(DockerSpawner):
    colour = Unicode("green").tag(sync=True)
c.JupyterHub.spawner_class = Ours
c.Ours.colour = "red"

#: good: a trait of the file's class that a function makes
from dockerspawner import DockerSpawner
from ours import setting
class Ours(DockerSpawner):
    colour = setting("green").tag(sync=True)
c.JupyterHub.spawner_class = Ours
c.Ours.colour = "red"
