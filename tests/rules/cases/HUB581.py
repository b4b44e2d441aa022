#: bad: a hook
def add(authenticator, handler, auth_model):
    auth_model["groups"] = ["students"]
    return auth_model
c.Authenticator.post_auth_hook = add

#: bad: turned off by hand
def add(authenticator, handler, model):
    model["groups"] = ["students"]
    return model
c.Authenticator.post_auth_hook = add
c.Authenticator.manage_groups = False

#: bad: a login of the file's own
from jupyterhub.auth import Authenticator
class Ours(Authenticator):
    async def authenticate(self, handler, data):
        return {"name": data["username"], "groups": ["students"]}
c.JupyterHub.authenticator_class = Ours

#: bad: step by step
from jupyterhub.auth import Authenticator
class Ours(Authenticator):
    async def authenticate(self, handler, data):
        user = {"name": data["username"]}
        user["groups"] = ["students"]
        return user
c.JupyterHub.authenticator_class = Ours

#: good: managed
def add(authenticator, handler, auth_model):
    auth_model["groups"] = ["students"]
    return auth_model
c.Authenticator.post_auth_hook = add
c.Authenticator.manage_groups = True

#: good: kept with the user
def add(authenticator, handler, auth_model):
    auth_model["auth_state"]["groups"] = ["students"]
    return auth_model
c.Authenticator.post_auth_hook = add

#: good: a dict of its own
def add(authenticator, handler, auth_model):
    state = {}
    state["groups"] = ["students"]
    auth_model["auth_state"] = state
    return auth_model
c.Authenticator.post_auth_hook = add

#: good: read by the file itself
from jupyterhub.auth import Authenticator
class Ours(Authenticator):
    async def authenticate(self, handler, data):
        return {"name": data["username"], "groups": ["students"]}
    def check_allowed(self, username, authentication=None):
        return "students" in authentication["groups"]
c.JupyterHub.authenticator_class = Ours

#: good: before there were such groups
def add(authenticator, handler, auth_model):
    auth_model["name"] = auth_model["name"].lower()
    return auth_model
c.Authenticator.post_auth_hook = add

#: env: managed if asked
import os
def add(authenticator, handler, auth_model):
    auth_model["groups"] = ["students"]
    return auth_model
c.Authenticator.post_auth_hook = add
if os.environ.get("MANAGE"):
    c.Authenticator.manage_groups = True

#: dynamic: a hook from elsewhere
from ourhub import add
c.Authenticator.post_auth_hook = add

#: dynamic: managed or not
from ourhub import managed
def add(authenticator, handler, auth_model):
    auth_model["groups"] = ["students"]
    return auth_model
c.Authenticator.post_auth_hook = add
c.Authenticator.manage_groups = managed
