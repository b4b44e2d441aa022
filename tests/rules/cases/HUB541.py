#: bad: a module that is not imported
c.Spawner.environment = {"DATA": os.environ["DATA"]}

#: fixed: a module that is not imported
import os
c.Spawner.environment = {"DATA": os.environ["DATA"]}

#: bad: the path of a class without quotes
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.JupyterHub.hub_ip = "hub"
c.JupyterHub.spawner_class = dockerspawner.DockerSpawner

#: fixed: the path of a class without quotes
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.JupyterHub.hub_ip = "hub"
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"

#: bad: a class that is not imported
"""The hub of the lab."""
import os
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.JupyterHub.hub_ip = "hub"
c.JupyterHub.spawner_class = DockerSpawner

#: fixed: a class that is not imported
"""The hub of the lab."""
from dockerspawner import DockerSpawner
import os
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.JupyterHub.hub_ip = "hub"
c.JupyterHub.spawner_class = DockerSpawner

#: bad: a section without the configuration object
c.Authenticator.allow_all = True
JupyterHub.ip = "10.0.0.1"

#: fixed: a section without the configuration object
c.Authenticator.allow_all = True
c.JupyterHub.ip = "10.0.0.1"

#: bad: another letter
c.Authenticator.allow_all = True
d.JupyterHub.ip = "10.0.0.1"

#: fixed: another letter
c.Authenticator.allow_all = True
c.JupyterHub.ip = "10.0.0.1"

#: bad: a constant of another language
c.Authenticator.allow_all = True
c.Authenticator.auto_login = false

#: fixed: a constant of another language
c.Authenticator.allow_all = True
c.Authenticator.auto_login = False

#: bad: a user name without quotes
c.Authenticator.allowed_users = {ana}

#: bad: defined below
c.JupyterHub.ip = address
address = "10.0.0.1"

#: bad: deleted before
c.Authenticator.allow_all = True
del c
c.JupyterHub.ip = "10.0.0.1"

#: bad: deleted with others
import os, socket
c.Authenticator.allow_all = True
c.JupyterHub.hub_ip = socket.gethostname()
del os, socket
c.JupyterHub.ip = os.environ.get("IP", "10.0.0.1")

#: bad: in a hook
def announce(spawner):
    spawner.log.info(greeting)
c.Spawner.pre_spawn_hook = announce

#: env: in a branch
import os
if os.environ.get("PUBLIC"):
    c.JupyterHub.ip = public_ip

#: branch: in a branch
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.ip = public_ip

#: good: bound in every way
import os, socket as network
from pathlib import Path
names = [name for name in ("ana", "bo")]
for number in range(3):
    last = number
with open(__file__) as opened:
    pass
try:
    import tomllib
except ImportError as error:
    tomllib = None
if (size := 3) > last:
    c.JupyterHub.concurrent_spawn_limit = size
class Limits:
    memory = "1G"
    double = [memory]
def hook(spawner, *rest, **named):
    def inner():
        return spawner, rest, named, names, Limits, network, tomllib, Path, os
    return inner()
c.Spawner.pre_spawn_hook = hook
match size:
    case [first, *others]:
        print(first, others, opened, __name__, __file__)

#: good: a function before what it reads
def address():
    return IP
IP = "10.0.0.1"
c.JupyterHub.ip = address()

#: good: deleted elsewhere, or bound again
import os
c.Authenticator.allow_all = True
if os.environ.get("DONE"):
    del c
def forget(c):
    del c
forget(c)
address = os.environ.get("IP", "10.0.0.1")
del os, address
address = "10.0.0.1"
c.JupyterHub.ip = address

#: good: a global of a function
def prepare():
    global ADDRESS
    ADDRESS = "10.0.0.1"
prepare()
c.JupyterHub.ip = ADDRESS

#: good: caught
try:
    text = unicode
except NameError:
    text = str
def is_notebook():
    try:
        return bool(get_ipython())
    except NameError:
        return False

#: good: names that the loader gives
load_subconfig("more.py")
config = get_config()
config.JupyterHub.ip = "10.0.0.1"

#: good: never reached
def poll(spawner):
    try:
        return spawner.poll()
    except OSError:
        return 0
    print(port)

#: good: run by a file that binds all that is missing
c.JupyterHub.ip = "%s-%s" % (application, namespace)
c.JupyterHub.hub_ip = host
c.Authenticator.admin_users = {os.environ["ADMIN"]}

#: dynamic: names from elsewhere
from settings import *
c.JupyterHub.ip = address

#: dynamic: run by other code
exec(open("settings.py").read())
c.JupyterHub.ip = address

#: dynamic: bound by their text
globals().update(address="10.0.0.1")
c.JupyterHub.ip = address

#: bad: in code that every server start gets to
def announce(spawner):
    spawner.log.info("starting")
    spawner.environment["COURSE"] = course
c.Spawner.pre_spawn_hook = announce

#: bad: in code that may not be reached
def announce(spawner):
    if spawner.user.admin:
        spawner.environment["COURSE"] = course
c.Spawner.pre_spawn_hook = announce

#: bad: what is no section
c.Authenticator.allow_all = True
Hub.ip = "10.0.0.1"

#: fixed: what is no section, unchanged
c.Authenticator.allow_all = True
Hub.ip = "10.0.0.1"


#: bad: more than another letter
c.Authenticator.allow_all = True
hub.JupyterHub.ip = "10.0.0.1"

#: fixed: more than another letter, unchanged
c.Authenticator.allow_all = True
hub.JupyterHub.ip = "10.0.0.1"


#: bad: a section that is read
c.Authenticator.allow_all = True
print(JupyterHub.ip)

#: fixed: a section that is read, unchanged
c.Authenticator.allow_all = True
print(JupyterHub.ip)
