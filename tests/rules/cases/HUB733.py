#: bad: both
c.Authenticator.allowed_users = {"alice", "bob"}
c.Authenticator.blocked_users = {"bob"}

#: bad: an admin
c.Authenticator.admin_users = {"Alice"}
c.Authenticator.blocked_users = {"alice"}

#: good: others
c.Authenticator.allowed_users = {"alice"}
c.Authenticator.blocked_users = {"bob"}

#: good: everyone but one
c.Authenticator.allow_all = True
c.Authenticator.blocked_users = {"bob"}

#: good: a class that blocks in its own way
from jupyterhub.auth import PAMAuthenticator
class Ours(PAMAuthenticator):
    def check_blocked_users(self, username, authentication=None):
        return True
c.JupyterHub.authenticator_class = Ours
c.Authenticator.allowed_users = {"bob"}
c.Authenticator.blocked_users = {"bob"}

#: env: on request
import os
c.Authenticator.allowed_users = {"alice", "bob"}
if os.environ.get("BLOCK"):
    c.Authenticator.blocked_users = {"bob"}

#: dynamic: from elsewhere
from ourhub import blocked
c.Authenticator.allowed_users = {"alice", "bob"}
c.Authenticator.blocked_users = blocked
