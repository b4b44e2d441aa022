#: bad[base=docker-volumes]: no such service
c.JupyterHub.services = [{"name": "course101", "url": "http://127.0.0.1:9999"}]
c.JupyterHub.load_roles = [{"name": "graders", "scopes": ["access:services!service=course102"]}]

#: bad[base=docker-volumes]: a group with a slip
c.JupyterHub.load_groups = {"students": {"users": ["ana"]}}
c.JupyterHub.load_roles = [{"name": "graders", "scopes": ["access:servers!group=studnets"]}]

#: good[base=docker-volumes]: names that there are
c.JupyterHub.services = [{"name": "course101", "url": "http://127.0.0.1:9999"}]
c.JupyterHub.load_groups = {"students": {"users": ["ana"]}}
c.JupyterHub.load_roles = [
    {"name": "graders", "scopes": ["access:services!service=course101", "read:users!group=students", "servers!user"]},
]

#: good[base=docker-volumes]: a group of the admin panel, and a user
c.JupyterHub.load_groups = {"students": {"users": ["ana"]}}
c.JupyterHub.load_roles = [{"name": "graders", "scopes": ["read:users!group=teachers", "servers!user=bo"]}]

#: good[base=docker-volumes]: no services in the file
c.JupyterHub.load_roles = [{"name": "graders", "scopes": ["access:services!service=course101"]}]

#: good[base=docker-volumes]: groups of the provider
c.Authenticator.manage_groups = True
c.JupyterHub.load_groups = {"students": {"users": ["ana"]}}
c.JupyterHub.load_roles = [{"name": "graders", "scopes": ["access:servers!group=student"]}]

#: env[base=docker-volumes]: a service by default
import os

course = os.environ.get("COURSE", "course102")
c.JupyterHub.services = [{"name": "course101", "url": "http://127.0.0.1:9999"}]
c.JupyterHub.load_roles = [{"name": "graders", "scopes": [f"access:services!service={course}"]}]

#: dynamic[base=docker-volumes]: services from elsewhere
from site_settings import more

c.JupyterHub.services = [{"name": "course101", "url": "http://127.0.0.1:9999"}, *more]
c.JupyterHub.load_roles = [{"name": "graders", "scopes": ["access:services!service=course102"]}]
