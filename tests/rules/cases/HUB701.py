#: bad: the default authenticator
c = get_config()
c.JupyterHub.port = 9000

#: bad: open sign-up lets people make an account, not log in
c.JupyterHub.authenticator_class = 'native'
c.NativeAuthenticator.open_signup = True
c.NativeAuthenticator.allow_2fa = True
c.NativeAuthenticator.allowed_failed_logins = 3

#: bad: an empty set
c.JupyterHub.authenticator_class = 'pam'
c.Authenticator.allowed_users = set()

#: bad: who is blocked says nothing of who is allowed
c.Authenticator.blocked_users = {'mallory'}

#: bad: allow_all is False
c.JupyterHub.authenticator_class = 'ldap'
c.LDAPAuthenticator.allow_all = False

#: bad: a provider without rules
import os
from oauthenticator.github import GitHubOAuthenticator
c.JupyterHub.authenticator_class = GitHubOAuthenticator
c.GitHubOAuthenticator.client_id = os.environ['ID']

#: bad[jupyterhub=4.1]: oauthenticator 16 asks for a rule with any hub
c.JupyterHub.authenticator_class = 'google'

#: bad: providers of CILogon, none of which admits anybody
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.idps = {'https://github.com/login/oauth/authorize': {'username_derivation': {'username_claim': 'email'}}}

#: bad: random names need allow_all too
c.JupyterHub.authenticator_class = 'tmp'

#: bad: the older package of the dummy authenticator
c.JupyterHub.authenticator_class = 'dummyauthenticator.DummyAuthenticator'

#: bad: a class of the file that only checks passwords
from jupyterhub.auth import Authenticator
class Ours(Authenticator):
    async def authenticate(self, handler, data):
        return data['username']
c.JupyterHub.authenticator_class = Ours

#: bad: the rule is set for another authenticator
c.JupyterHub.authenticator_class = 'native'
c.GitHubOAuthenticator.allowed_users = {'alice'}

#: bad: admins that nobody knows of make no difference to PAM
from ourhub import admins
c.Authenticator.admin_users = admins

#: bad: perhaps no admins, in a tuple that no loop fills
import os
named = os.environ.get('ADMINS', '')
admins = tuple(named.split()) if named else ()
c.Authenticator.admin_users = admins

#: env: only in production
import os
c.JupyterHub.authenticator_class = 'native'
if os.environ.get('ALLOW_ALL'):
    c.Authenticator.allow_all = True

#: bad: one empty name is no admin
c.Authenticator.admin_users = {""}

#: good: everyone
c.Authenticator.allow_all = True

#: good: names
c.Authenticator.allowed_users = {'alice'}

#: good: names added to what is there
c.Authenticator.allowed_users.add('alice')

#: good: the old name still works
c.Authenticator.whitelist = {'alice'}

#: good: groups
c.LocalAuthenticator.allowed_groups = {'students'}

#: good: people of the database
c.Authenticator.allow_existing_users = True

#: good: nested in the application's section
c.JupyterHub.Authenticator.allow_all = True

#: good: organisations
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.allowed_organizations = {'example'}

#: good: admins of an OAuthenticator may log in
c.JupyterHub.authenticator_class = 'github'
c.Authenticator.admin_users = {'alice'}

#: good: groups of admins, too
c.JupyterHub.authenticator_class = 'google'
c.GoogleOAuthenticator.admin_google_groups = {'example.org': {'admins'}}

#: good: a provider of CILogon that admits everyone
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.idps = {'https://github.com/login/oauth/authorize': {'username_derivation': {'username_claim': 'email'}, 'allow_all': True}}

#: good: the hub's own dummy allows all
c.JupyterHub.authenticator_class = 'dummy'

#: good: so does the authenticator of the first use
c.JupyterHub.authenticator_class = 'firstuse'

#: good: nobody is meant to log in
c.JupyterHub.authenticator_class = 'null'

#: good: tokens are not checked against the rules
c.JupyterHub.authenticator_class = 'jwtauthenticator.jwtauthenticator.JSONWebTokenAuthenticator'

#: good: the author knows
c.Authenticator.any_allow_config = True

#: good[jupyterhub=4.1]: everyone was allowed
c.JupyterHub.authenticator_class = 'native'

#: good[oauthenticator=15.1, jupyterhub=4.1]: here too
c.JupyterHub.authenticator_class = 'github'

#: good: a class that decides itself
from jupyterhub.auth import PAMAuthenticator
class Ours(PAMAuthenticator):
    def check_allowed(self, username, authentication=None):
        return username.startswith('x')
c.JupyterHub.authenticator_class = Ours

#: good: a class with another default
from jupyterhub.auth import PAMAuthenticator
from traitlets import default
class Ours(PAMAuthenticator):
    @default('allow_all')
    def _all(self):
        return True
c.JupyterHub.authenticator_class = Ours

#: good: a class that sets the trait
from jupyterhub.auth import PAMAuthenticator
class Ours(PAMAuthenticator):
    allow_all = True
c.JupyterHub.authenticator_class = Ours

#: good: an OAuthenticator that makes admins
from oauthenticator.generic import GenericOAuthenticator
class Ours(GenericOAuthenticator):
    async def update_auth_model(self, auth_model):
        auth_model['admin'] = True
        return auth_model
c.JupyterHub.authenticator_class = Ours

#: good: lines that are not about the hub
c.DockerSpawner.volumes = {'user-{username}': '/home/jovyan/work'}

#: good: admins only is another rule
c.Authenticator.admin_users = {'alice'}

#: good: the group under its old name is another rule
c.LocalAuthenticator.group_whitelist = {'students'}

#: good: a Helm chart gives the rest
from z2jh import get_config as chart
c.JupyterHub.port = chart('hub.port')

#: dynamic: an unknown class
c.JupyterHub.authenticator_class = 'ourhub.OurAuthenticator'

#: dynamic: admins of an OAuthenticator from elsewhere
from ourhub import admins
c.JupyterHub.authenticator_class = 'github'
c.Authenticator.admin_users = admins

#: dynamic: a list of users in a file
with open('/srv/jupyterhub/users') as f:
    allowed = set(f.read().split())
c.Authenticator.allowed_users = allowed

#: dynamic: a loop over a file
c.JupyterHub.authenticator_class = 'native'
users = set()
with open('/srv/jupyterhub/users') as f:
    for line in f:
        users.add(line.strip())
c.Authenticator.allowed_users = users

#: env: a test of the environment
import os
c.Authenticator.allow_all = os.environ['ALL'] == 'yes'

#: dynamic: another file
load_subconfig('/etc/jupyterhub/users.py')
c.JupyterHub.port = 9000

#: dynamic: code that gets the configuration
from ourhub import configure
configure(c)
c.JupyterHub.port = 9000

#: dynamic: providers of CILogon that nobody knows
from site_users import providers
c.JupyterHub.authenticator_class = "cilogon"
c.CILogonOAuthenticator.allowed_idps = providers()

#: dynamic: a check that a class takes from elsewhere
from jupyterhub.auth import Authenticator
from ourhub import check, login
class OurAuthenticator(Authenticator):
    authenticate = login
    check_allowed = check
c.JupyterHub.authenticator_class = OurAuthenticator
