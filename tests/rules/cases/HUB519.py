#: bad: a class that is misspelt
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.JupyterHub.spawner_class = "dockerspawner.DockerSpwner"

#: fixed: a class that is misspelt
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"

#: bad: a class without its package
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.JupyterHub.spawner_class = "DockerSpawner"

#: fixed: a class without its package
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"

#: bad: a package without a class
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.JupyterHub.spawner_class = "dockerspawner"

#: fixed: a package without a class
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"

#: bad: a class of another kind
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.JupyterHub.authenticator_class = "dockerspawner.DockerSpawner"

#: bad: a misspelt package
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.JupyterHub.authenticator_class = "oauthenticatr.GitHubOAuthenticator"

#: fixed: a misspelt package
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.JupyterHub.authenticator_class = "oauthenticator.GitHubOAuthenticator"

#: bad: a misspelt short name
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.JupyterHub.authenticator_class = "githb"

#: fixed: a misspelt short name
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.JupyterHub.authenticator_class = "github"

#: bad: the name that pip knows
c.Authenticator.allow_all = True
c.JupyterHub.authenticator_class = "jupyterhub_nativeauthenticator.NativeAuthenticator"

#: fixed: the name that pip knows
c.Authenticator.allow_all = True
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"

#: env: the default of a variable
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
import os
c.JupyterHub.spawner_class = os.environ.get("SPAWNER", "DockerSpawner")

#: fixed: the default of a variable
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
import os
c.JupyterHub.spawner_class = os.environ.get("SPAWNER", "dockerspawner.DockerSpawner")

#: bad: an object of a class
from dockerspawner import DockerSpawner
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.JupyterHub.hub_ip = "hub"
c.JupyterHub.spawner_class = DockerSpawner()

#: fixed: an object of a class
from dockerspawner import DockerSpawner
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.JupyterHub.hub_ip = "hub"
c.JupyterHub.spawner_class = DockerSpawner

#: bad: an object of a class of the file, with arguments
from jupyterhub.spawner import LocalProcessSpawner
class Spawner(LocalProcessSpawner):
    pass
c.JupyterHub.spawner_class = Spawner(parent=None)

#: bad: a class of the file that derives from nothing
class Guard(object):
    def authenticate(self, handler, data):
        return data["username"]
c.JupyterHub.authenticator_class = Guard

#: bad: a class of another kind
from jupyterhub.auth import DummyAuthenticator
c.JupyterHub.spawner_class = DummyAuthenticator

#: good: classes of the file
from jupyterhub.spawner import LocalProcessSpawner
from jupyterhub.auth import DummyAuthenticator
from elsewhere import Base, made
class Mixin:
    pass
class Spawner(Mixin, LocalProcessSpawner):
    pass
class Guard(Base):
    pass
c.JupyterHub.spawner_class = Spawner
c.JupyterHub.authenticator_class = Guard
c.JupyterHub.proxy_class = made()

#: good: a module that imports the class itself
c.JupyterHub.spawner_class = "dockerspawner.swarmspawner.DockerSpawner"

#: good: names that are found
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.authenticator_class = "GitHub"
c.JupyterHub.proxy_class = "jupyterhub.proxy.ConfigurableHTTPProxy"

#: good: classes of packages that hublint does not know
c.JupyterHub.spawner_class = "site_spawner.SiteSpawner"
c.JupyterHub.authenticator_class = "oauthenticator.agave.AgaveOAuthenticator"

#: good: a class itself
from dockerspawner import DockerSpawner
c.JupyterHub.spawner_class = DockerSpawner

#: good: a short name that another package may give to its class
c.Authenticator.allow_all = True
c.JupyterHub.authenticator_class = "generic"

#: bad: the first part of a name, with options of the class that is meant
c.Authenticator.allow_all = True
c.JupyterHub.authenticator_class = "generic"
c.GenericOAuthenticator.login_service = "Example"

#: fixed: the first part of a name, with options of the class that is meant
c.Authenticator.allow_all = True
c.JupyterHub.authenticator_class = "generic-oauth"
c.GenericOAuthenticator.login_service = "Example"

#: dynamic: a name that is not known
import os
c.JupyterHub.spawner_class = os.environ["SPAWNER"]

#: bad[base=local-database]: no spawner
c.JupyterHub.spawner_class = None

#: bad[base=local-database]: the first part of a class
c.JupyterHub.authenticator_class = "oauthenticator.GitHub"

#: bad[oauthenticator=17.4]: a class that is gone
c.JupyterHub.authenticator_class = "oauthenticator.okpy.OkpyOAuthenticator"
c.OAuthenticator.allow_all = True

#: bad[oauthenticator=17.4]: a class of the file that is made of one that is gone
from oauthenticator.okpy import OkpyOAuthenticator
class School(OkpyOAuthenticator):
    pass
c.JupyterHub.authenticator_class = School
c.OAuthenticator.allow_all = True

#: good[oauthenticator=15.1]: a class that this release still has
c.JupyterHub.authenticator_class = "oauthenticator.okpy.OkpyOAuthenticator"

#: good: a class under the name that it had in older releases, and still has
c.JupyterHub.authenticator_class = "ltiauthenticator.LTIAuthenticator"
c.Authenticator.allow_all = True

#: bad: a function
def spawner():
    return "docker"
c.JupyterHub.spawner_class = spawner

#: bad: a module
import dockerspawner
c.JupyterHub.spawner_class = dockerspawner

#: good: a class of a module
import dockerspawner
c.JupyterHub.spawner_class = dockerspawner.DockerSpawner

#: bad: a class of this file, as text
from dockerspawner import DockerSpawner
class Spawner(DockerSpawner):
    pass
c.Authenticator.allow_all = True
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.JupyterHub.spawner_class = "Spawner"

#: fixed: a class of this file, as text
from dockerspawner import DockerSpawner
class Spawner(DockerSpawner):
    pass
c.Authenticator.allow_all = True
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.JupyterHub.spawner_class = Spawner

#: bad: a misspelt class of a module
import dockerspawner
c.Authenticator.allow_all = True
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.JupyterHub.spawner_class = dockerspawner.DockerSpwner

#: fixed: a misspelt class of a module
import dockerspawner
c.Authenticator.allow_all = True
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.JupyterHub.spawner_class = dockerspawner.DockerSpawner

#: dynamic: looked up by a function, in data that only the hub has
import yaml
settings = yaml.safe_load("x")
def found(key, default=None):
    if key in settings:
        return settings[key]
    return default
c.JupyterHub.spawner_class = found("spawner")

#: dynamic: the base class, in whose place anything may be meant
c.JupyterHub.spawner_class = "Spawner"
c.JupyterHub.authenticator_class = "Authenticator"
