#: bad[base=docker-volumes]: the only domain
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.hosted_domain = ["example.org"]
c.GoogleOAuthenticator.admin_users = {"alice@example.org", "bo"}

#: fixed[base=docker-volumes]: the only domain
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.hosted_domain = ["example.org"]
c.GoogleOAuthenticator.admin_users = {"alice", "bo"}

#: bad: one of two
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.hosted_domain = ["example.org", "example.com"]
c.GoogleOAuthenticator.strip_domain = True
c.GoogleOAuthenticator.blocked_users = {"alice@Example.com"}

#: bad: the domain of the only provider
c.JupyterHub.authenticator_class = "cilogon"
c.CILogonOAuthenticator.idps = {
    "https://idp.example.org/shibboleth": {
        "username_derivation": {"username_claim": "eppn", "action": "strip_idp_domain", "domain": "example.org"},
    },
}
c.CILogonOAuthenticator.allowed_users = {"alice@example.org"}

#: good: another domain, two domains, and a name without
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.hosted_domain = ["example.org"]
c.GoogleOAuthenticator.allowed_users = {"alice", "bo@gmail.com"}

#: good: nothing is taken off
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.hosted_domain = ["example.org"]
c.GoogleOAuthenticator.strip_domain = False
c.GoogleOAuthenticator.allowed_users = {"alice@example.org"}

#: good: two domains
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.hosted_domain = ["example.org", "example.com"]
c.GoogleOAuthenticator.allowed_users = {"alice@example.org"}

#: good: mapped
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.hosted_domain = ["example.org"]
c.GoogleOAuthenticator.username_map = {"alice": "alice@example.org"}
c.GoogleOAuthenticator.allowed_users = {"alice@example.org"}

#: good: two providers
c.JupyterHub.authenticator_class = "cilogon"
c.CILogonOAuthenticator.idps = {
    "https://idp.example.org/shibboleth": {
        "username_derivation": {"username_claim": "eppn", "action": "strip_idp_domain", "domain": "example.org"},
    },
    "https://github.com/login/oauth/authorize": {"username_derivation": {"username_claim": "email"}},
}
c.CILogonOAuthenticator.allowed_users = {"alice@example.org"}

#: env: with a variable
import os

c.JupyterHub.authenticator_class = "google"
if os.environ.get("DOMAIN"):
    c.GoogleOAuthenticator.hosted_domain = ["example.org"]
else:
    c.GoogleOAuthenticator.hosted_domain = ["example.org", "example.com"]
c.GoogleOAuthenticator.allowed_users = {"alice@example.org"}

#: dynamic: domains from elsewhere
from site_settings import domains

c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.hosted_domain = domains
c.GoogleOAuthenticator.allowed_users = {"alice@example.org"}

#: bad: the holder of a role
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.hosted_domain = ["example.org"]
c.JupyterHub.load_roles = [{"name": "teachers", "scopes": ["admin-ui"], "users": ["alice@example.org"]}]

#: bad: members of groups
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.hosted_domain = ["example.org"]
c.JupyterHub.load_groups = {"course": {"users": ["alice@example.org"]}}

#: bad: addresses, where GitHub gives its own names
c.JupyterHub.authenticator_class = "github"
c.GitHubOAuthenticator.allowed_users = {"ana@example.org", "bo"}

#: good: addresses, where GitHub gives addresses
c.JupyterHub.authenticator_class = "github"
c.GitHubOAuthenticator.username_claim = "email"
c.GitHubOAuthenticator.allowed_users = {"ana@example.org"}

#: good: addresses for which the file has names of its own
c.JupyterHub.authenticator_class = "gitlab"
c.Authenticator.username_map = {"ana": "ana@example.org"}
c.Authenticator.allowed_users = {"ana@example.org"}
