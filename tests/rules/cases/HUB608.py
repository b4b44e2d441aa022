#: bad: an example's words
c = get_config()
c.JupyterHub.authenticator_class = "github"
c.GitHubOAuthenticator.client_secret = "your-client-secret"

#: bad: in angle brackets
c = get_config()
c.JupyterHub.authenticator_class = "github"
c.GitHubOAuthenticator.client_secret = "<client secret>"

#: bad: the name of the variable
c = get_config()
c.JupyterHub.authenticator_class = "github"
c.GitHubOAuthenticator.client_secret = "OAUTH_CLIENT_SECRET"

#: bad: a token
c = get_config()
c.JupyterHub.services = [{"name": "stats", "api_token": "super-secret"}]

#: bad: the proxy's token
c = get_config()
c.ConfigurableHTTPProxy.auth_token = "CONFIGPROXY_AUTH_TOKEN"

#: bad: a password of the database
c = get_config()
c.JupyterHub.db_url = "postgresql://hub:changeme@db/hub"

#: env: by default
import os
c = get_config()
c.ConfigurableHTTPProxy.auth_token = os.environ.get("PROXY_TOKEN", "changeme")

#: good: a real one
c = get_config()
c.JupyterHub.authenticator_class = "github"
c.GitHubOAuthenticator.client_secret = "73d9dc8131edc5675e8d6b29cae7477062d9c61b"

#: good: of an authenticator that is not used
c = get_config()
c.JupyterHub.authenticator_class = "native"
c.GitHubOAuthenticator.client_secret = "your-client-secret"

#: good: too short, which is another matter
c = get_config()
c.JupyterHub.services = [{"name": "stats", "api_token": "secret"}]

#: good: replaced by a deployment
c = get_config()
c.GitHubOAuthenticator.client_secret = "{{ github_secret }}"

#: dynamic: from the environment
import os
c = get_config()
c.ConfigurableHTTPProxy.auth_token = os.environ["PROXY_TOKEN"]

#: bad: brackets with nothing between them
c = get_config()
c.JupyterHub.authenticator_class = "github"
c.GitHubOAuthenticator.client_secret = "[]"

#: bad: what to do with it in production
c = get_config()
c.JupyterHub.services = [{"name": "export", "api_token": "use-a-secure-random-key-in-production"}]
