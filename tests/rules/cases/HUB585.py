#: bad: a limit for each line
for line in open("/srv/users"):
    name, limit = line.split()
    c.DockerSpawner.mem_limit = limit

#: bad: the last name
for name in ("alice", "bob"):
    c.Authenticator.admin_users = {name}

#: bad: in a block
with open("/srv/users") as users:
    for line in users:
        c.DockerSpawner.notebook_dir = "/home/" + line.strip()

#: good: collected
admins = set()
for name in ("alice", "bob"):
    admins.add(name)
    c.Authenticator.admin_users = admins

#: good: built on the former value
c.Spawner.args = []
for name in ("--a", "--b"):
    c.Spawner.args = c.Spawner.args + [name]

#: good: the first that fits
import os
for folder in ("/data", "/srv"):
    c.DockerSpawner.notebook_dir = folder
    if os.path.exists(folder):
        break

#: good: on a condition
import os
for name in ("LIMIT", "MEMORY"):
    if name in os.environ:
        c.DockerSpawner.mem_limit = os.environ[name]

#: good: one turn
for name in ("alice",):
    c.Authenticator.admin_users = {name}

#: good: the same in each turn
for name in ("alice", "bob"):
    c.DockerSpawner.mem_limit = "1G"

#: good: an item for each
c.DockerSpawner.volumes = {}
for name in ("a", "b"):
    c.DockerSpawner.volumes[name + "-{username}"] = "/home/jovyan/" + name

#: dynamic: what is assigned after the loop decides
for name in open("/srv/users"):
    last = name
c.DockerSpawner.prefix = "lab"

#: branch: where the file is there
import os
if os.path.exists("/srv/users"):
    for line in open("/srv/users"):
        c.DockerSpawner.mem_limit = line.strip()
