#: bad: names
c.Authenticator.allowed_users = {'alice'}

#: bad: on the class in use
c.JupyterHub.authenticator_class = 'native'
c.NativeAuthenticator.allowed_users = {'alice'}

#: env: only if the variable is set
import os
if os.environ.get('USERS'):
    c.Authenticator.allowed_users = {'alice'}

#: good: only these
c.Authenticator.allowed_users = {'alice'}
c.Authenticator.allow_existing_users = False

#: good: on purpose
c.Authenticator.allowed_users = {'alice'}
c.Authenticator.allow_existing_users = True

#: good: everyone anyway
c.Authenticator.allowed_users = {'alice'}
c.Authenticator.allow_all = True

#: good: nobody yet
c.Authenticator.allowed_users = set()

#: good: False is the default of OAuthenticators
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.allowed_users = {'alice'}

#: good[jupyterhub=4.1]: there was no such setting
c.Authenticator.allowed_users = {'alice'}

#: dynamic: an unknown class
c.JupyterHub.authenticator_class = 'ourhub.OurAuthenticator'
c.Authenticator.allowed_users = {'alice'}

#: dynamic: from elsewhere
from ourhub import existing
c.Authenticator.allowed_users = {'alice'}
c.Authenticator.allow_existing_users = existing
