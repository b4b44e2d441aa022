#: bad: of a service
c.JupyterHub.services = [
    {"name": "grades", "url": "http://127.0.0.1:9999", "oauth_client_allowed_scopes": ["self", "read:user"]},
]

#: bad: of servers
c.Spawner.oauth_client_allowed_scopes = ["shares", "list:user"]

#: bad: an unknown filter
c.Spawner.oauth_client_allowed_scopes = ["read:users!me"]

#: bad: a scope that nobody defines
c.JupyterHub.custom_scopes = {"custom:grades:read": {"description": "read grades"}}
c.Spawner.oauth_client_allowed_scopes = ["custom:grades:write"]

#: good: known ones
c.JupyterHub.custom_scopes = {"custom:grades:read": {"description": "read grades"}}
c.Spawner.oauth_client_allowed_scopes = ["self", "read:users!user", "custom:grades:read"]

#: good[jupyterhub=2.3.1]: before there was such a list
c.Spawner.oauth_client_allowed_scopes = ["read:user"]

#: env: on request
import os
if os.environ.get("GRADES"):
    c.Spawner.oauth_client_allowed_scopes = ["read:user"]

#: dynamic: from elsewhere
from ourhub import scopes
c.Spawner.oauth_client_allowed_scopes = scopes
