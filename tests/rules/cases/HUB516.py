#: bad: a trait without effect
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.admin_access = True

#: fixed: a trait without effect
c.Authenticator.allowed_users = {"alice"}

#: bad: options of the proxy
c.JupyterHub.proxy_cmd = ["configurable-http-proxy"]
c.JupyterHub.debug_proxy = True

#: bad: a trait that is ignored
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.confirm_no_ssl = True

#: fixed: a trait that is ignored
c.Authenticator.allowed_users = {"alice"}

#: bad: a log file of the hub's own
c.JupyterHub.extra_log_file = "/var/log/jupyterhub.log"

#: bad: the old name of the section
c.Authenticator.allowed_users = {"alice"}
c.JupyterHubApp.ip = "127.0.0.1"

#: fixed: the old name of the section
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.ip = "127.0.0.1"

#: bad: an option of every spawner
c.Spawner.oauth_roles = ["user"]

#: bad: a line that goes above one that stays
c.JupyterHub.admin_access = True
c.JupyterHub.debug_proxy = True

#: fixed: a line that goes above one that stays
c.JupyterHub.debug_proxy = True

#: env: behind a variable
import os
if os.environ.get("DEBUG"):
    c.JupyterHub.admin_access = True

#: fixed: behind a variable
import os
if os.environ.get("DEBUG"):
    pass

#: branch: in one branch
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.admin_access = True

#: fixed: in one branch
import socket
if socket.gethostname() == "hub":
    pass

#: good: the value that it has anyway
c.Authenticator.allow_all = True
c.JupyterHub.extra_handlers = []

#: good: names of today
c.ConfigurableHTTPProxy.command = ["configurable-http-proxy"]
c.ConfigurableHTTPProxy.debug = True

#: good[jupyterhub=1.5.0]: a release in which it had its effect
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.admin_access = True

#: dynamic: a trait named by a variable
import os
setattr(c.JupyterHub, os.environ["NAME"], True)
