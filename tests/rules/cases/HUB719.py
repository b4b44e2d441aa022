#: bad: the default spawner
c.JupyterHub.authenticator_class = 'native'
c.Authenticator.allow_all = True

#: bad: by name
c.JupyterHub.authenticator_class = 'google'
c.JupyterHub.spawner_class = 'localprocess'
c.GoogleOAuthenticator.allow_all = True

#: bad: names that nobody has
c.JupyterHub.authenticator_class = 'tmpauthenticator.TmpAuthenticator'
c.Authenticator.allow_all = True

#: env: unless the variable is set
import os
c.JupyterHub.authenticator_class = 'native'
c.Authenticator.allow_all = True
if os.environ.get('DOCKER'):
    c.JupyterHub.spawner_class = 'docker'

#: good: accounts of the machine
c.Authenticator.allow_all = True

#: good: a class that may make accounts
from nativeauthenticator import NativeAuthenticator
class Ours(NativeAuthenticator):
    def pre_spawn_start(self, user, spawner):
        import subprocess
        subprocess.run(['useradd', user.name])
c.JupyterHub.authenticator_class = Ours

#: good: random names, for which a hook makes accounts
c.JupyterHub.authenticator_class = 'tmp'
c.Authenticator.allow_all = True
def hook(spawner):
    import subprocess
    subprocess.run(['useradd', spawner.user.name])
c.Spawner.pre_spawn_hook = hook

#: good: a test
c.JupyterHub.authenticator_class = 'dummy'

#: good: accounts are made
c.JupyterHub.authenticator_class = 'local-github'
c.LocalAuthenticator.create_system_users = True

#: good: people with names
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.allowed_users = {'alice'}

#: good: nobody is let in, not even the admin
c.JupyterHub.authenticator_class = 'lti13'
c.Authenticator.admin_users = {'teacher'}

#: bad[jupyterhub=4.1]: before JupyterHub 5 no rule let everybody in
c.JupyterHub.authenticator_class = 'native'

#: good: other names
c.JupyterHub.authenticator_class = 'github'
c.GitHubOAuthenticator.username_map = {'alice': 'amiller'}

#: good: no accounts needed
c.JupyterHub.authenticator_class = 'native'
c.JupyterHub.spawner_class = 'simple'

#: good: a hook that makes accounts
c.JupyterHub.authenticator_class = 'native'
def hook(spawner):
    import subprocess
    subprocess.run(['useradd', spawner.user.name])
c.Spawner.pre_spawn_hook = hook

#: dynamic: an unknown class
c.JupyterHub.authenticator_class = 'ourhub.OurAuthenticator'

#: dynamic: an unknown spawner
import os
c.JupyterHub.authenticator_class = 'native'
c.JupyterHub.spawner_class = os.environ['SPAWNER']

#: bad: classes of one's own
from jupyterhub.spawner import LocalProcessSpawner
from nativeauthenticator import NativeAuthenticator
class Ours(NativeAuthenticator):
    def validate_username(self, username):
        return bool(username)
class Logged(LocalProcessSpawner):
    async def stop(self, now=False):
        self.log.info("stopping")
        await super().stop(now)
c.JupyterHub.authenticator_class = Ours
c.JupyterHub.spawner_class = Logged
c.Authenticator.allow_all = True

#: good: a class that makes accounts
from nativeauthenticator import NativeAuthenticator
class Ours(NativeAuthenticator):
    def add_user(self, user):
        make_account(user.name)
c.JupyterHub.authenticator_class = Ours
c.Authenticator.allow_all = True
