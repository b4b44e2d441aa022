#: bad: an admin
c.JupyterHub.authenticator_class = "github"
c.GitHubOAuthenticator.admin_users = {"alice"}

#: bad: nobody on purpose
c.JupyterHub.authenticator_class = "github"
c.Authenticator.admin_users = {"alice"}
c.Authenticator.allow_all = False

#: good: others, too
c.JupyterHub.authenticator_class = "github"
c.GitHubOAuthenticator.admin_users = {"alice"}
c.GitHubOAuthenticator.allowed_organizations = {"example"}

#: good: decided
c.JupyterHub.authenticator_class = "github"
c.GitHubOAuthenticator.admin_users = {"alice"}
c.GitHubOAuthenticator.allow_existing_users = False

#: good[oauthenticator=15.1.0]: before there were allow rules
c.JupyterHub.authenticator_class = "github"
c.GitHubOAuthenticator.admin_users = {"alice"}

#: env: with a variable
import os

c.JupyterHub.authenticator_class = "github"
c.GitHubOAuthenticator.admin_users = {"alice"}
if os.environ.get("ORG"):
    c.GitHubOAuthenticator.allowed_organizations = {"example"}

#: dynamic: from elsewhere
from site_settings import organizations

c.JupyterHub.authenticator_class = "github"
c.GitHubOAuthenticator.admin_users = {"alice"}
c.GitHubOAuthenticator.allowed_organizations = organizations
