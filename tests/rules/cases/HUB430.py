#: bad: a key that no dict has
volumes = {"alice": {"big-{username}": "/home/jovyan/work"}}
c.DockerSpawner.volumes = volumes.get("{username}", {"lab-{username}": "/home/jovyan/work"})

#: bad: the placeholder under a name
user = "{username}"
limits = {"alice": "8G"}
c.DockerSpawner.mem_limit = limits.get(user, "1G")

#: bad: compared
c.DockerSpawner.mem_limit = "8G" if "{username}" == "alice" else "1G"

#: bad: compared, the other way round
c.DockerSpawner.mem_limit = "1G" if "alice" != "{username}" else "8G"

#: bad: looked for among names
staff = {"alice", "bob"}
c.DockerSpawner.mem_limit = "8G" if "{username}" in staff else "1G"

#: bad: looked for among names that are written out
c.DockerSpawner.mem_limit = "8G" if "{raw_username}" in ("alice", "bob") else "1G"

#: bad: how it begins
c.DockerSpawner.mem_limit = "8G" if "{username}".startswith("staff-") else "1G"

#: bad: changed
c.DockerSpawner.volumes = {"lab-" + "{username}".replace("@", "-"): "/home/jovyan/work"}

#: bad: a folder with braces in its name
import os
os.makedirs("/srv/homes/{username}", exist_ok=True)

#: bad: a test of a folder
import os
if not os.path.isdir("/srv/homes/{username}"):
    c.DockerSpawner.mem_limit = "1G"

#: bad: an account
import pwd
uid = pwd.getpwnam("{username}").pw_uid

#: good: left to the spawner
c.DockerSpawner.volumes = {"lab-{username}": "/home/jovyan/work"}

#: good: in a function, which runs later
def limit(spawner):
    return "8G" if "{username}" == spawner.name_template else "1G"
c.DockerSpawner.mem_limit = limit

#: good: filled in
import os
for name in ("alice", "bob"):
    os.makedirs("/srv/homes/{username}".format(username=name), exist_ok=True)
    os.makedirs("/srv/homes/{username}".replace("{username}", name), exist_ok=True)

#: good: a test of a template
template = "lab-{username}"
if "{username}" not in template:
    raise ValueError(template)

#: good: a table of placeholders
meaning = {"{username}": "the user"}
text = meaning.get("{username}", "")

#: good: compared with what the environment may say
import os
template = os.environ.get("TEMPLATE", "{username}")
if template == "{username}":
    c.DockerSpawner.prefix = "lab"

#: good: another text
c.DockerSpawner.mem_limit = "8G" if "username" == "alice" else "1G"

#: env: unless the environment names somebody
import os
user = os.environ.get("HUB_USER", "{username}")
limits = {"alice": "8G"}
c.DockerSpawner.mem_limit = limits.get(user, "1G")

#: dynamic: a name that is not known
from ourhub import user
limits = {"alice": "8G"}
c.DockerSpawner.mem_limit = limits.get(user, "1G")
