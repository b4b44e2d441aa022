#: good: a provider
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.idps = {
    'https://github.com/login/oauth/authorize': {'username_derivation': {'username_claim': 'email'}},
}

#: good: in the section of a class that it is built on
c.JupyterHub.authenticator_class = 'oauthenticator.cilogon.LocalCILogonOAuthenticator'
c.OAuthenticator.idps = {
    'https://github.com/login/oauth/authorize': {'username_derivation': {'username_claim': 'email'}},
}

#: good: one by one
c = get_config()
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.idps['https://github.com/login/oauth/authorize'] = {
    'username_derivation': {'username_claim': 'email'},
}

#: good: the old name passes its value on
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.allowed_idps = {
    'https://github.com/login/oauth/authorize': {'username_derivation': {'username_claim': 'email'}},
}

#: good[oauthenticator=17.3]: the name before 17.4
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.allowed_idps = {
    'https://github.com/login/oauth/authorize': {'username_derivation': {'username_claim': 'email'}},
}

#: good[oauthenticator=15.1]: oauthenticator 15 lets every provider in
c.JupyterHub.authenticator_class = 'cilogon'

#: good[oauthenticator=15.1]: also with an empty setting
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.allowed_idps = {}

#: good: HUB705 says that the old name stops the hub
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.shown_idps = ['https://github.com/login/oauth/authorize']

#: good: so does an older one
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.idp_whitelist = ['example.org']

#: good: HUB705 says that the empty old name lists none
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.allowed_idps = {}

#: good: HUB511 says that it is not a dict
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.idps = None

#: good: a class of the file may know its providers
from oauthenticator.cilogon import CILogonOAuthenticator
class Ours(CILogonOAuthenticator):
    def authenticate(self, handler, data=None):
        return known(handler)
c.JupyterHub.authenticator_class = Ours

#: good: and one that has them
from oauthenticator.cilogon import CILogonOAuthenticator
class Ours(CILogonOAuthenticator):
    idps = {'https://github.com/login/oauth/authorize': {'username_derivation': {'username_claim': 'email'}}}
c.JupyterHub.authenticator_class = Ours

#: good: a part of a larger config
import z2jh
c.JupyterHub.authenticator_class = 'cilogon'

#: good: a part of a larger config, which another part may follow
import z2jh
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.idps = {}

#: good: another authenticator is in use
c.JupyterHub.authenticator_class = 'github'
c.CILogonOAuthenticator.idps = {}

#: bad: no providers
c.JupyterHub.authenticator_class = 'cilogon'
c.Authenticator.allowed_users = {'alice'}

#: bad: with local users
from oauthenticator.cilogon import LocalCILogonOAuthenticator
c.JupyterHub.authenticator_class = LocalCILogonOAuthenticator
c.LocalCILogonOAuthenticator.create_system_users = True

#: bad: an empty setting
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.idps = {}

#: bad[oauthenticator=17.3]: the name before 17.4
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.allowed_idps = {}

#: bad[oauthenticator=17.3]: a name that only 17.4 knows
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.idps = {
    'https://github.com/login/oauth/authorize': {'username_derivation': {'username_claim': 'email'}},
}

#: bad[oauthenticator=16.1]: refused after the login
c.JupyterHub.authenticator_class = 'cilogon'

#: bad: an old name that has no effect
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.strip_idp_domain = False

#: env: only with the variable
import os
c.JupyterHub.authenticator_class = 'cilogon'
if 'IDP' in os.environ:
    c.CILogonOAuthenticator.idps = {
        os.environ['IDP']: {'username_derivation': {'username_claim': 'email'}},
    }

#: branch: a class for each place
import socket
c.Authenticator.allowed_users = {'alice'}
if socket.gethostname() == 'hub':
    c.JupyterHub.authenticator_class = 'cilogon'

#: dynamic: from a file
import json
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.idps = json.load(open('/etc/jupyterhub/idps.json'))

#: dynamic: from a file, under the old name
import json
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.allowed_idps = json.load(open('/etc/jupyterhub/idps.json'))

#: dynamic: in a loop, under the old name
import json
c.JupyterHub.authenticator_class = 'cilogon'
for provider in json.load(open('/etc/jupyterhub/idps.json')):
    c.CILogonOAuthenticator.allowed_idps[provider] = {'username_derivation': {'username_claim': 'email'}}

#: dynamic: in a loop that may not run
import os
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.idps = {}
for provider in os.environ['IDPS'].split():
    c.CILogonOAuthenticator.idps[provider] = {'username_derivation': {'username_claim': 'email'}}

#: dynamic: in a loop that fills a dict
import os
c.JupyterHub.authenticator_class = 'cilogon'
idps = {}
for provider in os.environ['IDPS'].split():
    idps[provider] = {'username_derivation': {'username_claim': 'email'}}
c.CILogonOAuthenticator.idps = idps

#: dynamic: in a loop alone
import json
c.JupyterHub.authenticator_class = 'cilogon'
for provider in json.load(open('/etc/jupyterhub/idps.json')):
    c.CILogonOAuthenticator.idps[provider] = {'username_derivation': {'username_claim': 'email'}}

#: dynamic: one for each
import os
c.JupyterHub.authenticator_class = 'cilogon'
c.CILogonOAuthenticator.idps = {
    provider: {'username_derivation': {'username_claim': 'email'}} for provider in os.environ['IDPS'].split()
}

#: dynamic: if a file exists
import json, os
c.JupyterHub.authenticator_class = 'cilogon'
if os.path.exists('/etc/jupyterhub/idps.json'):
    c.CILogonOAuthenticator.idps = json.load(open('/etc/jupyterhub/idps.json'))

#: dynamic: every setting of a file
import json
c.JupyterHub.authenticator_class = 'cilogon'
for name, value in json.load(open('/etc/jupyterhub/cilogon.json')).items():
    setattr(c.CILogonOAuthenticator, name, value)

#: dynamic: from a config that can't be read
c.JupyterHub.authenticator_class = 'cilogon'
load_subconfig('/etc/jupyterhub/cilogon.py')

#: dynamic: a class that the environment names
import os
c.JupyterHub.authenticator_class = os.environ['AUTHENTICATOR']

#: bad: a class of one's own
from oauthenticator.cilogon import CILogonOAuthenticator
class Ours(CILogonOAuthenticator):
    pass
c.JupyterHub.authenticator_class = Ours

#: good: a class with providers of its own
from oauthenticator.cilogon import CILogonOAuthenticator
from traitlets import default
class Ours(CILogonOAuthenticator):
    @default("idps")
    def _idps(self):
        return providers()
c.JupyterHub.authenticator_class = Ours
