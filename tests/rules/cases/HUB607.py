#: bad: the secret of an OAuth application
c = get_config()
c.JupyterHub.authenticator_class = "github"
c.GitHubOAuthenticator.client_secret = "73d9dc8131edc5675e8d6b29cae7477062d9c61b"

#: bad: the token of a service
c = get_config()
c.JupyterHub.services = [{"name": "stats", "api_token": "85919901e99e4e438acfc5cd7d41c851"}]

#: bad: tokens by user
c = get_config()
c.JupyterHub.api_tokens = {"85919901e99e4e438acfc5cd7d41c851": "alice"}

#: bad: the password of the database
c = get_config()
c.JupyterHub.db_url = "postgresql://hub:wu3Fai7o@db/hub"

#: bad: the password of the directory
c = get_config()
c.JupyterHub.authenticator_class = "ldapauthenticator.LDAPAuthenticator"
c.LDAPAuthenticator.lookup_dn_search_password = "wu3Fai7o"

#: bad: a key for auth_state
c = get_config()
c.CryptKeeper.keys = ["wu3Fai7owu3Fai7owu3Fai7owu3Fai7o"]

#: bad: the proxy's token, through a name
c = get_config()
TOKEN = "0bc02bede919e99a26de1e2a7a5aadfa"
c.ConfigurableHTTPProxy.auth_token = TOKEN

#: bad: the secrets of LTI consumers
c = get_config()
c.JupyterHub.authenticator_class = "ltiauthenticator.LTIAuthenticator"
c.LTIAuthenticator.consumers = {"course": "wu3Fai7o4721"}

#: bad: bytes
c = get_config()
c.CryptKeeper.keys = [b"wu3Fai7owu3Fai7owu3Fai7owu3Fai7o"]

#: env: a default in plain text
import os
c = get_config()
c.ConfigurableHTTPProxy.auth_token = os.environ.get("PROXY_TOKEN", "0bc02bede919e99a26de1e2a7a5aadfa")

#: good: from the environment
import os
c = get_config()
c.JupyterHub.authenticator_class = "github"
c.GitHubOAuthenticator.client_secret = os.environ["OAUTH_CLIENT_SECRET"]

#: good: empty
c = get_config()
c.GitHubOAuthenticator.client_secret = ""

#: good: a placeholder, which is another matter
c = get_config()
c.JupyterHub.authenticator_class = "github"
c.GitHubOAuthenticator.client_secret = "your-client-secret"

#: good: marks that a deployment replaces
c = get_config()
c.GitHubOAuthenticator.client_secret = "{{ github_secret }}"
c.ConfigurableHTTPProxy.auth_token = "__PROXY_TOKEN__"
c.LDAPAuthenticator.lookup_dn_search_password = "${LDAP_PASSWORD}"

#: good: where the secret is, not the secret
c = get_config()
c.GitHubOAuthenticator.client_secret = "/run/secrets/github"
c.GenericOAuthenticator.token_url = "https://id.example.org/token"
c.JupyterHub.cookie_secret_file = "/data/cookie_secret"
c.JupyterHub.ssl_key = "/etc/ssl/hub.key"

#: good: a password that is not in the file
import os
c = get_config()
c.JupyterHub.db_url = "postgresql://hub:{}@db/hub".format(os.environ.get("PGPASSWORD"))

#: good: no password
c = get_config()
c.JupyterHub.db_url = "postgresql://hub@db/hub"

#: dynamic: consumers from elsewhere
from deployment import consumers
c = get_config()
c.LTIAuthenticator.consumers = consumers

#: dynamic: from a file
c = get_config()
c.GitHubOAuthenticator.client_secret = open("/run/secrets/github").read().strip()

#: dynamic: from another module
from our_secrets import github
c = get_config()
c.GitHubOAuthenticator.client_secret = github
