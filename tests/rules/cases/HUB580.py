#: bad: another key
from jupyterhub.auth import Authenticator
class Ours(Authenticator):
    async def authenticate(self, handler, data):
        return {"username": data["username"], "admin": False}
c.JupyterHub.authenticator_class = Ours

#: bad: in a branch
from jupyterhub.auth import Authenticator
class Ours(Authenticator):
    def authenticate(self, handler, data):
        if data["password"] == "x":
            return {"user": data["username"]}
        return None
c.JupyterHub.authenticator_class = Ours

#: bad: a hook
def replace(authenticator, handler, auth_model):
    return {"auth_state": auth_model["auth_state"]}
c.Authenticator.post_auth_hook = replace

#: good: with a name
from jupyterhub.auth import Authenticator
class Ours(Authenticator):
    async def authenticate(self, handler, data):
        return {"name": data["username"], "auth_state": {"email": data["email"]}}
c.JupyterHub.authenticator_class = Ours

#: good: the name alone
from jupyterhub.auth import Authenticator
class Ours(Authenticator):
    async def authenticate(self, handler, data):
        return data["username"]
c.JupyterHub.authenticator_class = Ours

#: good: another function in it
from jupyterhub.auth import Authenticator
class Ours(Authenticator):
    async def authenticate(self, handler, data):
        def state():
            return {"email": data["email"]}
        return {"name": data["username"], "auth_state": state()}
c.JupyterHub.authenticator_class = Ours

#: good: a class that nothing uses
from jupyterhub.auth import Authenticator
class Ours(Authenticator):
    async def authenticate(self, handler, data):
        return {"username": data["username"]}

#: branch: by what the machine has
import os
from jupyterhub.auth import Authenticator
class Ours(Authenticator):
    async def authenticate(self, handler, data):
        return {"username": data["username"]}
if os.path.exists("/etc/our-login"):
    c.JupyterHub.authenticator_class = Ours

#: dynamic: more keys from elsewhere
from jupyterhub.auth import Authenticator
class Ours(Authenticator):
    async def authenticate(self, handler, data):
        return {**data, "admin": False}
c.JupyterHub.authenticator_class = Ours
