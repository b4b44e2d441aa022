#: bad: no scope
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.allowed_organizations = {'example'}

#: fixed: no scope
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.allowed_organizations = {'example'}
c.GitHubOAuthenticator.scope = ['read:org']

#: bad: other scopes
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.scope = ['read:user', "user:email"]
c.GitHubOAuthenticator.allowed_organizations = {'example:team'}

#: fixed: other scopes
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.scope = ['read:user', "user:email", 'read:org']
c.GitHubOAuthenticator.allowed_organizations = {'example:team'}

#: bad: an empty list
c.JupyterHub.authenticator_class = 'local-github'
c.OAuthenticator.scope = []
c.GitHubOAuthenticator.allowed_organizations = {'example'}

#: fixed: an empty list
c.JupyterHub.authenticator_class = 'local-github'
c.OAuthenticator.scope = ['read:org']
c.GitHubOAuthenticator.allowed_organizations = {'example'}

#: bad: teams
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.allow_all = True
c.GitHubOAuthenticator.populate_teams_in_auth_state = True

#: fixed: teams
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.allow_all = True
c.GitHubOAuthenticator.populate_teams_in_auth_state = True
c.GitHubOAuthenticator.scope = ['read:org']

#: bad: the old name of the organisations
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.github_organization_whitelist = {'example'}

#: fixed: the old name of the organisations
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.github_organization_whitelist = {'example'}
c.GitHubOAuthenticator.scope = ['read:org']

#: bad: scopes that something else uses too
scopes = ['read:user']
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.scope = scopes
c.GitHubOAuthenticator.allowed_organizations = {'example'}
print(scopes)

#: bad: a tuple
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.scope = ('read:user',)
c.GitHubOAuthenticator.allowed_organizations = {'example'}

#: bad: scopes that are computed
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.scope = ['read:user'] + ['user:email']
c.GitHubOAuthenticator.allowed_organizations = {'example'}

#: fixed: scopes that are computed
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.scope = ['read:user'] + ['user:email', 'read:org']
c.GitHubOAuthenticator.allowed_organizations = {'example'}

#: env: only if the variable is set
import os
c.JupyterHub.authenticator_class = 'github'
if os.environ.get('ORG'):
    c.GitHubOAuthenticator.allowed_organizations = {'example'}

#: fixed: only if the variable is set
import os
c.JupyterHub.authenticator_class = 'github'
if os.environ.get('ORG'):
    c.GitHubOAuthenticator.allowed_organizations = {'example'}
c.GitHubOAuthenticator.scope = ['read:org']

#: good: the scope
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.scope = ['read:org']
c.GitHubOAuthenticator.allowed_organizations = {'example'}

#: good: a scope that includes it
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.scope.append('admin:org')
c.GitHubOAuthenticator.allowed_organizations = {'example'}

#: good: no organisation
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.allowed_organizations = set()
c.GitHubOAuthenticator.populate_teams_in_auth_state = False

#: good: names only
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.allowed_users = {'alice'}

#: good: another provider
c.JupyterHub.authenticator_class = 'gitlab'
c.GitLabOAuthenticator.allowed_gitlab_groups = {'example'}

#: dynamic: scopes from elsewhere
from ourhub import scopes
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.scope = scopes
c.GitHubOAuthenticator.allowed_organizations = {'example'}

#: dynamic: a class with a base that is not known
from ourhub import Base
from oauthenticator.github import GitHubOAuthenticator
class Ours(Base, GitHubOAuthenticator):
    pass
c.JupyterHub.authenticator_class = Ours
c.GitHubOAuthenticator.allowed_organizations = {'example'}
