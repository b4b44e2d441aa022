#: bad[base=local-database]: no name
c.JupyterHub.load_roles = [{"scopes": ["self"]}]

#: bad[base=local-database]: a name of two letters
c.JupyterHub.load_roles = [{"name": "ab", "scopes": ["self"]}]

#: bad[base=local-database]: a capital letter
c.JupyterHub.load_roles = [{"name": "Teacher", "scopes": ["self"]}]

#: bad[base=local-database]: twice the same name
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["self"]}, {"name": "abc", "scopes": ["self"]}]

#: bad[base=local-database]: scopes as a text, in single quotes
c.JupyterHub.load_roles = [{'name': 'abc', 'scopes': 'read:users'}]

#: fixed[base=local-database]: scopes as a text, in single quotes
c.JupyterHub.load_roles = [{'name': 'abc', 'scopes': ['read:users']}]

#: bad[base=local-database]: no such scope
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["read:user"]}]

#: bad[base=local-database]: no such filter
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["read:users!grp=x"]}]

#: bad[base=local-database]: a custom scope that is not defined
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["custom:abc:read"]}]

#: bad[base=local-database]: other scopes for admin
c.JupyterHub.load_roles = [{"name": "admin", "scopes": ["self"]}]

#: bad[base=local-database]: another description of admin
c.JupyterHub.load_roles = [{"name": "admin", "description": "Us", "users": ["alice"]}]

#: bad[base=local-database]: a service that is not defined
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["self"], "services": ["cull"]}]

#: bad[base=local-database]: service in the singular
c.JupyterHub.services = [{"name": "cull"}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["self"], "service": ["cull"]}]

#: fixed[base=local-database]: service in the singular
c.JupyterHub.services = [{"name": "cull"}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["self"], "services": ["cull"]}]

#: bad[base=local-database]: members, in a call of dict
c.JupyterHub.load_roles = [dict(name="abc", scopes=["self"], members=["alice"])]

#: fixed[base=local-database]: members, in a call of dict
c.JupyterHub.load_roles = [dict(name="abc", scopes=["self"], users=["alice"])]

#: bad[base=local-database]: a key that nothing reads: no fix
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["self"], "users": ["alice"], "level": 3}]

#: fixed[base=local-database]: a key that nothing reads: no fix
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["self"], "users": ["alice"], "level": 3}]

#: good[base=local-database]: a whole role
c.JupyterHub.services = [{"name": "cull"}]
c.JupyterHub.load_roles = [{"name": "abc", "description": "d", "scopes": ["read:users!group=x", "self"], "users": ["alice"], "groups": [], "services": ["cull"]}]

#: good[base=local-database]: a custom scope
c.JupyterHub.custom_scopes = {"custom:abc:read": {"description": "x"}}
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["custom:abc:read"]}]

#: good[base=local-database]: people in the role admin
c.JupyterHub.load_roles = [{"name": "admin", "users": ["alice"]}]

#: good[base=local-database]: an empty filter
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["read:users!"]}]

#: good[base=local-database]: scopes in a tuple
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ("self",)}]

#: branch[base=local-database]: the service is defined in one branch
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.services = [{"name": "cull"}]
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["self"], "services": ["cull"]}]

#: dynamic[base=local-database]: services made elsewhere
from ours import services
c.JupyterHub.services = services
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["self"], "services": ["cull"]}]

#: dynamic[base=local-database]: custom scopes made elsewhere
from ours import custom
c.JupyterHub.custom_scopes = custom
c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["custom:abc:read"]}]

#: dynamic[base=local-database]: name and scope out of the environment
import os
c.JupyterHub.load_roles = [{"name": os.environ["ROLE"], "scopes": [os.environ["SCOPE"]]}]

#: bad[base=local-database]: a name that is a number
c.JupyterHub.load_roles = [{"name": 5, "scopes": ["read:users"], "users": ["alice"]}]

#: bad[base=local-database]: a user that is nobody
c.JupyterHub.load_roles = [{"name": "reader", "scopes": ["read:users"], "users": [None]}]

#: bad[base=local-database]: an empty filter
c.JupyterHub.load_roles = [{"name": "reader", "scopes": ["read:users!user="], "users": ["alice"]}]

#: bad[base=local-database]: an unknown scope of servers
c.Spawner.server_token_scopes = ["read:user"]

#: good[base=local-database]: scopes of servers
c.Spawner.server_token_scopes = ["read:users!user", "inherit"]

#: bad: an unknown scope for all users
c.JupyterHub.extra_user_scopes = {"abc"}

#: good: a scope for all users
c.JupyterHub.extra_user_scopes = {"access:services"}

#: good: the role is redefined, so that nothing is added
c.JupyterHub.load_roles = [{"name": "user", "scopes": ["self"]}]
c.JupyterHub.extra_user_scopes = {"abc"}

#: bad[base=local-database]: a custom scope without its beginning
c.JupyterHub.custom_scopes = {"grades:read": {"description": "read grades"}}
c.JupyterHub.load_roles = [{"name": "teachers", "scopes": ["grades:read"], "users": ["alice"]}]

#: bad[base=local-database]: a custom scope with a capital
c.JupyterHub.custom_scopes = {"custom:Grades": {"description": "read grades"}}
