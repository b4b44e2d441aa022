#: bad: returns nothing
from dockerspawner import DockerSpawner
class Spawner(DockerSpawner):
    def stop(self, now=False):
        self.log.info("left running")
c.JupyterHub.spawner_class = Spawner

#: fixed: returns nothing
from dockerspawner import DockerSpawner
class Spawner(DockerSpawner):
    async def stop(self, now=False):
        self.log.info("left running")
c.JupyterHub.spawner_class = Spawner

#: bad: returns a constant
from jupyterhub.auth import DummyAuthenticator
class Guard(DummyAuthenticator):
    def refresh_user(self, user, handler=None):
        return True
c.JupyterHub.authenticator_class = Guard

#: env: in a branch
import os
from dockerspawner import DockerSpawner
class Spawner(DockerSpawner):
    def poll(self):
        return None
if os.environ.get("DOCKER"):
    c.JupyterHub.spawner_class = Spawner

#: good: what there is to wait for, and what JupyterHub tests first
from dockerspawner import DockerSpawner
from tornado import gen
class Spawner(DockerSpawner):
    def poll(self):
        return super().poll()
    @gen.coroutine
    def stop(self, now=False):
        yield gen.sleep(1)
    def start(self):
        raise RuntimeError("no servers today")
    def delete_forever(self):
        self.log.info("gone")
c.JupyterHub.spawner_class = Spawner

#: dynamic: what a function of another module makes of it
from dockerspawner import DockerSpawner
from site_hub import in_thread
class Spawner(DockerSpawner):
    @in_thread
    def stop(self, now=False):
        self.log.info("left running")
c.JupyterHub.spawner_class = Spawner
