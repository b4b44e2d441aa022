#: bad[base=docker]: a volume
def mount(spawner):
    c.DockerSpawner.volumes = {f"lab-{spawner.user.id}": "/home/jovyan/work"}
c.Spawner.pre_spawn_hook = mount

#: fixed[base=docker]: a volume
def mount(spawner):
    spawner.volumes = {f"lab-{spawner.user.id}": "/home/jovyan/work"}
c.Spawner.pre_spawn_hook = mount

#: bad[base=docker]: an entry, in a function that the hook calls
def note(name):
    c.Spawner.environment["OWNER"] = name
async def announce(spawner, auth_state):
    note(spawner.user.name)
c.Spawner.auth_state_hook = announce

#: bad: by update, in a class
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    async def start(self):
        c.DockerSpawner.environment.update({"OWNER": self.user.name})
        return await super().start()
c.JupyterHub.spawner_class = Mine

#: fixed: by update, in a class
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    async def start(self):
        self.environment.update({"OWNER": self.user.name})
        return await super().start()
c.JupyterHub.spawner_class = Mine

#: bad: before a start, in an authenticator
from jupyterhub.auth import PAMAuthenticator
class Mine(PAMAuthenticator):
    async def pre_spawn_start(self, user, spawner):
        c.Spawner.default_url = "/lab"
c.JupyterHub.authenticator_class = Mine

#: fixed: before a start, in an authenticator
from jupyterhub.auth import PAMAuthenticator
class Mine(PAMAuthenticator):
    async def pre_spawn_start(self, user, spawner):
        spawner.default_url = "/lab"
c.JupyterHub.authenticator_class = Mine

#: bad: what the hub has read
def allow(authenticator, handler, auth_model):
    c.Authenticator.admin_users.add(auth_model["name"])
    return auth_model
c.Authenticator.post_auth_hook = allow

#: good: the spawner's own, a read, and a function of another c
def mount(spawner):
    spawner.volumes = {f"lab-{spawner.user.id}": "/home/jovyan/work"}
    spawner.log.info("%s", c.Spawner.default_url)
def stop(c):
    c.user.last = {}
c.Spawner.default_url = "/lab"
c.Spawner.pre_spawn_hook = mount
c.Spawner.post_stop_hook = stop

#: good: a function that runs while the file is loaded
def configure(url):
    c.Spawner.default_url = url
configure("/lab")

#: env: only with a variable
import os
def mount(spawner):
    c.Spawner.default_url = "/lab"
if os.environ.get("HOMES"):
    c.Spawner.pre_spawn_hook = mount

#: dynamic: a function of another module
from ours import mount
c.Spawner.pre_spawn_hook = mount
