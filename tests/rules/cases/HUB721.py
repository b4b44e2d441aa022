#: good: a login at a provider
c.JupyterHub.authenticator_class = "github"
c.Authenticator.auto_login = True

#: good: a login at a provider, with accounts on the machine
c.JupyterHub.authenticator_class = "local-github"
c.Authenticator.auto_login = True

#: good: turned off
c.JupyterHub.authenticator_class = "native"
c.Authenticator.auto_login = False

#: good: turned off for this class
c.JupyterHub.authenticator_class = "native"
c.Authenticator.auto_login = True
c.NativeAuthenticator.auto_login = False

#: good: for services only
c.Authenticator.auto_login_oauth2_authorize = True

#: good: nobody is to log in
c.JupyterHub.authenticator_class = "null"
c.Authenticator.auto_login = True

#: good: the section of another class
c.JupyterHub.authenticator_class = "native"
c.PAMAuthenticator.auto_login = True

#: good: a handler of its own
from jupyterhub.auth import PAMAuthenticator
class FormElsewhere(PAMAuthenticator):
    def login_url(self, base_url):
        return base_url + "form"
c.JupyterHub.authenticator_class = FormElsewhere
c.Authenticator.auto_login = True

#: good: a handler of its own at the usual place
from jupyterhub.auth import PAMAuthenticator
from ourhub import OurLoginHandler
class OwnHandlers(PAMAuthenticator):
    def get_handlers(self, app):
        return [("/login", OurLoginHandler)]
c.JupyterHub.authenticator_class = OwnHandlers
c.Authenticator.auto_login = True

#: good: the user's name from the request
from jupyterhub.auth import PAMAuthenticator
class RemoteUser(PAMAuthenticator):
    async def authenticate(self, handler, data):
        return handler.request.headers.get("X-Remote-User")
c.JupyterHub.authenticator_class = RemoteUser
c.Authenticator.auto_login = True

#: good: the user's name from the request, around what PAM does
from jupyterhub.auth import PAMAuthenticator
class RemoteUser(PAMAuthenticator):
    async def get_authenticated_user(self, handler, data):
        data = data or {"username": handler.request.headers["X-Remote-User"], "password": ""}
        return await super().get_authenticated_user(handler, data)
c.JupyterHub.authenticator_class = RemoteUser
c.Authenticator.auto_login = True

#: good: a login address that an object gets
from jupyterhub.auth import PAMAuthenticator
class FormElsewhere(PAMAuthenticator):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.login_url = lambda base_url: base_url + "form"
c.JupyterHub.authenticator_class = FormElsewhere
c.Authenticator.auto_login = True

#: good: a login address that the class of the package gets
from jupyterhub.auth import PAMAuthenticator
PAMAuthenticator.login_url = lambda self, base_url: base_url + "form"
c.Authenticator.auto_login = True

#: good: a changed handler
from jupyterhub.handlers.login import LoginHandler
from ourhub import show_form
LoginHandler.get = show_form
c.Authenticator.auto_login = True

#: good: a login address of the hub, which then redirects without end
c.JupyterHub.tornado_settings = {"login_url": "/hub/form"}
c.Authenticator.auto_login = True

#: bad: PAM, the default
c.Authenticator.auto_login = True

#: bad: PAM, in its own section
c.PAMAuthenticator.auto_login = True

#: bad: chosen by name
c.JupyterHub.authenticator_class = "pam"
c.LocalAuthenticator.auto_login = True

#: bad: a section within a section
c.JupyterHub.Authenticator.auto_login = True

#: bad: for testing
c.JupyterHub.authenticator_class = "dummy"
c.DummyAuthenticator.password = "a-long-passphrase"
c.Authenticator.auto_login = True

#: bad: a password for all
c.JupyterHub.authenticator_class = "shared-password"
c.SharedPasswordAuthenticator.user_password = "a-long-passphrase"
c.SharedPasswordAuthenticator.auto_login = True

#: bad: names in a database
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.NativeAuthenticator.auto_login = True

#: bad: first use
c.JupyterHub.authenticator_class = "firstuseauthenticator.FirstUseAuthenticator"
c.Authenticator.auto_login = True

#: bad: a directory
from ldapauthenticator import LDAPAuthenticator
c.JupyterHub.authenticator_class = LDAPAuthenticator
c.LDAPAuthenticator.auto_login = True

#: bad[jupyterhub=1.5.1]: in an old release
c.Authenticator.auto_login = True

#: bad: a class of the file that leaves the login alone
from jupyterhub.auth import PAMAuthenticator
class OurAuthenticator(PAMAuthenticator):
    def is_admin(self, handler, authentication):
        return authentication["name"] == "alice"
c.JupyterHub.authenticator_class = OurAuthenticator
c.Authenticator.auto_login = True

#: bad: an attribute of a class of the file
from jupyterhub.auth import PAMAuthenticator
class OurAuthenticator(PAMAuthenticator):
    auto_login = True
c.JupyterHub.authenticator_class = OurAuthenticator

#: bad: two bases
from jupyterhub.auth import LocalAuthenticator
from nativeauthenticator import NativeAuthenticator
class LocalNative(NativeAuthenticator, LocalAuthenticator):
    pass
c.JupyterHub.authenticator_class = LocalNative
c.Authenticator.auto_login = True

#: bad: a handler that comes too late
from ourhub import OurLoginHandler
c.JupyterHub.extra_handlers = [("/login", OurLoginHandler)]
c.Authenticator.auto_login = True

#: env: without a provider
import os
c.Authenticator.auto_login = True
if os.environ.get("CLIENT_ID"):
    c.JupyterHub.authenticator_class = "github"

#: branch: by what the machine has
import os
if os.path.exists("/etc/hub-login"):
    c.Authenticator.auto_login = True

#: dynamic: from elsewhere
from ourhub import auto_login
c.Authenticator.auto_login = auto_login

#: dynamic: an unknown class
from ourhub import OurAuthenticator
c.JupyterHub.authenticator_class = OurAuthenticator
c.Authenticator.auto_login = True

#: dynamic: a class of the file with an unknown base
from jupyterhub.auth import PAMAuthenticator
from ourhub import FormElsewhere
class OurAuthenticator(FormElsewhere, PAMAuthenticator):
    pass
c.JupyterHub.authenticator_class = OurAuthenticator
c.Authenticator.auto_login = True
