#: bad: a hook of the login
def note(authenticator, handler, auth_model):
    authenticator.log.info(auth_model["name"])
c.Authenticator.post_auth_hook = note

#: bad: only bare returns
def note(authenticator, handler, auth_model):
    if auth_model["admin"]:
        return
    def inner():
        return auth_model
    inner()
c.Authenticator.post_auth_hook = note

#: bad: a pod
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
def label(spawner, pod):
    pod.metadata.labels["team"] = "a"
c.KubeSpawner.modify_pod_hook = label

#: bad: a start without its result
from dockerspawner import DockerSpawner
class Spawner(DockerSpawner):
    async def start(self):
        self.log.info("starting")
        await super().start()
c.JupyterHub.spawner_class = Spawner

#: bad: nobody's name
from jupyterhub.auth import Authenticator
class Guard(Authenticator):
    async def authenticate(self, handler, data):
        self.log.info(data["username"])
c.JupyterHub.authenticator_class = Guard

#: env: in a branch
import os
def note(authenticator, handler, auth_model):
    print(auth_model)
if os.environ.get("NOTE"):
    c.Authenticator.post_auth_hook = note

#: branch: in a branch
import socket
def note(authenticator, handler, auth_model):
    print(auth_model)
if socket.gethostname() == "hub":
    c.Authenticator.post_auth_hook = note

#: good: returned, raised, yielded, or told in another way
from tornado import gen, web
from jupyterhub.auth import Authenticator
from jupyterhub.spawner import LocalProcessSpawner
def refuse(authenticator, handler, auth_model):
    raise web.HTTPError(403)
class Guard(Authenticator):
    @gen.coroutine
    def authenticate(self, handler, data):
        raise gen.Return(data["username"])
    def check_allowed(self, username, authentication):
        if username == "ana":
            return True
class Spawner(LocalProcessSpawner):
    async def start(self):
        await super().start()
        self.port = 8888
c.Authenticator.post_auth_hook = refuse
c.JupyterHub.authenticator_class = Guard
c.JupyterHub.spawner_class = Spawner
def greet(spawner):
    spawner.log.info("starting")
c.Spawner.pre_spawn_hook = greet

#: dynamic: of another module
from hooks import note
c.Authenticator.post_auth_hook = note

#: bad: a constant in place of the model
def note(authenticator, handler, auth_model):
    return True
c.Authenticator.post_auth_hook = note

#: bad: a coroutine of tornado
from tornado import gen
@gen.coroutine
def note(authenticator, handler, auth_model):
    yield gen.sleep(1)
c.Authenticator.post_auth_hook = note

#: bad: nobody passes
from jupyterhub.auth import DummyAuthenticator
class Guard(DummyAuthenticator):
    def check_blocked_users(self, username, authentication=None):
        if username == "eve":
            return None
c.JupyterHub.authenticator_class = Guard

#: good: returned by the older way of tornado
from tornado import gen
@gen.coroutine
def note(authenticator, handler, auth_model):
    yield gen.sleep(1)
    raise gen.Return(auth_model)
c.Authenticator.post_auth_hook = note

#: good: nobody logs in, on purpose
from jupyterhub.auth import Authenticator
class Closed(Authenticator):
    async def authenticate(self, handler, data):
        return None
c.JupyterHub.authenticator_class = Closed

#: bad: a login that is no name
from jupyterhub.auth import Authenticator
class OurAuthenticator(Authenticator):
    async def authenticate(self, handler, data):
        if data["password"] == "secret":
            return True
        return False
c.JupyterHub.authenticator_class = OurAuthenticator

#: bad: an authenticator and a spawner that do nothing
from jupyterhub.auth import Authenticator
from jupyterhub.spawner import Spawner
class OurAuthenticator(Authenticator):
    pass
class OurSpawner(Spawner):
    pass
c.JupyterHub.authenticator_class = OurAuthenticator
c.JupyterHub.spawner_class = OurSpawner

#: good: everybody is the same guest, and a login page of its own
from jupyterhub.auth import Authenticator, DummyAuthenticator
class OurAuthenticator(Authenticator):
    async def authenticate(self, handler, data):
        return "guest"
class Pages(Authenticator):
    def get_handlers(self, app):
        return [("/login", OurHandler)]
c.JupyterHub.authenticator_class = OurAuthenticator

#: bad: what users choose is dropped
c.Spawner.options_form = '<select name="size"><option>1G</option></select>'
c.Spawner.options_from_form = lambda answers: {}

#: bad: what users choose in a form of a function is dropped by a method
from dockerspawner import DockerSpawner
def form(spawner):
    return '<select name="size"><option>1G</option></select>'
class OurSpawner(DockerSpawner):
    def options_from_form(self, answers):
        return dict()
c.JupyterHub.spawner_class = OurSpawner
c.Spawner.options_form = form

#: good: a form that only says something
c.Spawner.options_form = '<p>Back in a minute.</p><input type="submit" name="go">'
c.Spawner.options_from_form = lambda answers: {}

#: good: what users choose is used at once
from dockerspawner import DockerSpawner
class OurSpawner(DockerSpawner):
    def options_from_form(self, answers):
        self.mem_limit = answers["size"][0]
        return {}
c.JupyterHub.spawner_class = OurSpawner
c.Spawner.options_form = '<select name="size"><option>1G</option></select>'
