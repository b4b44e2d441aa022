#: bad: another key
from jupyterhub.auth import Authenticator
class Table(Authenticator):
    async def authenticate(self, handler, data):
        if data["password"]:
            return {"username": data["username"], "admin": False}
c.JupyterHub.authenticator_class = Table

#: bad: no name at all
from jupyterhub.auth import Authenticator
class Table(Authenticator):
    async def authenticate(self, handler, data):
        return True
c.JupyterHub.authenticator_class = Table

#: bad: a model of its own
def mark(authenticator, handler, auth_model):
    return {"admin": True}
c.Authenticator.post_auth_hook = mark

#: branch: in a branch
import socket
def mark(authenticator, handler, auth_model):
    return {"admin": True}
if socket.gethostname() == "hub":
    c.Authenticator.post_auth_hook = mark

#: good: every valid result
from jupyterhub.auth import Authenticator
class Table(Authenticator):
    async def authenticate(self, handler, data):
        if data["password"] == "a":
            return data["username"]
        if data["password"] == "b":
            return {"name": data["username"]}
        if data["password"] == "c":
            return {**data}
        return None
def mark(authenticator, handler, auth_model):
    return {**auth_model, "admin": True}
c.JupyterHub.authenticator_class = Table
c.Authenticator.post_auth_hook = mark

#: dynamic: keys that nobody knows
from jupyterhub.auth import Authenticator
from site_hub import KEY
class Table(Authenticator):
    async def authenticate(self, handler, data):
        return {KEY: data["username"]}
c.JupyterHub.authenticator_class = Table
