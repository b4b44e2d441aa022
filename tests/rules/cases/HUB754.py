#: bad: no name
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{"scopes": ["self"]}]

#: bad: a name of two letters
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{"name": "ab", "scopes": ["self"]}]

#: bad: a capital letter
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{"name": "Teacher", "scopes": ["self"]}]

#: bad: twice the same name
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["self"]}, {"name": "abc", "scopes": ["self"]}]

#: bad: scopes as a text, in single quotes
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{'name': 'abc', 'scopes': 'read:users'}]

#: fixed: scopes as a text, in single quotes
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{'name': 'abc', 'scopes': ['read:users']}]

#: bad: no such scope
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["read:user"]}]

#: bad: no such filter
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["read:users!grp=x"]}]

#: bad: a custom scope that is not defined
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["custom:abc:read"]}]

#: bad: other scopes for admin
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{"name": "admin", "scopes": ["self"]}]

#: bad: another description of admin
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{"name": "admin", "description": "Us", "users": ["alice"]}]

#: bad: a service that is not defined
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["self"], "services": ["cull"]}]

#: bad: service in the singular
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "cull"}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["self"], "service": ["cull"]}]

#: fixed: service in the singular
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "cull"}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["self"], "services": ["cull"]}]

#: bad: members, in a call of dict
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [dict(name="abc", scopes=["self"], members=["alice"])]

#: fixed: members, in a call of dict
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [dict(name="abc", scopes=["self"], users=["alice"])]

#: bad: a key that nothing reads: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["self"], "users": ["alice"], "level": 3}]

#: fixed: a key that nothing reads: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["self"], "users": ["alice"], "level": 3}]

#: good: a whole role
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "cull"}]
c.JupyterHub.load_roles = [{"name": "abc", "description": "d", "scopes": ["read:users!group=x", "self"], "users": ["alice"], "groups": [], "services": ["cull"]}]

#: good: a custom scope
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.custom_scopes = {"custom:abc:read": {"description": "x"}}
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["custom:abc:read"]}]

#: good: people in the role admin
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{"name": "admin", "users": ["alice"]}]

#: good: an empty filter
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["read:users!"]}]

#: good: scopes in a tuple
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ("self",)}]

#: branch: the service is defined in one branch
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.services = [{"name": "cull"}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["self"], "services": ["cull"]}]

#: dynamic: services made elsewhere
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
from ours import services
c.JupyterHub.services = services
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["self"], "services": ["cull"]}]

#: dynamic: custom scopes made elsewhere
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
from ours import custom
c.JupyterHub.custom_scopes = custom
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["custom:abc:read"]}]

#: dynamic: name and scope out of the environment
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import os
c.JupyterHub.load_roles = [{"name": os.environ["ROLE"], "scopes": [os.environ["SCOPE"]]}]

#: bad: a name that is a number
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{"name": 5, "scopes": ["read:users"], "users": ["alice"]}]

#: bad: a user that is nobody
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{"name": "reader", "scopes": ["read:users"], "users": [None]}]

#: bad: an empty filter
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_roles = [{"name": "reader", "scopes": ["read:users!user="], "users": ["alice"]}]

#: bad: an unknown scope of servers
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.Spawner.server_token_scopes = ["read:user"]

#: good: scopes of servers
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.Spawner.server_token_scopes = ["read:users!user", "inherit"]

#: bad: an unknown scope for all users
c.JupyterHub.extra_user_scopes = {"abc"}

#: good: a scope for all users
c.JupyterHub.extra_user_scopes = {"access:services"}

#: good: the role is redefined, so that nothing is added
c.JupyterHub.load_roles = [{"name": "user", "scopes": ["self"]}]
c.JupyterHub.extra_user_scopes = {"abc"}
