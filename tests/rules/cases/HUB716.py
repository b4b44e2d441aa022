#: bad: a bare name to connect to
c.JupyterHub.hub_connect_ip = 'jupyterhub'
c.Authenticator.delete_invalid_users = True

#: bad: variables of hubs in Docker
import os
c.DockerSpawner.network_name = os.environ['DOCKER_NETWORK_NAME']
c.PAMAuthenticator.delete_invalid_users = True

#: env: only if the variable is set
import os
c.JupyterHub.hub_connect_ip = 'jupyterhub'
if os.environ.get('CLEAN'):
    c.Authenticator.delete_invalid_users = True

#: good: on a machine
c.JupyterHub.hub_connect_ip = '10.0.0.1'
c.Authenticator.delete_invalid_users = True

#: good: accounts are made at start
c.JupyterHub.hub_connect_ip = 'jupyterhub'
c.LocalAuthenticator.create_system_users = True
c.Authenticator.delete_invalid_users = True

#: good: no accounts needed
c.JupyterHub.authenticator_class = 'native'
c.JupyterHub.hub_connect_ip = 'jupyterhub'
c.Authenticator.delete_invalid_users = True

#: good: a class that makes accounts itself
from jupyterhub.auth import PAMAuthenticator
class Ours(PAMAuthenticator):
    def add_user(self, user):
        return None
c.JupyterHub.authenticator_class = Ours
c.JupyterHub.hub_connect_ip = 'jupyterhub'
c.Authenticator.delete_invalid_users = True

#: good: off
c.JupyterHub.hub_connect_ip = 'jupyterhub'
c.Authenticator.delete_invalid_users = False

#: dynamic: an unknown class
c.JupyterHub.authenticator_class = 'ourhub.OurAuthenticator'
c.JupyterHub.hub_connect_ip = 'jupyterhub'
c.Authenticator.delete_invalid_users = True

#: good: the accounts come from a directory
c.JupyterHub.hub_connect_ip = 'jupyterhub'
c.PAMAuthenticator.service = 'login'
c.Authenticator.delete_invalid_users = True

#: good: SSSD's sockets show that the host has its accounts from a directory
import os
c.JupyterHub.spawner_class = 'docker'
c.DockerSpawner.network_name = os.environ['DOCKER_NETWORK_NAME']
c.DockerSpawner.volumes = {'/var/lib/sss/pipes': '/var/lib/sss/pipes'}
c.Authenticator.delete_invalid_users = True

#: good: a class that checks passwords itself
from jupyterhub.auth import PAMAuthenticator
class Kerberos(PAMAuthenticator):
    async def authenticate(self, handler, data):
        return data['username']
c.JupyterHub.authenticator_class = Kerberos
c.JupyterHub.hub_connect_ip = 'jupyterhub'
c.Authenticator.delete_invalid_users = True

#: good: a variable for users' servers says nothing of the hub
c.JupyterHub.spawner_class = 'docker'
c.DockerSpawner.environment = {'DOCKER_NETWORK_NAME': 'hub'}
c.Authenticator.delete_invalid_users = True
