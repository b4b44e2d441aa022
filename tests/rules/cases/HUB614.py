#: bad: any password
c = get_config()
c.JupyterHub.authenticator_class = "dummy"

#: bad: admins too
c = get_config()
c.JupyterHub.authenticator_class = "jupyterhub.auth.DummyAuthenticator"
c.DummyAuthenticator.password = "tell nobody"
c.Authenticator.admin_users = {"root"}

#: bad: under one name
from jupyterhub.auth import DummyAuthenticator
c = get_config()
c.JupyterHub.authenticator_class = DummyAuthenticator
c.Authenticator.allowed_users = {"teacher"}

#: bad: an admin by the old name
c = get_config()
c.JupyterHub.authenticator_class = "dummy"
c.JupyterHub.admin_users = {"root"}

#: bad: one account for all
c = get_config()
c.JupyterHub.spawner_class = "simple"

#: env: by default
import os
c = get_config()
c.JupyterHub.authenticator_class = os.environ.get("AUTHENTICATOR", "dummy")

#: good: others
c = get_config()
c.JupyterHub.authenticator_class = "native"
c.JupyterHub.spawner_class = "docker"

#: good: a class of one's own
from jupyterhub.auth import DummyAuthenticator
c = get_config()
class Checked(DummyAuthenticator):
    async def authenticate(self, handler, data):
        return None
c.JupyterHub.authenticator_class = Checked

#: good: defaults
c = get_config()
c.JupyterHub.bind_url = "http://:8000"

#: dynamic: from the environment
import os
c = get_config()
c.JupyterHub.authenticator_class = os.environ["AUTHENTICATOR"]

#: bad: whatever the password is, all share it
import os
c = get_config()
c.JupyterHub.authenticator_class = "dummy"
c.DummyAuthenticator.password = os.environ.get("PASSWORD", "admin")

#: bad: a class of one's own that checks no passwords either
from jupyterhub.auth import DummyAuthenticator
c = get_config()
class Ours(DummyAuthenticator):
    def normalize_username(self, username):
        return username.lower()
c.JupyterHub.authenticator_class = Ours

#: bad: a spawner of one's own under the same account
from jupyterhub.spawner import SimpleLocalProcessSpawner
c = get_config()
class Ours(SimpleLocalProcessSpawner):
    def get_args(self):
        return [*super().get_args(), "--debug"]
c.JupyterHub.spawner_class = Ours
