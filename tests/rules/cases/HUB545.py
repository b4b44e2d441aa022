#: bad: two users
c.Authenticator.allowed_users = {"ana" "bo", "carl"}

#: fixed: two users
c.Authenticator.allowed_users = {"ana", "bo", "carl"}

#: bad: on lines of their own
c.Authenticator.admin_users = [
    "ana"  # the head
    'bo',
]

#: fixed: on lines of their own
c.Authenticator.admin_users = [
    "ana",  # the head
    'bo',
]

#: bad: three
c.Authenticator.blocked_users = ("ana" "bo" "carl",)

#: fixed: three
c.Authenticator.blocked_users = ("ana", "bo", "carl",)

#: bad: arguments
c.Spawner.args = ["--ServerApp.allow_origin=example.org" "--debug"]

#: fixed: arguments
c.Spawner.args = ["--ServerApp.allow_origin=example.org", "--debug"]

#: bad: members of a group
c.JupyterHub.load_groups = {"lab": {"users": ["ana" "bo"]}}

#: fixed: members of a group
c.JupyterHub.load_groups = {"lab": {"users": ["ana", "bo"]}}

#: bad: scopes of a role
c.JupyterHub.load_roles = [{"name": "reader", "scopes": ["list:users" "list:groups"], "users": ["ana"]}]

#: fixed: scopes of a role
c.JupyterHub.load_roles = [{"name": "reader", "scopes": ["list:users", "list:groups"], "users": ["ana"]}]

#: bad: variables, organizations and domains
c.Spawner.env_keep = ["PATH" "LANG"]
c.GitHubOAuthenticator.allowed_organizations = {"lab-a" "lab-b"}
c.GoogleOAuthenticator.hosted_domain = ["example.org" "example.com"]

#: fixed: variables, organizations and domains
c.Spawner.env_keep = ["PATH", "LANG"]
c.GitHubOAuthenticator.allowed_organizations = {"lab-a", "lab-b"}
c.GoogleOAuthenticator.hosted_domain = ["example.org", "example.com"]

#: env: in a branch
import os
if os.environ.get("LAB"):
    c.Authenticator.allowed_users = {"ana" "bo"}

#: branch: in a branch
import socket
if socket.gethostname() == "hub":
    c.Authenticator.allowed_users = {"ana" "bo"}

#: good: one string in parts
c.Spawner.args = [
    "--ServerApp.tornado_settings={'headers': "
    "{'Content-Security-Policy': \"frame-ancestors 'self'\"}}",
    "--ServerApp.long_" "name=1",
    "--ServerApp.allow_origin=" "--",
    ("--ServerApp.x=1" "--debug"),
]
c.Authenticator.admin_users = {"ana.maria" "@example.org", "long-" "name", ("ana" "bo")}
c.Spawner.cmd = ["bash", "-c", "exec jupyterhub-singleuser" " --debug"]
c.Spawner.environment = {"NAMES": "ana" "bo"}
c.GoogleOAuthenticator.scope = ["https://www.googleapis.com/auth/" "userinfo.email"]

#: dynamic: computed
end = "bo"
c.Authenticator.allowed_users = {f"ana" f"{end}", "ana" + "bo"}
