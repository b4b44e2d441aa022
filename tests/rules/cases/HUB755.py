#: bad[base=local-database]: no role
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]

#: fixed[base=local-database]: no role
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]
c.JupyterHub.load_roles = [{"name": "idle-culler", "scopes": ["list:users", "read:servers", "delete:servers"], "services": ["cull"]}]

#: bad[base=local-database]: with --cull-users
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--cull-users"]}]

#: fixed[base=local-database]: with --cull-users
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--cull-users"]}]
c.JupyterHub.load_roles = [{"name": "idle-culler", "scopes": ["list:users", "read:servers", "delete:servers", "read:users:activity", "delete:users"], "services": ["cull"]}]

#: bad[base=local-database]: in a shell
c.JupyterHub.services = [{"name": "cull", "command": ["sh", "-c", "exec python3 -m jupyterhub_idle_culler --cull-users"]}]

#: fixed[base=local-database]: in a shell
c.JupyterHub.services = [{"name": "cull", "command": ["sh", "-c", "exec python3 -m jupyterhub_idle_culler --cull-users"]}]
c.JupyterHub.load_roles = [{"name": "idle-culler", "scopes": ["list:users", "read:servers", "delete:servers", "read:users:activity", "delete:users"], "services": ["cull"]}]

#: bad[base=local-database]: a role of users only
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]
c.JupyterHub.load_roles = [{"name": "teacher", "scopes": ["self"], "users": ["alice"]}]

#: bad[base=local-database]: a role that lacks a scope: no fix
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users", "read:servers"], "services": ["cull"]}]

#: fixed[base=local-database]: a role that lacks a scope: no fix
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users", "read:servers"], "services": ["cull"]}]

#: bad[base=local-database]: deletes users, but may not: no fix
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--cull-users=True"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users", "servers"], "services": ["cull"]}]

#: fixed[base=local-database]: deletes users, but may not: no fix
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--cull-users=True"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users", "servers"], "services": ["cull"]}]

#: bad[base=local-database]: the role is another service's: no fix
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}, {"name": "abc"}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users", "servers"], "services": ["abc"]}]

#: fixed[base=local-database]: the role is another service's: no fix
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}, {"name": "abc"}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users", "servers"], "services": ["abc"]}]

#: bad[base=local-database]: the old script
import sys
c.JupyterHub.services = [{"name": "cull", "admin": True, "command": [sys.executable, "/srv/cull_idle_servers.py"]}]

#: good[base=local-database]: the scopes, in two roles
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users", "read:servers"], "services": ["cull"]}, {"name": "abd", "scopes": ["delete:servers"], "services": ["cull"]}]

#: good[base=local-database]: scopes that imply others
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--cull-users"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["admin:users", "servers"], "services": ["cull"]}]

#: good[base=local-database]: users, and their servers
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["users", "servers"], "services": ["cull"]}]

#: good[base=local-database]: with a filter
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users!group=x", "servers!group=x"], "services": ["cull"]}]

#: good[base=local-database]: an admin
import sys
c.JupyterHub.services = [{"admin": True, "name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]

#: good[base=local-database jupyterhub=1.5.1]: before JupyterHub 2
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]

#: good[base=local-database]: --cull-users is off
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--cull-users=False"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users", "servers"], "services": ["cull"]}]

#: branch[base=local-database]: a role in one branch only
import sys
import socket
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]
if socket.gethostname() == "hub":
    c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users", "servers"], "services": ["cull"]}]

#: dynamic[base=local-database]: roles made elsewhere
import sys
from ours import roles
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]
c.JupyterHub.load_roles = roles

#: dynamic[base=local-database]: scopes made elsewhere
import sys
from ours import scopes
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": scopes, "services": ["cull"]}]
