#: bad: Docker's section without DockerSpawner
c.DockerSpawner.mem_limit = "2G"

#: bad: another spawner is chosen
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.DockerSpawner.mem_limit = "2G"
c.DockerSpawner.cpu_limit = 2

#: bad: the section of a subclass
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.SystemUserSpawner.host_homedir_format_string = "/home/{username}"

#: bad: another authenticator
c.JupyterHub.authenticator_class = "github"
c.GoogleOAuthenticator.hosted_domain = ["example.org"]

#: bad: settings of the users' servers
c.ServerApp.terminals_enabled = False

#: bad: settings of the classic notebook
c.NotebookApp.allow_origin = "*"

#: bad: culling of kernels happens in the users' servers
c.MappingKernelManager.cull_idle_timeout = 600

#: bad: an argument of the users' servers changes nothing
c.Spawner.args = ["--NotebookApp.token=''"]
c.NotebookApp.allow_root = True

#: env: one of two spawners
import os
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner" if os.environ.get("USE_DOCKER") else "simple"
c.SimpleLocalProcessSpawner.home_dir_template = "/srv/{username}"

#: branch: one of two spawners
import shutil
if shutil.which("docker"):
    c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.LocalProcessSpawner.shell_cmd = ["bash"]

#: good: a class that derives from it
c.JupyterHub.authenticator_class = "jwtauthenticator.jwtauthenticator.JSONWebTokenLocalAuthenticator"
c.JSONWebTokenAuthenticator.param_name = "token"

#: good: sections of the active classes and their bases
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = "2G"
c.Spawner.default_url = "/lab"
c.LocalAuthenticator.create_system_users = True

#: good: each section where its class is chosen
import os
if os.environ.get("USE_DOCKER"):
    c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
    c.DockerSpawner.mem_limit = "2G"
else:
    c.JupyterHub.spawner_class = "simple"
    c.SimpleLocalProcessSpawner.home_dir_template = "/srv/{username}"

#: good: a class that the file mentions elsewhere
from dockerspawner import DockerSpawner
class Ours(DockerSpawner):
    pass
profiles = [("Docker", "docker", "dockerspawner.DockerSpawner", {})]
c.DockerSpawner.mem_limit = "2G"

#: good: a spawner that starts another one
c.JupyterHub.spawner_class = "wrapspawner.WrapSpawner"
c.DockerSpawner.mem_limit = "2G"

#: good: classes that are no component
c.CryptKeeper.n_threads = 2

#: dynamic: a spawner that only the running hub knows
import os
c.JupyterHub.spawner_class = os.environ["SPAWNER"]
c.DockerSpawner.mem_limit = "2G"

#: dynamic: a spawner of another package
c.JupyterHub.spawner_class = "ourspawner.OurSpawner"
c.DockerSpawner.mem_limit = "2G"

#: good: one of several classes that get the same value
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.KubeSpawner.mem_limit = c.DockerSpawner.mem_limit = "2G"

#: bad: none of the classes that get the value is in use
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.KubeSpawner.mem_limit = c.SystemdSpawner.mem_limit = "2G"

#: good: a chart chooses KubeSpawner
c.JupyterHub.shutdown_on_logout = True
c.KubeSpawner.working_dir = "/home/jovyan"
