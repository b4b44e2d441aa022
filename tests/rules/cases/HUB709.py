#: bad: groups
c.LocalAuthenticator.allowed_groups = {'students'}

#: bad: organisations
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.allowed_organizations = {'example'}

#: env: only if the variable is set
import os
c.JupyterHub.authenticator_class = 'github'
if os.environ.get('ORG'):
    c.GitHubOAuthenticator.allowed_organizations = {'example'}

#: good: names too
c.LocalAuthenticator.allowed_groups = {'students'}
c.Authenticator.allowed_users = {'alice'}

#: good: decided
c.LocalAuthenticator.allowed_groups = {'students'}
c.Authenticator.allow_existing_users = False

#: good: everyone
c.LocalAuthenticator.allowed_groups = {'students'}
c.Authenticator.allow_all = True

#: good[jupyterhub=4.1]: there was no such setting
c.LocalAuthenticator.allowed_groups = {'students'}

#: dynamic: names from elsewhere
from ourhub import users
c.LocalAuthenticator.allowed_groups = {'students'}
c.Authenticator.allowed_users = users

#: dynamic: an unknown class
c.JupyterHub.authenticator_class = 'ourhub.OurAuthenticator'
c.LocalAuthenticator.allowed_groups = {'students'}
