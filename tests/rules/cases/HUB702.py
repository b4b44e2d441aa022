#: bad: PAM
c.Authenticator.admin_users = {'root'}

#: fixed: PAM
c.Authenticator.admin_users = {'root'}
c.Authenticator.allowed_users = {'root'}

#: bad: a list, another section
c.JupyterHub.authenticator_class = 'native'
c.NativeAuthenticator.admin_users = ["alice", "bob"]

#: fixed: a list, another section
c.JupyterHub.authenticator_class = 'native'
c.NativeAuthenticator.admin_users = ["alice", "bob"]
c.NativeAuthenticator.allowed_users = ["alice", "bob"]

#: bad: names that only the environment knows are names
import os
c.JupyterHub.authenticator_class = 'native'
c.Authenticator.admin_users = {os.environ['ADMIN']}

#: fixed: names that only the environment knows are names
import os
c.JupyterHub.authenticator_class = 'native'
c.Authenticator.admin_users = {os.environ['ADMIN']}
c.Authenticator.allowed_users = {os.environ['ADMIN']}

#: bad: under the old name of the application
c.JupyterHub.admin_users = {'alice'}

#: fixed: under the old name of the application
c.JupyterHub.admin_users = {'alice'}
c.Authenticator.allowed_users = {'alice'}

#: bad: under the old name of the application, and nobody under the new one
c.JupyterHub.admin_users = {'alice'}
c.Authenticator.admin_users = set()

#: bad: a name added
c.Authenticator.admin_users.add('alice')

#: env: allowed only if the variable is set
import os
c.Authenticator.admin_users = {'alice'}
if os.environ.get('ALL'):
    c.Authenticator.allow_all = True

#: env: admins from the environment
import os
c.JupyterHub.authenticator_class = 'native'
admin = os.environ.get('ADMIN')
if admin:
    c.Authenticator.admin_users = [admin]

#: fixed: admins from the environment
import os
c.JupyterHub.authenticator_class = 'native'
admin = os.environ.get('ADMIN')
if admin:
    c.Authenticator.admin_users = [admin]
    c.Authenticator.allowed_users = [admin]

#: env: other admins in each branch
import os
c.JupyterHub.authenticator_class = 'native'
admin = os.environ.get('ADMIN')
if admin:
    c.Authenticator.admin_users = [admin]
else:
    c.NativeAuthenticator.admin_users = {'admin'}

#: fixed: other admins in each branch
import os
c.JupyterHub.authenticator_class = 'native'
admin = os.environ.get('ADMIN')
if admin:
    c.Authenticator.admin_users = [admin]
    c.Authenticator.allowed_users = [admin]
else:
    c.NativeAuthenticator.admin_users = {'admin'}
    c.NativeAuthenticator.allowed_users = {'admin'}

#: bad: names out of a file
c.Authenticator.admin_users = admin = set()
with open("admins") as lines:
    for line in lines:
        if line:
            admin.add(line.strip())

#: good: allowed too
c.Authenticator.admin_users = {'alice'}
c.Authenticator.allowed_users = {'bob'}

#: good: everyone
c.Authenticator.admin_users = {'alice'}
c.Authenticator.allow_all = True

#: good: admins are in the database
c.Authenticator.admin_users = {'alice'}
c.Authenticator.allow_existing_users = True

#: good: OAuthenticators let admins in
c.JupyterHub.authenticator_class = 'gitlab'
c.GitLabOAuthenticator.admin_users = {'alice'}

#: good: dummy allows all
c.JupyterHub.authenticator_class = 'dummy'
c.Authenticator.admin_users = {'alice'}

#: good[jupyterhub=4.1]: everyone was allowed
c.Authenticator.admin_users = {'alice'}

#: good: the group under its old name is another rule
c.Authenticator.admin_users = {'alice'}
c.LocalAuthenticator.group_whitelist = {'students'}

#: good: no admins
c.Authenticator.admin_users = set()

#: env: named only if the variable is set
import os
c.Authenticator.admin_users = {'alice'}
if os.environ.get('USERS'):
    c.Authenticator.allowed_users = {'bob'}

#: good: a class that lets nobody in on purpose
from jupyterhub.auth import Authenticator
class Closed(Authenticator):
    async def authenticate(self, handler, data):
        return None
c.JupyterHub.authenticator_class = Closed
c.Authenticator.admin_users = {"admin"}

#: good: one empty name, which is another rule
c.Authenticator.admin_users = {""}

#: dynamic: allowed users from elsewhere
from ourhub import users
c.Authenticator.admin_users = {'alice'}
c.Authenticator.allowed_users = users

#: dynamic: an unknown class
c.JupyterHub.authenticator_class = 'ourhub.OurAuthenticator'
c.Authenticator.admin_users = {'alice'}

#: dynamic: admins from elsewhere
from ourhub import admins
c.Authenticator.admin_users = admins
c.Authenticator.allow_all = True
