#: bad: a domain
c.JupyterHub.authenticator_class = "cilogon"
c.CILogonOAuthenticator.idps = {"github.com": {"username_derivation": {"username_claim": "email"}}}

#: bad: no options
c.JupyterHub.authenticator_class = "cilogon"
c.CILogonOAuthenticator.idps = {"https://github.com/login/oauth/authorize": {}}

#: bad: no claim
c.JupyterHub.authenticator_class = "cilogon"
c.CILogonOAuthenticator.idps = {"urn:mace:incommon:x.edu": {"username_derivation": {"action": "prefix", "prefix": "x"}}}

#: bad: an unknown option
c.JupyterHub.authenticator_class = "cilogon"
c.CILogonOAuthenticator.idps = {"https://idp.x.edu": {"username_derivation": {"username_claim": "eppn"}, "domains": []}}

#: bad: an unknown action
c.JupyterHub.authenticator_class = "cilogon"
c.CILogonOAuthenticator.idps = {
    "https://idp.x.edu": {"username_derivation": {"username_claim": "eppn", "action": "strip", "domain": "x.edu"}},
}

#: bad: no domain to take off
c.JupyterHub.authenticator_class = "cilogon"
c.CILogonOAuthenticator.idps = {
    "https://idp.x.edu": {"username_derivation": {"username_claim": "eppn", "action": "strip_idp_domain"}},
}

#: bad: no prefix
c.JupyterHub.authenticator_class = "cilogon"
c.CILogonOAuthenticator.idps = {
    "https://idp.x.edu": {"username_derivation": {"username_claim": "sub", "action": "prefix"}},
}

#: bad: under the former name
c.JupyterHub.authenticator_class = "cilogon"
c.CILogonOAuthenticator.allowed_idps = {"github.com": {"username_derivation": {"username_claim": "email"}}}

#: good: whole
c.JupyterHub.authenticator_class = "cilogon"
c.CILogonOAuthenticator.idps = {
    "https://idp.x.edu/shibboleth": {
        "default": True,
        "allowed_domains": ["x.edu"],
        "username_derivation": {"username_claim": "eppn", "action": "strip_idp_domain", "domain": "x.edu"},
    },
    "http://google.com/accounts/o8/id": {
        "username_derivation": {"username_claim": "email", "action": "prefix", "prefix": "g"},
    },
}

#: good: another authenticator
c.JupyterHub.authenticator_class = "google"
c.CILogonOAuthenticator.idps = {"github.com": {}}

#: good[oauthenticator=15.1.0]: before providers were checked
c.JupyterHub.authenticator_class = "cilogon"
c.CILogonOAuthenticator.idps = {"https://idp.x.edu": {}}

#: env: on request
import os
c.JupyterHub.authenticator_class = "cilogon"
if os.environ.get("GITHUB"):
    c.CILogonOAuthenticator.idps = {"github.com": {"username_derivation": {"username_claim": "email"}}}

#: dynamic: options from elsewhere
from ourhub import derivation, provider
c.JupyterHub.authenticator_class = "cilogon"
c.CILogonOAuthenticator.idps = {provider: {"username_derivation": derivation}, **provider}
