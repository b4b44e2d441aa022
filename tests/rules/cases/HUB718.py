#: bad: GitHub
c.JupyterHub.spawner_class = 'dockerspawner.SystemUserSpawner'
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.allow_all = True

#: bad: native
c.JupyterHub.spawner_class = 'docker-system-user'
c.JupyterHub.authenticator_class = 'native'
c.Authenticator.allow_all = True

#: env: only if the variable is set
import os
c.JupyterHub.authenticator_class = 'native'
c.Authenticator.allow_all = True
if os.environ.get('SYSTEM_USERS'):
    c.JupyterHub.spawner_class = 'docker-system-user'
else:
    c.JupyterHub.spawner_class = 'docker'

#: good: accounts of the machine
c.JupyterHub.spawner_class = 'docker-system-user'

#: good: accounts are made
c.JupyterHub.spawner_class = 'docker-system-user'
c.JupyterHub.authenticator_class = 'local-github'

#: good: a directory that the machine may know too
c.JupyterHub.spawner_class = 'docker-system-user'
c.JupyterHub.authenticator_class = 'ldap'

#: good: people with names
c.JupyterHub.spawner_class = 'docker-system-user'
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.allowed_users = {'alice'}

#: good: nobody is let in
c.JupyterHub.spawner_class = 'docker-system-user'
c.JupyterHub.authenticator_class = 'github'

#: good: people whose names stand in a file
c.JupyterHub.spawner_class = 'docker-system-user'
c.JupyterHub.authenticator_class = 'github'
c.Authenticator.allowed_users = names = set()
with open('userlist') as file:
    for line in file:
        names.add(line.strip())

#: good: a hook
c.JupyterHub.spawner_class = 'docker-system-user'
c.JupyterHub.authenticator_class = 'github'
def hook(spawner):
    spawner.user_id = 1000
c.Spawner.pre_spawn_hook = hook

#: good: a class that gives the id
from dockerspawner import SystemUserSpawner
class Ours(SystemUserSpawner):
    def _user_id_default(self):
        return 1000
c.JupyterHub.spawner_class = Ours
c.JupyterHub.authenticator_class = 'github'

#: good: plain containers
c.JupyterHub.spawner_class = 'docker'
c.JupyterHub.authenticator_class = 'github'

#: dynamic: an unknown class
c.JupyterHub.spawner_class = 'docker-system-user'
c.JupyterHub.authenticator_class = 'ourhub.OurAuthenticator'

#: dynamic: names from elsewhere
from ourhub import users
c.JupyterHub.spawner_class = 'docker-system-user'
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.allowed_users = users
