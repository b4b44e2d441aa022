#: bad: no scheme
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.oauth_callback_url = 'localhost:8000/hub/oauth_callback'

#: bad: the address of the hub
c.JupyterHub.authenticator_class = 'google'
c.GoogleOAuthenticator.oauth_callback_url = 'https://hub.example.org/'

#: bad: without base_url
c.JupyterHub.authenticator_class = 'generic-oauth'
c.JupyterHub.base_url = '/jupyter'
c.OAuthenticator.oauth_callback_url = 'https://example.org/hub/oauth_callback'

#: bad: the page where the login begins
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.oauth_callback_url = 'https://hub.example.org/hub/oauth_login'

#: bad: no host
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.oauth_callback_url = 'https:/hub/oauth_callback'

#: bad: no web address
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.oauth_callback_url = 'ftp://hub.example.org/hub/oauth_callback'

#: env: only if the variable is unset
import os
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.oauth_callback_url = os.environ.get('CALLBACK', 'https://hub.example.org')

#: good: right
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.oauth_callback_url = 'https://hub.example.org/hub/oauth_callback'

#: good: with base_url, and with a slash at the end
c.JupyterHub.authenticator_class = 'github'
c.JupyterHub.base_url = 'jupyter'
c.GitHubOAuthenticator.oauth_callback_url = 'https://example.org/jupyter/hub/oauth_callback'

#: good: a prefix that bind_url gives
c.JupyterHub.authenticator_class = 'github'
c.JupyterHub.bind_url = 'http://127.0.0.1:8000/jupyter'
c.GitHubOAuthenticator.oauth_callback_url = 'https://example.org/jupyter/hub/oauth_callback'

#: good: a test on one's own machine
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.oauth_callback_url = 'http://localhost:8000/hub/oauth_callback'

#: good: base_url is the default
c.JupyterHub.authenticator_class = 'github'
c.JupyterHub.base_url = '/'
c.GitHubOAuthenticator.oauth_callback_url = 'https://hub.example.org/hub/oauth_callback'

#: good: empty means a guess
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.oauth_callback_url = ''

#: good: MediaWiki goes without
c.JupyterHub.authenticator_class = 'mediawiki'
c.MWOAuthenticator.oauth_callback_url = 'oob'

#: good: a class with handlers of its own
from oauthenticator.generic import GenericOAuthenticator
class Ours(GenericOAuthenticator):
    def get_handlers(self, app):
        return []
c.JupyterHub.authenticator_class = Ours
c.Ours.oauth_callback_url = 'https://hub.example.org/back'

#: dynamic: from the environment
import os
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.oauth_callback_url = os.environ['CALLBACK']

#: dynamic: a host that is not known
import os
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.oauth_callback_url = f"https://{os.environ['HOST']}/callback"

#: good: the hub redirects what lacks its prefix
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.oauth_callback_url = 'https://hub.example.org/oauth_callback'

#: good: the same below base_url
c.JupyterHub.authenticator_class = 'github'
c.JupyterHub.base_url = '/jupyter/'
c.GitHubOAuthenticator.oauth_callback_url = 'https://example.org/jupyter/oauth_callback'

#: bad: the same beside base_url
c.JupyterHub.authenticator_class = 'github'
c.JupyterHub.base_url = '/jupyter/'
c.GitHubOAuthenticator.oauth_callback_url = 'https://example.org/oauth_callback'

#: good: a provider on the hub's own site
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.authorize_url = '/login'
c.GenericOAuthenticator.oauth_callback_url = '/hub/oauth_callback'
