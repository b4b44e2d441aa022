#: bad[base=local-database]: a limit
c.JupyterHub.named_server_limit_per_user = 3

#: bad[base=local-database]: a default name
c.JupyterHub.default_server_name = "lab"

#: bad[base=local-database]: named servers are switched off
c.JupyterHub.allow_named_servers = False
c.JupyterHub.named_server_limit_per_user = 3

#: good[base=local-database]: named servers are on
c.JupyterHub.allow_named_servers = True
c.JupyterHub.default_server_name = "lab"
c.JupyterHub.named_server_limit_per_user = 3

#: good[base=local-database]: what the defaults are
c.JupyterHub.default_server_name = ""
c.JupyterHub.named_server_limit_per_user = 0

#: branch[base=local-database]: named servers in one branch
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.allow_named_servers = True
c.JupyterHub.named_server_limit_per_user = 3

#: dynamic[base=local-database]: switched elsewhere
from ours import named
c.JupyterHub.allow_named_servers = named
c.JupyterHub.named_server_limit_per_user = 3
