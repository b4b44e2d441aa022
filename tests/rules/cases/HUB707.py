#: bad: a key
c.Authenticator.username_map = {'Joe': 'joseph', "ann": "Ann"}

#: fixed: a key
c.Authenticator.username_map = {'joe': 'joseph', "ann": "Ann"}

#: bad: keywords
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.username_map = dict(Joe='joseph')

#: fixed: keywords
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.username_map = dict(joe='joseph')

#: bad: an item
c.Authenticator.username_map = {}
c.Authenticator.username_map['Joe'] = 'joseph'

#: fixed: an item
c.Authenticator.username_map = {}
c.Authenticator.username_map['joe'] = 'joseph'

#: env: only if the variable is unset
import os
c.Authenticator.username_map = {os.environ.get('WHO', 'Joe'): 'joseph'}

#: fixed: only if the variable is unset
import os
c.Authenticator.username_map = {os.environ.get('WHO', 'joe'): 'joseph'}

#: good: lower case
c.Authenticator.username_map = {'joe': 'joseph'}

#: good: capitals in the value
c.Authenticator.username_map = {'joe': 'Joseph'}

#: good: both
c.Authenticator.username_map = {'joe': 'joseph', 'Joe': 'joseph'}

#: good: PAM's own names
c.PAMAuthenticator.pam_normalize_username = True
c.Authenticator.username_map = {'Joe': 'joseph'}

#: good: MediaWiki keeps capitals
c.JupyterHub.authenticator_class = 'mediawiki'
c.Authenticator.username_map = {'Joe': 'joseph'}

#: dynamic: an unknown class
c.JupyterHub.authenticator_class = 'ourhub.OurAuthenticator'
c.Authenticator.username_map = {'Joe': 'joseph'}

#: dynamic: from elsewhere
from ourhub import names
c.Authenticator.username_map = names
