#: bad: allowed groups
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.allowed_groups = {'students'}

#: fixed: allowed groups
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.allowed_groups = {'students'}
c.GenericOAuthenticator.manage_groups = True

#: bad: groups of admins
c.JupyterHub.authenticator_class = 'github'
c.OAuthenticator.admin_groups = {'admins'}

#: fixed: groups of admins
c.JupyterHub.authenticator_class = 'github'
c.OAuthenticator.admin_groups = {'admins'}
c.OAuthenticator.manage_groups = True

#: bad: the old name of the claim
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.claim_groups_key = 'groups'

#: fixed: the old name of the claim
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.claim_groups_key = 'groups'
c.GenericOAuthenticator.manage_groups = True

#: bad: UNIX groups of a local OAuthenticator share the name
c.JupyterHub.authenticator_class = 'local-github'
c.LocalAuthenticator.allowed_groups = {'students'}

#: fixed: UNIX groups of a local OAuthenticator share the name
c.JupyterHub.authenticator_class = 'local-github'
c.LocalAuthenticator.allowed_groups = {'students'}
c.LocalAuthenticator.manage_groups = True

#: bad: turned off
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.allowed_groups = {'students'}
c.Authenticator.manage_groups = False

#: bad: no fix, as the file loads groups
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.allowed_groups = {'students'}
c.JupyterHub.load_groups = {'a': {'users': ['b']}}

#: env: only if the variable is set
import os
c.JupyterHub.authenticator_class = 'generic-oauth'
if os.environ.get('GROUP'):
    c.GenericOAuthenticator.allowed_groups = {'students'}

#: good: managed
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.allowed_groups = {'students'}
c.Authenticator.manage_groups = True

#: good: empty
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.allowed_groups = set()

#: good[oauthenticator=16.3]: not needed
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.allowed_groups = {'students'}

#: good: groups of Google and Globus
c.JupyterHub.authenticator_class = 'google'
c.GoogleOAuthenticator.allowed_google_groups = {'example.org': {'students'}}

#: good: UNIX groups
c.LocalAuthenticator.allowed_groups = {'students'}

#: dynamic: managed or not
from ourhub import managed
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.allowed_groups = {'students'}
c.GenericOAuthenticator.manage_groups = managed

#: dynamic: groups from elsewhere
from ourhub import groups
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.allowed_groups = groups
