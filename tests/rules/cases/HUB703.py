#: bad: on the base class
c.Authenticator.blacklist = {'mallory'}

#: fixed: on the base class
c.Authenticator.blocked_users = {'mallory'}

#: bad: on the class in use
c.JupyterHub.authenticator_class = 'native'
c.NativeAuthenticator.blacklist = set(['mallory'])

#: fixed: on the class in use
c.JupyterHub.authenticator_class = 'native'
c.NativeAuthenticator.blocked_users = set(['mallory'])

#: bad: both names; they have to be put together by hand
c.Authenticator.blacklist = {'mallory'}
c.Authenticator.blocked_users = {'eve'}

#: bad[jupyterhub=1.5]: for long
c.Authenticator.blacklist = {'mallory'}

#: fixed[jupyterhub=1.5]: for long
c.Authenticator.blocked_users = {'mallory'}

#: branch: in a branch
import os
if os.path.exists('/etc/strict'):
    c.Authenticator.blacklist = {'mallory'}

#: fixed: in a branch
import os
if os.path.exists('/etc/strict'):
    c.Authenticator.blocked_users = {'mallory'}

#: good: the new name
c.Authenticator.blocked_users = {'mallory'}

#: good: a class of the file with a trait of that name
from traitlets import Set
from jupyterhub.auth import PAMAuthenticator
class Ours(PAMAuthenticator):
    blacklist = Set(config=True)
c.JupyterHub.authenticator_class = Ours
c.Ours.blacklist = {'mallory'}

#: good: another authenticator is in use, which is another mistake
c.JupyterHub.authenticator_class = 'native'
c.PAMAuthenticator.blacklist = {'mallory'}

#: dynamic: an unknown class may have it
c.JupyterHub.authenticator_class = 'ourhub.OurAuthenticator'
c.OurAuthenticator.blacklist = {'mallory'}
