#: bad: the accounts of the machine
c.Authenticator.allow_all = True
c.Authenticator.manage_groups = True

#: bad: a class of the file that leaves the login as it is
from nativeauthenticator import NativeAuthenticator
class OurAuthenticator(NativeAuthenticator):
    def get_user(self, username):
        return super().get_user(username.strip())
c.JupyterHub.authenticator_class = OurAuthenticator
c.Authenticator.manage_groups = True

#: good: groups of a provider, of a password, of a hook, and of the file's own login
from jupyterhub.auth import PAMAuthenticator
class OurAuthenticator(PAMAuthenticator):
    async def authenticate(self, handler, data):
        name = await super().authenticate(handler, data)
        return name and {"name": name, "groups": ["people"]}
c.JupyterHub.authenticator_class = OurAuthenticator
c.Authenticator.manage_groups = True

#: good: groups of a provider
c.JupyterHub.authenticator_class = "generic-oauth"
c.Authenticator.manage_groups = True

#: good: groups of a password
c.JupyterHub.authenticator_class = "shared-password"
c.Authenticator.manage_groups = True

#: good: groups of a hook
def add_groups(authenticator, handler, auth_model):
    auth_model["groups"] = ["students"]
    return auth_model
c.Authenticator.manage_groups = True
c.Authenticator.post_auth_hook = add_groups

#: good[jupyterhub=4.1.6]: the release lets logins without groups pass
c.Authenticator.manage_groups = True

#: env: with the variable
import os
c.Authenticator.manage_groups = bool(os.environ.get("GROUPS"))

#: dynamic: computed
c.Authenticator.manage_groups = manages()
