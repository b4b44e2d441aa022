#: bad: a set of one name
c.Authenticator.allowed_users = set("alice")

#: fixed: a set of one name
c.Authenticator.allowed_users = {"alice"}

#: bad: a list
c.Spawner.args = list("--debug")

#: fixed: a list
c.Spawner.args = ["--debug"]

#: bad: a name in a variable
admin = "alice"
c.Authenticator.admin_users = set(admin)

#: fixed: a name in a variable
admin = "alice"
c.Authenticator.admin_users = {admin}

#: bad: a variable of the environment
import os
c.Authenticator.admin_users = set(os.environ["ADMINS"])

#: fixed: a variable of the environment
import os
c.Authenticator.admin_users = set(os.environ["ADMINS"].split(","))

#: bad: users of a role
c.JupyterHub.load_roles = [{"name": "teacher", "scopes": ["self"], "users": "alice"}]

#: fixed: users of a role
c.JupyterHub.load_roles = [{"name": "teacher", "scopes": ["self"], "users": ["alice"]}]

#: bad: users of a group
c.JupyterHub.load_groups = {"course": {"users": "alice"}}

#: fixed: users of a group
c.JupyterHub.load_groups = {"course": {"users": ["alice"]}}

#: env: when a variable is unset
import os
c.Authenticator.admin_users = set("alice") if not os.environ.get("ADMINS") else {"bob"}

#: fixed: when a variable is unset
import os
c.Authenticator.admin_users = {"alice"} if not os.environ.get("ADMINS") else {"bob"}

#: good: containers of names
import os
c.Authenticator.allowed_users = set(["alice"])
c.Authenticator.admin_users = set(os.environ.get("ADMINS", "a").split(","))
c.Authenticator.blocked_users = {"x", "y"}
c.JupyterHub.load_groups = {"course": {"users": ["alice"]}}

#: good: a list under a name
names = ["alice", "bob"]
c.Authenticator.allowed_users = set(names)

#: dynamic: what is taken apart is not known
from site_settings import users
c.Authenticator.allowed_users = set(users)
c.JupyterHub.load_groups = {"course": {"users": users}}
