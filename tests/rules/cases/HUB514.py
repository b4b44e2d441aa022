#: bad: the function of traitlets
import os
from traitlets.config import get_config

c = get_config()
c.JupyterHub.port = 9000

#: fixed: the function of traitlets
import os

c = get_config()
c.JupyterHub.port = 9000

#: bad: imported with something else
from traitlets.config import Config, get_config
c = get_config()
c.JupyterHub.port = 9000

#: fixed: imported with something else, unchanged
from traitlets.config import Config, get_config
c = get_config()
c.JupyterHub.port = 9000

#: bad: an object of its own
from traitlets.config import Config

c = Config()
c.Authenticator.allow_all = True
c.JupyterHub.port = 9000

#: fixed: an object of its own
from traitlets.config import Config

c = get_config()
c.Authenticator.allow_all = True
c.JupyterHub.port = 9000

#: branch: in a branch
import os
import socket
from traitlets.config import Config

if socket.gethostname() == "hub":
    c = Config()
c.Authenticator.allow_all = True
c.JupyterHub.port = 9000

#: fixed: in a branch
import os
import socket
from traitlets.config import Config

if socket.gethostname() == "hub":
    c = get_config()
c.Authenticator.allow_all = True
c.JupyterHub.port = 9000

#: good: the hub's own
c = get_config()  # noqa
c.JupyterHub.port = 9000

#: good: made only where there is none
from traitlets.config import Config

c = Config() if "c" not in globals() else c
c.JupyterHub.port = 9000

#: good: handed on
from traitlets.config import Config

hub = get_config()
c = Config()
c.JupyterHub.port = 9000
hub.merge(c)

#: good: imported and not used
from traitlets.config import get_config

c.JupyterHub.port = 9000

#: good: a script that configures one object
from ldapauthenticator import LDAPAuthenticator
from traitlets.config import Config

c = Config()
c.LDAPAuthenticator.server_address = "ldap"
LDAPAuthenticator(config=c)

#: dynamic: an object that a function makes
from site_settings import config

c = config()
c.JupyterHub.port = 9000
