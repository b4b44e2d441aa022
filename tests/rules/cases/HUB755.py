#: bad: no role
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]

#: fixed: no role
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]
c.JupyterHub.load_roles = [{"name": "idle-culler", "scopes": ["list:users", "read:servers", "delete:servers"], "services": ["cull"]}]

#: bad: with --cull-users
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--cull-users"]}]

#: fixed: with --cull-users
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--cull-users"]}]
c.JupyterHub.load_roles = [{"name": "idle-culler", "scopes": ["list:users", "read:servers", "delete:servers", "read:users:activity", "delete:users"], "services": ["cull"]}]

#: bad: in a shell
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "cull", "command": ["sh", "-c", "exec python3 -m jupyterhub_idle_culler --cull-users"]}]

#: fixed: in a shell
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "cull", "command": ["sh", "-c", "exec python3 -m jupyterhub_idle_culler --cull-users"]}]
c.JupyterHub.load_roles = [{"name": "idle-culler", "scopes": ["list:users", "read:servers", "delete:servers", "read:users:activity", "delete:users"], "services": ["cull"]}]

#: bad: a role that lacks a scope: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users", "read:servers"], "services": ["cull"]}]

#: fixed: a role that lacks a scope: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users", "read:servers"], "services": ["cull"]}]

#: bad: deletes users, but may not: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--cull-users=True"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users", "servers"], "services": ["cull"]}]

#: fixed: deletes users, but may not: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--cull-users=True"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users", "servers"], "services": ["cull"]}]

#: bad: the role is another service's: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}, {"name": "abc"}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users", "servers"], "services": ["abc"]}]

#: fixed: the role is another service's: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}, {"name": "abc"}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users", "servers"], "services": ["abc"]}]

#: bad: the old script
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "cull", "admin": True, "command": [sys.executable, "/srv/cull_idle_servers.py"]}]

#: good: the scopes, in two roles
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users", "read:servers"], "services": ["cull"]}, {"name": "abd", "scopes": ["delete:servers"], "services": ["cull"]}]

#: good: scopes that imply others
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--cull-users"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["admin:users", "servers"], "services": ["cull"]}]

#: good: users, and their servers
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["users", "servers"], "services": ["cull"]}]

#: good: with a filter
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users!group=x", "servers!group=x"], "services": ["cull"]}]

#: good: an admin
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"admin": True, "name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]

#: good[jupyterhub=1.5.1]: before JupyterHub 2
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]

#: good: --cull-users is off
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--cull-users=False"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users", "servers"], "services": ["cull"]}]

#: branch: a role in one branch only
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
import socket
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]
if socket.gethostname() == "hub":
    c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["list:users", "servers"], "services": ["cull"]}]

#: dynamic: roles made elsewhere
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
from ours import roles
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]
c.JupyterHub.load_roles = roles

#: dynamic: scopes made elsewhere
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
from ours import scopes
c.JupyterHub.services = [{"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": scopes, "services": ["cull"]}]
