#: bad: a service
c = get_config()
c.JupyterHub.services = [{"name": "stats", "url": "http://stats:9000", "admin": True}]

#: bad: the idle culler
import sys
c = get_config()
c.JupyterHub.services = [
    {"name": "idle-culler", "admin": True, "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}
]
#: fixed: with a role
import sys
c = get_config()
c.JupyterHub.services = [
    {"name": "idle-culler", "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"]}
]
c.JupyterHub.load_roles = [
    {
        "name": "idle-culler-role",
        "services": ["idle-culler"],
        "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
    }
]

#: bad: the idle culler that deletes users
import sys
c = get_config()
c.JupyterHub.services = [
    {'name': 'cull', 'command': [sys.executable, '-m', 'jupyterhub_idle_culler', '--cull-users'], 'admin': True}
]
#: fixed: with a role
import sys
c = get_config()
c.JupyterHub.services = [
    {'name': 'cull', 'command': [sys.executable, '-m', 'jupyterhub_idle_culler', '--cull-users']}
]
c.JupyterHub.load_roles = [
    {
        'name': 'cull-role',
        'services': ['cull'],
        'scopes': ['list:users', 'read:users:activity', 'read:servers', 'delete:servers', 'admin:users'],
    }
]

#: bad: the idle culler beside other roles, which are not touched
import sys
c = get_config()
c.JupyterHub.load_roles = []
c.JupyterHub.services = [
    {"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler"], "admin": True}
]

#: bad: the role of admins
c = get_config()
c.JupyterHub.services = [{"name": "stats"}]
c.JupyterHub.load_roles = [{"name": "admin", "services": ["stats"]}]

#: env: by default
import os
c = get_config()
c.JupyterHub.services = [{"name": "stats", "admin": not os.environ.get("SAFE")}]

#: good: only for releases that have no roles
import jupyterhub
from packaging.version import Version
c = get_config()
roles = Version(jupyterhub.__version__) >= Version("2")
c.JupyterHub.services = [{"name": "stats", "url": "http://127.0.0.1:9000", "admin": not roles}]

#: good: a role of its own
c = get_config()
c.JupyterHub.services = [{"name": "stats"}]
c.JupyterHub.load_roles = [{"name": "stats", "services": ["stats"], "scopes": ["list:users"]}]

#: good: no admin
c = get_config()
c.JupyterHub.services = [{"name": "stats", "admin": False}]

#: good: people may be admins
c = get_config()
c.JupyterHub.load_roles = [{"name": "admin", "users": ["alice"]}]

#: good[jupyterhub=1.5.1]: before there were roles
c = get_config()
c.JupyterHub.services = [{"name": "stats", "admin": True}]

#: dynamic: from elsewhere
from deployment import services, is_admin
c = get_config()
c.JupyterHub.services = services
c.JupyterHub.services = [{"name": "stats", "admin": is_admin}]
