#: bad: local accounts in a container
import os
c = get_config()
c.JupyterHub.ip = os.environ["DOCKER_NETWORK_NAME"]
c.LocalAuthenticator.create_system_users = True

#: bad: homes of the host
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.JupyterHub.authenticator_class = "oauthenticator.LocalGitHubOAuthenticator"
c.JupyterHub.hub_ip = "jupyterhub"
c.LocalGitHubOAuthenticator.create_system_users = True

#: good: fixed ids
c = get_config()
c.JupyterHub.hub_ip = "jupyterhub"
c.LocalAuthenticator.create_system_users = True
c.LocalAuthenticator.uids = {"alice": 2001, "bob": 2002}

#: good: a command of one's own
c = get_config()
c.JupyterHub.hub_ip = "jupyterhub"
c.LocalAuthenticator.create_system_users = True
c.LocalAuthenticator.add_user_cmd = ["/usr/local/bin/add-user"]

#: good: not in a container
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/jupyterhub/jupyterhub.sqlite"
c.LocalAuthenticator.create_system_users = True

#: good: volumes of users' own
c = get_config()
c.JupyterHub.hub_ip = "jupyterhub"
c.JupyterHub.spawner_class = "docker"
c.LocalAuthenticator.create_system_users = True

#: env: by the environment
import os
c = get_config()
c.JupyterHub.hub_ip = "jupyterhub"
c.LocalAuthenticator.create_system_users = os.environ.get("CREATE", "yes") == "yes"

#: dynamic: a class that may do it otherwise
from mine import Authenticator
c = get_config()
c.JupyterHub.hub_ip = "jupyterhub"
c.JupyterHub.authenticator_class = Authenticator
c.LocalAuthenticator.create_system_users = True

#: good: a class of the file adds accounts
from jupyterhub.auth import PAMAuthenticator
c = get_config()
class Mine(PAMAuthenticator):
    def add_system_user(self, user):
        raise KeyError(user.name)
c.JupyterHub.hub_ip = "jupyterhub"
c.JupyterHub.authenticator_class = Mine
c.LocalAuthenticator.create_system_users = True

#: good: no sign of a container
c = get_config()
c.LocalAuthenticator.create_system_users = True
