#: bad: no approval
c = get_config()
c.JupyterHub.authenticator_class = "native"
c.NativeAuthenticator.open_signup = True
c.Authenticator.allow_all = True

#: bad: set on the base class
c = get_config()
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.Authenticator.open_signup = True
c.Authenticator.allow_all = True

#: bad[jupyterhub=4.1.6]: everybody is allowed by default
c = get_config()
c.JupyterHub.authenticator_class = "native"
c.NativeAuthenticator.open_signup = True

#: bad: whoever comes first
c = get_config()
c.JupyterHub.authenticator_class = "firstuseauthenticator.FirstUseAuthenticator"
c.Authenticator.allow_all = True

#: branch: for a workshop
import os
c = get_config()
c.JupyterHub.authenticator_class = "native"
c.Authenticator.allow_all = True
if os.environ.get("WORKSHOP"):
    c.NativeAuthenticator.open_signup = True

#: good: nobody is allowed, which is another matter
c = get_config()
c.JupyterHub.authenticator_class = "native"
c.NativeAuthenticator.open_signup = True

#: good: a class of one's own decides
from nativeauthenticator import NativeAuthenticator
c = get_config()
class Ours(NativeAuthenticator):
    async def authenticate(self, handler, data):
        return await super().authenticate(handler, data) if data["username"] in MEMBERS else None
c.JupyterHub.authenticator_class = Ours
c.NativeAuthenticator.open_signup = True
c.Authenticator.allow_all = True

#: good: an admin approves
c = get_config()
c.JupyterHub.authenticator_class = "native"
c.Authenticator.allow_all = True

#: good: only these
c = get_config()
c.JupyterHub.authenticator_class = "native"
c.NativeAuthenticator.open_signup = True
c.Authenticator.allowed_users = {"alice"}

#: good: nobody signs up
c = get_config()
c.JupyterHub.authenticator_class = "native"
c.NativeAuthenticator.open_signup = True
c.NativeAuthenticator.enable_signup = False
c.Authenticator.allow_all = True

#: good: only those who exist
c = get_config()
c.JupyterHub.authenticator_class = "firstuseauthenticator.FirstUseAuthenticator"
c.FirstUseAuthenticator.create_users = False
c.Authenticator.allow_all = True

#: good: another authenticator
c = get_config()
c.NativeAuthenticator.open_signup = True

#: dynamic: from elsewhere
from deployment import signup
c = get_config()
c.JupyterHub.authenticator_class = "native"
c.NativeAuthenticator.open_signup = signup
c.Authenticator.allow_all = True
