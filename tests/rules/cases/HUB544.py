#: bad: a hook without parameters
def announce():
    pass
c.Spawner.pre_spawn_hook = announce

#: bad: a lambda without parameters
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = lambda: "1G"

#: bad: two arguments of three
def allow(authenticator, auth_model):
    return auth_model
c.Authenticator.post_auth_hook = allow

#: bad: a keyword that the hub does not give
def announce(spawner, *, text):
    pass
c.Spawner.auth_state_hook = announce

#: bad: only logged
c.Spawner.post_stop_hook = lambda: None

#: bad: a method of an authenticator
from jupyterhub.auth import Authenticator
class Guard(Authenticator):
    async def authenticate(self, username, password, token):
        return username
c.JupyterHub.authenticator_class = Guard

#: bad: a method without self
from jupyterhub.auth import Authenticator
class Guard(Authenticator):
    def check_allowed(username, authentication):
        return True
c.JupyterHub.authenticator_class = Guard

#: bad: the spawner comes by name
c.Spawner.options_from_form = lambda spawner, form: {"image": form["image"][0]}

#: env: in a branch
import os
if os.environ.get("GREET"):
    c.Spawner.pre_spawn_hook = lambda: None

#: branch: in a branch
import socket
if socket.gethostname() == "hub":
    c.Spawner.pre_spawn_hook = lambda: None

#: good: every way of taking them
from functools import partial, wraps
from jupyterhub.auth import Authenticator
from jupyterhub.spawner import LocalProcessSpawner
def kept(function):
    @wraps(function)
    def inner(spawner):
        return function()
    return inner
@kept
def announce():
    pass
class Guard(Authenticator):
    async def authenticate(self, handler, data=None, **more):
        return data["username"]
    def check_allowed(self, *arguments):
        return True
    @staticmethod
    def pre_spawn_start(user, spawner):
        pass
class Spawner(LocalProcessSpawner):
    def start(self, *, patience=1):
        return super().start()
c.JupyterHub.authenticator_class = Guard
c.JupyterHub.spawner_class = Spawner
c.Spawner.pre_spawn_hook = announce
c.Spawner.auth_state_hook = lambda *arguments: None
c.Spawner.post_stop_hook = partial(print, "stopped")
c.Authenticator.post_auth_hook = lambda authenticator, handler, model, extra=1: model

#: good: the spawner by name, or not at all
c.Spawner.options_from_form = lambda form, spawner: {"image": form["image"][0]}

#: good: the form alone
c.Spawner.options_from_form = lambda form: {"image": form["image"][0]}

#: dynamic: of another module
from hooks import announce
c.Spawner.pre_spawn_hook = announce

#: bad: what `partial` leaves is too little
from functools import partial
def announce(spawner):
    pass
c.Spawner.pre_spawn_hook = partial(announce, "welcome")

#: bad: a coroutine of tornado
from tornado import gen
@gen.coroutine
def announce():
    yield gen.sleep(1)
c.Spawner.pre_spawn_hook = announce

#: bad: hooks of the hub itself
c.JupyterHub.subdomain_hook = lambda name, domain: name
c.JupyterHub.user_redirect_hook = lambda path: path

#: bad[jupyterhub=5.4.6]: a method as the release calls it
from jupyterhub.auth import DummyAuthenticator
class Guard(DummyAuthenticator):
    def get_handlers(self):
        return []
c.JupyterHub.authenticator_class = Guard

#: good[jupyterhub=1.1.0]: before the release that has the setting
c.Spawner.group_overrides = lambda: {}

#: good: what `partial` gives
from functools import partial
def announce(text, spawner, *, volume):
    pass
c.Spawner.pre_spawn_hook = partial(announce, "welcome", volume=1)

#: good: a method that only some hubs call, and that the file calls itself
from jupyterhub.auth import PAMAuthenticator
class Accounts(PAMAuthenticator):
    def add_system_user(self, uid, name, password):
        self.log.info("adding %s as %s", name, uid)
c.JupyterHub.authenticator_class = Accounts

#: bad: what a class is made with, and what its parent takes
from dockerspawner import DockerSpawner
from jupyterhub.auth import DummyAuthenticator
class OurAuthenticator(DummyAuthenticator):
    def __init__(self):
        super().__init__()
class OurSpawner(DockerSpawner):
    async def start(self):
        return await super().start(self)
    async def stop(self, now=False):
        await DockerSpawner.stop(now=now)
c.JupyterHub.authenticator_class = OurAuthenticator
c.JupyterHub.spawner_class = OurSpawner

#: good: constructors and calls that fit
from dockerspawner import DockerSpawner
from jupyterhub.auth import DummyAuthenticator
class OurAuthenticator(DummyAuthenticator):
    def __init__(self, parent, **kwargs):
        super().__init__(parent=parent, **kwargs)
class OurSpawner(DockerSpawner):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
    async def start(self, *args):
        return await super().start(*args)
    async def stop(self, now=False):
        self.log.info("stopped")
        await DockerSpawner.stop(self, now=now)
    def get_state(self):
        return OtherMixin.get_state()
c.JupyterHub.authenticator_class = OurAuthenticator
c.JupyterHub.spawner_class = OurSpawner

#: bad: what the class is made with, although a hook sets another value later
def size():
    return "2G"
def hook(spawner):
    spawner.mem_limit = "1G"
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.mem_limit = size
c.Spawner.pre_spawn_hook = hook
