#: bad[base=docker-volumes]: other scopes only
c.JupyterHub.load_roles = [{"name": "user", "scopes": ["list:services"]}]

#: fixed[base=docker-volumes]: other scopes only
c.JupyterHub.load_roles = [{"name": "user", "scopes": ["self", "list:services"]}]

#: bad[base=docker-volumes]: no scopes
c.JupyterHub.load_roles = [{"name": "user", "scopes": []}]

#: fixed[base=docker-volumes]: no scopes
c.JupyterHub.load_roles = [{"name": "user", "scopes": ["self"]}]

#: good[base=docker-volumes]: with it, without scopes, and another role
c.JupyterHub.load_roles = [
    {"name": "user", "scopes": ["self", "list:services"]},
    {"name": "guests", "scopes": ["list:services"]},
]

#: good[base=docker-volumes]: only a description
c.JupyterHub.load_roles = [{"name": "user", "description": "everyone"}]

#: good[base=docker-volumes]: servers by themselves
c.JupyterHub.load_roles = [{"name": "user", "scopes": ["servers!user", "access:servers!user"]}]

#: good[jupyterhub=1.5.1 base=docker-volumes]: before there were scopes
c.JupyterHub.load_roles = [{"name": "user", "scopes": ["list:services"]}]

#: env[base=docker-volumes]: with a variable
import os

scopes = ["list:services"]
if os.environ.get("OPEN"):
    scopes = ["list:services", "self"]
c.JupyterHub.load_roles = [{"name": "user", "scopes": scopes}]

#: dynamic[base=docker-volumes]: scopes from elsewhere
from site_settings import scopes

c.JupyterHub.load_roles = [{"name": "user", "scopes": ["list:services", *scopes]}]
