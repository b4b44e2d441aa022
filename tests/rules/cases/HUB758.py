#: bad: a limit
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.named_server_limit_per_user = 3

#: bad: a default name
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.default_server_name = "lab"

#: bad: named servers are switched off
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.allow_named_servers = False
c.JupyterHub.named_server_limit_per_user = 3

#: good: named servers are on
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.allow_named_servers = True
c.JupyterHub.default_server_name = "lab"
c.JupyterHub.named_server_limit_per_user = 3

#: good: what the defaults are
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.default_server_name = ""
c.JupyterHub.named_server_limit_per_user = 0

#: branch: named servers in one branch
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.allow_named_servers = True
c.JupyterHub.named_server_limit_per_user = 3

#: dynamic: switched elsewhere
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
from ours import named
c.JupyterHub.allow_named_servers = named
c.JupyterHub.named_server_limit_per_user = 3
