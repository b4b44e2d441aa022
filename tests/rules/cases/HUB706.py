#: bad: a set
c.Authenticator.blocked_users = {'Mallory', "eve"}

#: fixed: a set
c.Authenticator.blocked_users = {'mallory', "eve"}

#: bad: a list, through a name
blocked = ['Mallory']
c.JupyterHub.authenticator_class = 'native'
c.NativeAuthenticator.blocked_users = blocked

#: fixed: a list, through a name
blocked = ['mallory']
c.JupyterHub.authenticator_class = 'native'
c.NativeAuthenticator.blocked_users = blocked

#: bad: added
c.Authenticator.blocked_users.add('Mallory')

#: fixed: added
c.Authenticator.blocked_users.add('mallory')

#: bad: beside names that are not known
import os
c.Authenticator.blocked_users = {os.environ['BLOCKED'], 'Mallory'}

#: fixed: beside names that are not known
import os
c.Authenticator.blocked_users = {os.environ['BLOCKED'], 'mallory'}

#: env: only if the variable is unset
import os
c.Authenticator.blocked_users = {os.environ.get('BLOCKED', 'Mallory')}

#: fixed: only if the variable is unset
import os
c.Authenticator.blocked_users = {os.environ.get('BLOCKED', 'mallory')}

#: good: lower case
c.Authenticator.blocked_users = {'mallory'}

#: good: both
c.Authenticator.blocked_users = {'mallory', 'Mallory'}

#: good: made lower
c.Authenticator.blocked_users = {name.lower() for name in ['Mallory']}

#: good: PAM's own names
c.PAMAuthenticator.pam_normalize_username = True
c.Authenticator.blocked_users = {'Mallory'}

#: good: a map gives the name
c.Authenticator.username_map = {'mallory': 'Mallory'}
c.Authenticator.blocked_users = {'Mallory'}

#: good: MediaWiki keeps capitals
c.JupyterHub.authenticator_class = 'mediawiki'
c.Authenticator.blocked_users = {'Mallory'}

#: good: a class that keeps them
from jupyterhub.auth import PAMAuthenticator
class Ours(PAMAuthenticator):
    def normalize_username(self, username):
        return username
c.JupyterHub.authenticator_class = Ours
c.Authenticator.blocked_users = {'Mallory'}

#: dynamic: an unknown class
c.JupyterHub.authenticator_class = 'ourhub.OurAuthenticator'
c.Authenticator.blocked_users = {'Mallory'}

#: dynamic: a file
c.Authenticator.blocked_users = set(open('blocked').read().split())

#: dynamic: an unknown map
from ourhub import names
c.Authenticator.username_map = names
c.Authenticator.blocked_users = {'Mallory'}
