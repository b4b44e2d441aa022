#: bad: too short
c.JupyterHub.authenticator_class = 'shared-password'
c.SharedPasswordAuthenticator.user_password = 'short'

#: bad: too short for admins
c.JupyterHub.authenticator_class = 'shared-password'
c.SharedPasswordAuthenticator.admin_password = 'a-password-of-some-length'
c.Authenticator.admin_users = {'alice'}

#: bad: the same
c.JupyterHub.authenticator_class = 'shared-password'
c.SharedPasswordAuthenticator.user_password = c.SharedPasswordAuthenticator.admin_password = 'x' * 40

#: bad: groups that are not managed
c.JupyterHub.authenticator_class = 'shared-password'
c.SharedPasswordAuthenticator.password_groups = {'a-password-of-some-length': ['a']}

#: bad: admins without a password
import os
c.JupyterHub.authenticator_class = 'shared-password'
c.SharedPasswordAuthenticator.user_password = os.environ['PASSWORD']
c.Authenticator.admin_users = {'alice'}

#: bad: a password without admins
c.JupyterHub.authenticator_class = 'shared-password'
c.SharedPasswordAuthenticator.admin_password = 'x' * 40

#: bad: no password
c.JupyterHub.authenticator_class = 'shared-password'
c.Authenticator.allow_all = True

#: bad: dummy
c.JupyterHub.authenticator_class = 'dummy'
c.DummyAuthenticator.password = 'secret'

#: env: only if the variable is unset
import os
c.JupyterHub.authenticator_class = 'shared-password'
c.SharedPasswordAuthenticator.user_password = os.environ.get('PASSWORD', 'short')

#: good: for users
c.JupyterHub.authenticator_class = 'shared-password'
c.SharedPasswordAuthenticator.user_password = 'long enough'

#: good: for users and admins
c.JupyterHub.authenticator_class = 'shared-password'
c.SharedPasswordAuthenticator.user_password = 'long enough'
c.SharedPasswordAuthenticator.admin_password = 'x' * 32
c.Authenticator.admin_users = {'alice'}

#: good: managed groups
c.JupyterHub.authenticator_class = 'shared-password'
c.SharedPasswordAuthenticator.manage_groups = True
c.SharedPasswordAuthenticator.password_groups = {'long enough': ['a']}

#: good[jupyterhub=5.2]: not deprecated yet
c.JupyterHub.authenticator_class = 'dummy'
c.DummyAuthenticator.password = 'secret'

#: good: another authenticator is in use
c.JupyterHub.authenticator_class = 'native'
c.SharedPasswordAuthenticator.user_password = 'short'

#: dynamic: from the environment
import os
c.JupyterHub.authenticator_class = 'shared-password'
c.SharedPasswordAuthenticator.user_password = os.environ['PASSWORD']
c.SharedPasswordAuthenticator.admin_password = os.environ['ADMIN_PASSWORD']
c.Authenticator.admin_users = {'alice'}

#: bad: dummy, with a password from the environment
import os
c.JupyterHub.authenticator_class = 'dummy'
c.DummyAuthenticator.password = os.environ.get('PASSWORD', 'admin')

#: bad: a class of one's own
from jupyterhub.auth import DummyAuthenticator
class Ours(DummyAuthenticator):
    password = 'secret'
c.JupyterHub.authenticator_class = Ours
c.Ours.password = 'secret'
