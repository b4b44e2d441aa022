#: bad: by default
c.JupyterHub.spawner_class = 'docker'
c.JupyterHub.hub_connect_ip = 'jupyterhub'

#: bad: by name
import os
c.JupyterHub.authenticator_class = 'pam'
c.JupyterHub.spawner_class = 'dockerspawner.DockerSpawner'
c.DockerSpawner.network_name = os.environ['DOCKER_NETWORK_NAME']

#: env: only if the variable is unset
import os
c.JupyterHub.spawner_class = 'docker'
c.JupyterHub.hub_connect_ip = 'jupyterhub'
if os.environ.get('NATIVE'):
    c.JupyterHub.authenticator_class = 'native'

#: good: an authenticator of its own
c.JupyterHub.authenticator_class = 'native'
c.JupyterHub.spawner_class = 'docker'
c.JupyterHub.hub_connect_ip = 'jupyterhub'

#: good: accounts of the host, which are given to the hub
c.JupyterHub.spawner_class = 'docker-system-user'
c.JupyterHub.hub_connect_ip = 'jupyterhub'

#: good: PAM is set up
c.JupyterHub.spawner_class = 'docker'
c.JupyterHub.hub_connect_ip = 'jupyterhub'
c.PAMAuthenticator.service = 'sssd'

#: good: a hub on a machine
c.JupyterHub.spawner_class = 'docker'
c.JupyterHub.hub_connect_ip = '172.17.0.1'
c.JupyterHub.cookie_secret_file = '/srv/jupyterhub/cookie_secret'

#: good: a hub on a machine, by its name
c.JupyterHub.spawner_class = 'docker'
c.JupyterHub.hub_connect_ip = 'hub.example.org'

#: good: other servers
c.JupyterHub.spawner_class = 'systemdspawner.SystemdSpawner'
c.JupyterHub.hub_connect_ip = 'jupyterhub'

#: dynamic: an unknown class
import os
c.JupyterHub.authenticator_class = os.environ['AUTHENTICATOR']
c.JupyterHub.spawner_class = 'docker'
c.JupyterHub.hub_connect_ip = 'jupyterhub'

#: bad: a class of one's own
from jupyterhub.auth import PAMAuthenticator
class Ours(PAMAuthenticator):
    pass
c.JupyterHub.authenticator_class = Ours
c.JupyterHub.spawner_class = 'docker'
c.JupyterHub.hub_connect_ip = 'jupyterhub'

#: good: a class that asks others
from jupyterhub.auth import PAMAuthenticator
class Ours(PAMAuthenticator):
    def authenticate(self, handler, data):
        return ask(data)
c.JupyterHub.authenticator_class = Ours
c.JupyterHub.spawner_class = 'docker'
c.JupyterHub.hub_connect_ip = 'jupyterhub'
