#: bad[jupyterhub=5.2]: a host path, names that users choose, an old hub
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"/srv/homes/{raw_username}": "/home/jovyan/work"}

#: fixed: a host path, names that users choose, an old hub
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"/srv/homes/{username}": "/home/jovyan/work"}

#: bad: a host path, a new hub
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {'/srv/homes/{raw_username}': '/home/jovyan/work'}

#: fixed: a host path, a new hub
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {'/srv/homes/{username}': '/home/jovyan/work'}

#: bad: a volume name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "generic-oauth"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"home-{raw_username}": "/home/jovyan/work"}

#: fixed: a volume name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "generic-oauth"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan/work"}

#: bad: an escape that does nothing
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.DockerSpawner.escape = lambda name: name
c.DockerSpawner.volumes = {"/srv/homes/{username}": "/home/jovyan/work"}

#: bad[base=named-servers jupyterhub=5.2]: names of servers in a path, an old hub
c.DockerSpawner.volumes = {"/srv/homes/{username}/{raw_servername}": "/home/jovyan/work"}

#: fixed[base=named-servers]: names of servers in a path, an old hub
c.DockerSpawner.volumes = {"/srv/homes/{username}/{servername}": "/home/jovyan/work"}

#: good: the escaped name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"/srv/homes/{username}": "/home/jovyan/work"}

#: good: a careful pattern
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.Authenticator.username_pattern = "^[a-z][a-z0-9_-]*$"
c.DockerSpawner.volumes = {"/srv/homes/{raw_username}": "/home/jovyan/work"}

#: good: names of system accounts
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"/srv/homes/{raw_username}": "/home/jovyan/work"}

#: good: names that the admin lists
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.volumes = {"/srv/homes/{raw_username}": "/home/jovyan/work"}

#: good[base=named-servers]: names of servers, which new hubs check
c.DockerSpawner.volumes = {"/srv/homes/{username}/{raw_servername}": "/home/jovyan/work"}

#: env: a default of the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {os.environ.get("HOMES", "/srv/{raw_username}"): "/home/jovyan/work"}

#: fixed: a default of the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {os.environ.get("HOMES", "/srv/{username}"): "/home/jovyan/work"}

#: dynamic: an authenticator that is not known
from mine import Authenticator
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = Authenticator
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"/srv/{raw_username}": "/home/jovyan/work"}

#: bad: a list of names, and everybody else
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allowed_users = {"alice"}
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"/srv/{raw_username}": "/home/jovyan/work"}

#: fixed: a list of names, and everybody else
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allowed_users = {"alice"}
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"/srv/{username}": "/home/jovyan/work"}

#: good: an escape that changes names
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.DockerSpawner.escape = lambda name: name.encode().hex()
c.DockerSpawner.volumes = {"/srv/{username}": "/home/jovyan/work"}

#: good: names that a class of the file makes
from jupyterhub.auth import DummyAuthenticator
c = get_config()
class Mine(DummyAuthenticator):
    def normalize_username(self, username):
        return username.encode().hex()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = Mine
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"/srv/{raw_username}": "/home/jovyan/work"}

#: good[base=named-servers jupyterhub=5.2]: names of servers in a volume
c.DockerSpawner.volumes = {"home-{username}-{raw_servername}": "/home/jovyan/work"}

#: good[base=named-servers jupyterhub=5.2]: names of servers with something before them
c.DockerSpawner.volumes = {"/srv/{username}/s-{raw_servername}": "/home/jovyan/work"}

#: good[jupyterhub=5.2]: no named servers
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/srv/{username}/{raw_servername}": "/home/jovyan/work"}

#: bad: mail addresses
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "google"
c.Authenticator.allow_all = True
c.GoogleOAuthenticator.hosted_domain = ["example.org", "example.com"]
c.DockerSpawner.volumes = {"home-{raw_username}": "/home/jovyan/work"}

#: bad: mail addresses that are listed
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "azuread"
c.Authenticator.allowed_users = {"ana@example.org"}
c.DockerSpawner.volumes = {"home-{raw_username}": "/home/jovyan/work"}

#: good: without their domain, and in a path
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.hosted_domain = ["example.org"]
c.GoogleOAuthenticator.allowed_users = {"ana"}
c.DockerSpawner.volumes = {"home-{raw_username}": "/home/jovyan/work", "/srv/{username}": "/srv"}

#: bad: mail addresses of CILogon
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "cilogon"
c.CILogonOAuthenticator.allow_all = True
c.CILogonOAuthenticator.idps = {"https://idp.x.edu": {"username_derivation": {"username_claim": "eppn"}}}
c.DockerSpawner.volumes = {"lab-{raw_username}": "/home/jovyan/work"}

#: bad: mail addresses in the names of containers
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "google"
c.GoogleOAuthenticator.allow_all = True
c.DockerSpawner.name_template = "lab-{raw_username}"

#: good: a provider that takes off the domain
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.authenticator_class = "cilogon"
c.CILogonOAuthenticator.allow_all = True
c.CILogonOAuthenticator.idps = {
    "https://idp.x.edu": {
        "username_derivation": {"username_claim": "eppn", "action": "strip_idp_domain", "domain": "x.edu"},
    },
}
c.DockerSpawner.volumes = {"lab-{raw_username}": "/home/jovyan/work"}
c.DockerSpawner.name_template = "lab-{raw_username}"
