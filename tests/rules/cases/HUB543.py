#: bad: a hook that is called
def announce(spawner):
    spawner.log.info("starting")
c.Spawner.pre_spawn_hook = announce()

#: fixed: a hook that is called
def announce(spawner):
    spawner.log.info("starting")
c.Spawner.pre_spawn_hook = announce

#: bad: too many arguments
def limit(size):
    return f"{size}G"
c.Spawner.mem_limit = limit(2, 4)

#: bad: an argument of another name
def limit(size, unit="G"):
    return f"{size}{unit}"
c.Spawner.mem_limit = limit(2, units="G")

#: bad: without an argument that must be named
c.Spawner.mem_limit = (lambda *, size: size)()

#: bad: a key that is not there
limits = {"small": "1G"}
c.Spawner.mem_limit = limits["large"]

#: bad: behind the end
names = ["ana"]
c.Authenticator.admin_users = {names[1]}

#: bad: a method of None
names = None
c.Authenticator.admin_users = set(names.split(","))

#: bad: an item of None
limits = None
c.Spawner.mem_limit = limits["large"]

#: env: names from a variable
import os
c.Authenticator.admin_users = set(os.environ.get("ADMINS").split(","))

#: env: a number from a variable
import os
c.JupyterHub.hub_port = int(os.environ.get("HUB_PORT"))

#: branch: in a branch
import socket
limits = {"small": "1G"}
if socket.gethostname() == "hub":
    c.Spawner.mem_limit = limits["large"]

#: good: every way of calling
from functools import lru_cache
def limit(size, unit="G", *others, scale=1, **more):
    return f"{size}{unit}"
def first(a, /, b):
    return a
@lru_cache
def cached():
    return "1G"
c.Spawner.mem_limit = limit(2, "G", 3, 4, scale=2, any=1)
c.Spawner.mem_limit = limit(**{"size": 2})
c.Spawner.mem_limit = limit(*["2", "G"])
c.Spawner.mem_limit = first("2G", b=1)
cached()

#: good: tested before
import os
names = os.environ.get("ADMINS")
c.Authenticator.admin_users = set(names.split(",")) if names else {"ana"}
port = os.environ.get("HUB_PORT")
if port is not None:
    c.JupyterHub.hub_port = int(port)
groups = names and names.split(",")
spare = [part.strip() for part in [None] if part]
try:
    int(os.environ.get("OTHER"))
except TypeError:
    pass

#: good: refused before
import os
names = os.environ.get("ADMINS")
if not names:
    raise SystemExit("ADMINS is not set")
c.Authenticator.admin_users = set(names.split(","))

#: good: added before
limits = {"small": "1G"}
limits["large"] = "4G"
names = []
names.append("ana")
c.Spawner.mem_limit = limits["large"]
c.Authenticator.admin_users = {names[0]}

#: dynamic: bound by a function
names = None
def read():
    global names
    names = "ana,bo"
read()
c.Authenticator.admin_users = set(names.split(","))

#: dynamic: filled by other code
import registry
limits = {"small": "1G"}
registry.fill(limits)
c.Spawner.mem_limit = limits["large"]
