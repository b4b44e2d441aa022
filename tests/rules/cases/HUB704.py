#: bad: PAM
c.PAMAuthenticator.group_whitelist = {'students'}

#: fixed: PAM
c.PAMAuthenticator.allowed_groups = {'students'}

#: bad[jupyterhub=4.1]: everybody gets in
c.LocalAuthenticator.group_whitelist = {'students'}

#: fixed[jupyterhub=4.1]: everybody gets in
c.LocalAuthenticator.allowed_groups = {'students'}

#: bad: both names
c.LocalAuthenticator.group_whitelist = {'students'}
c.LocalAuthenticator.allowed_groups = {'staff'}

#: branch: in a branch
import os
if os.path.exists('/etc/students'):
    c.LocalAuthenticator.group_whitelist = {'students'}

#: fixed: in a branch
import os
if os.path.exists('/etc/students'):
    c.LocalAuthenticator.allowed_groups = {'students'}

#: good: the new name
c.LocalAuthenticator.allowed_groups = {'students'}

#: good: empty
c.LocalAuthenticator.group_whitelist = set()

#: good: an authenticator without groups
c.JupyterHub.authenticator_class = 'native'
c.LocalAuthenticator.group_whitelist = {'students'}

#: dynamic: an unknown class may read it
c.JupyterHub.authenticator_class = 'ourhub.OurAuthenticator'
c.LocalAuthenticator.group_whitelist = {'students'}
