#: bad: everybody with an account at GitHub
c = get_config()
c.JupyterHub.authenticator_class = "github"
c.GitHubOAuthenticator.allow_all = True

#: bad: everybody with an account at gitlab.com
c = get_config()
c.JupyterHub.authenticator_class = "gitlab"
c.GitLabOAuthenticator.gitlab_url = "https://gitlab.com"
c.OAuthenticator.allow_all = True

#: bad: the list keeps nobody out
c = get_config()
c.Authenticator.allow_all = True
c.Authenticator.allowed_users = {"alice"}

#: bad: the organization keeps nobody out
c = get_config()
c.JupyterHub.authenticator_class = "github"
c.GitHubOAuthenticator.allow_all = True
c.GitHubOAuthenticator.allowed_organizations = {"our-org"}

#: env: by default
import os
c = get_config()
c.JupyterHub.authenticator_class = os.environ.get("AUTHENTICATOR", "google")
c.Authenticator.allow_all = True

#: good: no rule of this authenticator
c = get_config()
c.Authenticator.allow_all = True
c.PAMAuthenticator.allowed_organizations = {"our-org"}

#: good: a hook may refuse people
from deployment import refuse
c = get_config()
c.JupyterHub.authenticator_class = "github"
c.Authenticator.allow_all = True
c.Authenticator.post_auth_hook = refuse

#: bad: everybody with an account at Bitbucket
c = get_config()
c.JupyterHub.authenticator_class = "bitbucket"
c.Authenticator.allow_all = True

#: good: a domain
c = get_config()
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.allow_all = True
c.GoogleOAuthenticator.hosted_domain = ["example.org"]

#: good: a GitLab of one's own
c = get_config()
c.JupyterHub.authenticator_class = "gitlab"
c.GitLabOAuthenticator.gitlab_url = "https://git.example.org"
c.GitLabOAuthenticator.allow_all = True

#: good: an identity provider of one's own
c = get_config()
c.JupyterHub.authenticator_class = "generic-oauth"
c.GenericOAuthenticator.allow_all = True

#: good: a list
c = get_config()
c.JupyterHub.authenticator_class = "github"
c.Authenticator.allowed_users = {"alice"}

#: good: a class of one's own decides
from oauthenticator.github import GitHubOAuthenticator
c = get_config()
class Ours(GitHubOAuthenticator):
    async def check_allowed(self, username, auth_model):
        return username.startswith("our-")
c.JupyterHub.authenticator_class = Ours
c.Authenticator.allow_all = True

#: good: an empty list
c = get_config()
c.Authenticator.allow_all = True
c.Authenticator.allowed_users = set()

#: dynamic: from elsewhere
from deployment import is_open
c = get_config()
c.JupyterHub.authenticator_class = "github"
c.Authenticator.allow_all = is_open

#: dynamic: an address that is not known
import os
c = get_config()
c.JupyterHub.authenticator_class = "gitlab"
c.GitLabOAuthenticator.gitlab_url = os.environ["OUR_GITLAB"]
c.Authenticator.allow_all = True

#: good: admins who are allowed as well say nothing of the others
c = get_config()
c.JupyterHub.authenticator_class = "native"
c.Authenticator.allow_all = True
c.Authenticator.admin_users = {"alice", "bob"}
c.Authenticator.allowed_users = {"alice"}

#: bad: one of the allowed is not an admin
c = get_config()
c.JupyterHub.authenticator_class = "native"
c.Authenticator.allow_all = True
c.Authenticator.admin_users = {"alice"}
c.Authenticator.allowed_users = {"alice", "bob"}

#: bad: admins whom nobody knows beside users
from site_users import admins
c.JupyterHub.authenticator_class = "github"
c.Authenticator.allow_all = True
c.Authenticator.allowed_users = {"alice"}
c.Authenticator.admin_users = admins()

#: bad: users are named, and nobody knows who is an admin
c.JupyterHub.authenticator_class = "native"
c.Authenticator.allow_all = True
c.Authenticator.allowed_users = {"alice"}
c.Authenticator.admin_users = admins()
