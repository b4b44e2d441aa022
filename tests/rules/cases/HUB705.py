#: bad: the base class
c.Authenticator.whitelist = {'alice'}

#: fixed: the base class
c.Authenticator.allowed_users = {'alice'}

#: bad: projects of GitLab
c.JupyterHub.authenticator_class = 'gitlab'
c.GitLabOAuthenticator.gitlab_group_whitelist = {'a'}
c.GitLabOAuthenticator.gitlab_project_id_whitelist = {1}

#: fixed: projects of GitLab
c.JupyterHub.authenticator_class = 'gitlab'
c.GitLabOAuthenticator.allowed_gitlab_groups = {'a'}
c.GitLabOAuthenticator.allowed_project_ids = {1}

#: bad: teams, on another class of the family
c.JupyterHub.authenticator_class = 'bitbucket'
c.BitbucketOAuthenticator.team_whitelist = {'a'}

#: fixed: teams, on another class of the family
c.JupyterHub.authenticator_class = 'bitbucket'
c.BitbucketOAuthenticator.allowed_teams = {'a'}

#: bad: the new name is set too
c.JupyterHub.authenticator_class = 'google'
c.GoogleOAuthenticator.google_group_whitelist = {'example.org': ['a']}
c.GoogleOAuthenticator.allowed_google_groups = {'example.org': {'b'}}

#: bad: refused
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.idp_whitelist = ['https://a']

#: bad: a value that is not passed on
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.tls_verify = False

#: fixed: a value that is not passed on
c.JupyterHub.authenticator_class = 'generic-oauth'

#: bad: of a connection that is encrypted anyway
c.JupyterHub.authenticator_class = 'ldapauthenticator.LDAPAuthenticator'
c.LDAPAuthenticator.use_ssl = False

#: fixed: of a connection that is encrypted anyway
c.JupyterHub.authenticator_class = 'ldapauthenticator.LDAPAuthenticator'

#: bad: read by a class of the file
from oauthenticator.generic import GenericOAuthenticator
class Ours(GenericOAuthenticator):
    def name_of(self, user):
        return user.get(self.username_key)
c.JupyterHub.authenticator_class = Ours
c.GenericOAuthenticator.username_key = 'nickname'

#: fixed: read by a class of the file
from oauthenticator.generic import GenericOAuthenticator
class Ours(GenericOAuthenticator):
    def name_of(self, user):
        return user.get(self.username_key)
c.JupyterHub.authenticator_class = Ours
c.GenericOAuthenticator.username_key = 'nickname'

#: branch: in a branch
import os
if os.path.exists('/etc/users'):
    c.Authenticator.whitelist = {'alice'}

#: fixed: in a branch
import os
if os.path.exists('/etc/users'):
    c.Authenticator.allowed_users = {'alice'}

#: good: new names
c.JupyterHub.authenticator_class = 'gitlab'
c.GitLabOAuthenticator.allowed_gitlab_groups = {'a'}

#: good: of another authenticator
c.JupyterHub.authenticator_class = 'github'
c.GitLabOAuthenticator.gitlab_group_whitelist = {'a'}

#: good: DummyAuthenticator's password is another rule
c.JupyterHub.authenticator_class = 'dummy'
c.DummyAuthenticator.password = 'x'

#: dynamic: an unknown class
c.JupyterHub.authenticator_class = 'ourhub.OurAuthenticator'
c.OurAuthenticator.team_whitelist = {'a'}

#: bad: providers that an empty old name replaces
c = get_config()
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.idps = {
    'https://github.com/login/oauth/authorize': {'username_derivation': {'username_claim': 'email'}},
}
c.CILogonOAuthenticator.allowed_idps = {}

#: fixed: providers that an empty old name replaces
c = get_config()
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.idps = {
    'https://github.com/login/oauth/authorize': {'username_derivation': {'username_claim': 'email'}},
}
c.CILogonOAuthenticator.allowed_idps = {}

#: bad: no providers at all
c = get_config()
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.allowed_idps = {}

#: fixed: no providers at all
c = get_config()
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.allowed_idps = {}

#: bad: an empty list that is refused all the same
c = get_config()
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.shown_idps = []

#: bad: an empty old name replaces the new one
c = get_config()
c.Authenticator.allowed_users = {'alice'}
c.Authenticator.whitelist = set()

#: fixed: an empty old name replaces the new one
c = get_config()
c.Authenticator.allowed_users = {'alice'}
c.Authenticator.whitelist = set()

#: bad: an empty old name that is passed on
c = get_config()
c.Authenticator.whitelist = set()

#: fixed: an empty old name that is passed on
c = get_config()
c.Authenticator.allowed_users = set()
