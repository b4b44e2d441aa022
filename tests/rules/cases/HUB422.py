#: bad: a dict under the user's name
base = {"/srv/data": "/data"}
def mount(spawner):
    volumes = base
    volumes[spawner.user.name] = "/home/jovyan/work"
    spawner.volumes = volumes
c.Spawner.pre_spawn_hook = mount

#: bad: handed over with update
more = {}
def mount(spawner):
    more["lab-" + spawner.user.name] = "/home/jovyan/work"
    spawner.volumes.update(more)
c.Spawner.pre_spawn_hook = mount

#: bad: a list, in a class
from dockerspawner import DockerSpawner
arguments = ["--debug"]
class Mine(DockerSpawner):
    async def start(self):
        arguments.append("--ServerApp.token=" + self.user.name)
        self.args = arguments
        return await super().start()
c.JupyterHub.spawner_class = Mine

#: bad: for some users only
base = {}
def mount(spawner):
    if spawner.user.admin:
        base["/srv"] = "/srv"
    spawner.volumes = base
c.Spawner.pre_spawn_hook = mount

#: good: a copy
base = {"/srv/data": "/data"}
def mount(spawner):
    volumes = dict(base)
    volumes[spawner.user.name] = "/home/jovyan/work"
    spawner.volumes = volumes
c.Spawner.pre_spawn_hook = mount

#: good: the same for everybody
base = {}
def mount(spawner):
    base["/srv/data"] = "/data"
    base["home"] = spawner.user.name
    spawner.environment = base
c.Spawner.pre_spawn_hook = mount

#: good: made anew each time, and a memory of its own
seen = set()
def mount(spawner):
    seen.add(spawner.user.name)
    volumes = {}
    volumes[spawner.user.name] = "/home/jovyan/work"
    spawner.volumes = volumes
c.Spawner.pre_spawn_hook = mount

#: env: only with a variable
import os
base = {}
def mount(spawner):
    base[spawner.user.name] = "/home/jovyan/work"
    spawner.volumes = base
if os.environ.get("HOMES"):
    c.Spawner.pre_spawn_hook = mount

#: dynamic: a function of another module
from ours import mount
c.Spawner.pre_spawn_hook = mount
