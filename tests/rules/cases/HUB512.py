#: bad: users with a comma
c.Authenticator.allowed_users = "alice, bob"

#: fixed: users with a comma
c.Authenticator.allowed_users = {"alice", "bob"}

#: bad: users with a blank
c.Authenticator.admin_users = "alice bob"

#: fixed: users with a blank
c.Authenticator.admin_users = {"alice", "bob"}

#: bad: arguments
c.Spawner.args = "--debug --ServerApp.root_dir=/x"

#: fixed: arguments
c.Spawner.args = ["--debug", "--ServerApp.root_dir=/x"]

#: bad: names of variables
c.Spawner.env_keep = "PATH,LANG"

#: fixed: names of variables
c.Spawner.env_keep = ["PATH", "LANG"]

#: bad: an empty name
c.Authenticator.admin_users = {""}

#: env: the default of a variable
import os
c.Authenticator.allowed_users = os.environ.get("USERS", "alice,bob")

#: fixed: the default of a variable
import os
c.Authenticator.allowed_users = os.environ.get("USERS", "alice,bob").split(",")

#: env: nothing to split
import os
c.Authenticator.admin_users = os.environ.get("ADMINS", "").split(",")

#: good: one name
c.Authenticator.allowed_users = "alice"
c.Spawner.args = "--debug"

#: good: a distinguished name
c.JupyterHub.authenticator_class = "generic-oauth"
c.OAuthenticator.allowed_groups = "cn=users,dc=example"

#: good: scopes are joined with blanks anyway
c.JupyterHub.authenticator_class = "generic-oauth"
c.GenericOAuthenticator.scope = "openid profile"

#: good: split
import os
c.Authenticator.allowed_users = "alice,bob".split(",")
c.Authenticator.admin_users = os.environ.get("ADMINS", "").split()

#: dynamic: text that is not known
import os
from site_settings import users
c.Authenticator.allowed_users = os.environ["USERS"]
c.Authenticator.admin_users = users

#: bad[base=local-database]: a user without a name
c.Authenticator.admin_users = {"alice", ""}
