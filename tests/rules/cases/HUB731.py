#: bad: any account of Google
c.JupyterHub.authenticator_class = "google"
c.Authenticator.admin_users = {"alice"}

#: bad: a domain that stays
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.hosted_domain = ["x.org"]
c.GoogleOAuthenticator.strip_domain = False
c.Authenticator.allowed_users = {"alice", "bob"}

#: bad: several domains
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.hosted_domain = ["x.org", "y.org"]
c.Authenticator.blocked_users = {"alice"}

#: bad: an address of CILogon
c.JupyterHub.authenticator_class = "cilogon"
c.CILogonOAuthenticator.idps = {"https://idp.x.edu": {"username_derivation": {"username_claim": "eppn"}}}
c.Authenticator.admin_users = {"alice"}

#: good: one domain, which goes
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.hosted_domain = ["x.org"]
c.Authenticator.admin_users = {"alice"}

#: good: addresses
c.JupyterHub.authenticator_class = "google"
c.Authenticator.admin_users = {"alice@x.org"}

#: good: an account of a service beside them
c.JupyterHub.authenticator_class = "google"
c.Authenticator.admin_users = {"alice@x.org", "grader"}

#: good: mapped
c.JupyterHub.authenticator_class = "google"
c.Authenticator.username_map = {"alice@x.org": "alice"}
c.Authenticator.admin_users = {"alice"}

#: good: another claim
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.username_claim = "sub"
c.Authenticator.admin_users = {"1234"}

#: good: the domain is taken off
c.JupyterHub.authenticator_class = "cilogon"
c.CILogonOAuthenticator.idps = {
    "https://idp.x.edu": {
        "username_derivation": {"username_claim": "eppn", "action": "strip_idp_domain", "domain": "x.edu"},
    },
}
c.Authenticator.admin_users = {"alice"}

#: good: names of GitHub
c.JupyterHub.authenticator_class = "github"
c.Authenticator.admin_users = {"alice"}

#: env: on request
import os
if os.environ.get("GOOGLE"):
    c.JupyterHub.authenticator_class = "google"
c.Authenticator.admin_users = {"alice"}

#: dynamic: domains from elsewhere
from ourhub import domains
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.hosted_domain = domains
c.Authenticator.admin_users = {"alice"}
