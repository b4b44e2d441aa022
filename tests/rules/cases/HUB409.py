#: bad: one home for everybody
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"

c.SystemUserSpawner.host_homedir_format_string = "/srv/home"

#: fixed: one home for everybody
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"

c.SystemUserSpawner.host_homedir_format_string = "/srv/home/{username}"

#: bad: a shell variable
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"

c.SystemUserSpawner.host_homedir_format_string = "/srv/home/$USER"

#: fixed: a shell variable
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"

c.SystemUserSpawner.host_homedir_format_string = "/srv/home/{username}"

#: bad: a placeholder of volumes
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"

c.SystemUserSpawner.host_homedir_format_string = "/srv/home/{raw_username}"

#: fixed: a placeholder of volumes
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"

c.SystemUserSpawner.host_homedir_format_string = "/srv/home/{username}"

#: bad: a placeholder that does not exist, in the image
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"

c.SystemUserSpawner.image_homedir_format_string = '/home/{user}'

#: fixed: a placeholder that does not exist, in the image
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"

c.SystemUserSpawner.image_homedir_format_string = '/home/{username}'

#: bad: a brace without a partner
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"

c.SystemUserSpawner.host_homedir_format_string = "/srv/home/{username"

#: good: a home for each user
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"

c.SystemUserSpawner.host_homedir_format_string = "/srv/home/{username}"

#: good: looked up
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"

c.SystemUserSpawner.host_homedir_format_string = ""

#: good: one path inside all containers
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"

c.SystemUserSpawner.image_homedir_format_string = "/home/jovyan"

#: good: another spawner
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.SystemUserSpawner.host_homedir_format_string = "/srv/home"

#: env: a default of the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.SystemUserSpawner.host_homedir_format_string = os.environ.get("HOMES", "/srv/home")

#: fixed: a default of the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.SystemUserSpawner.host_homedir_format_string = os.environ.get("HOMES", "/srv/home/{username}")

#: dynamic: a part that is not known
import os
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.SystemUserSpawner.host_homedir_format_string = os.environ["HOMES"] + "/home"

#: good: a class of the file looks homes up
from dockerspawner import SystemUserSpawner
c = get_config()
class Mine(SystemUserSpawner):
    @property
    def host_homedir(self):
        return "/srv/" + self.user.name
c.JupyterHub.spawner_class = Mine
c.Mine.host_homedir_format_string = "/srv/home"

#: bad: no folder in the container
c = get_config()
c.JupyterHub.spawner_class = "docker-system-user"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SystemUserSpawner.image_homedir_format_string = ""

#: bad: no absolute path in the container
c = get_config()
c.JupyterHub.spawner_class = "docker-system-user"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SystemUserSpawner.image_homedir_format_string = "home/{username}"

#: fixed: no absolute path in the container
c = get_config()
c.JupyterHub.spawner_class = "docker-system-user"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SystemUserSpawner.image_homedir_format_string = "/home/{username}"

#: bad: the root of the container
c = get_config()
c.JupyterHub.spawner_class = "docker-system-user"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SystemUserSpawner.image_homedir_format_string = "/"
c.SystemUserSpawner.volumes = {"/srv/homes/{username}": "/data"}
c.SystemUserSpawner.notebook_dir = "/data"

#: dynamic: a folder that only the hub knows
import site_settings
c = get_config()
c.JupyterHub.spawner_class = "docker-system-user"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SystemUserSpawner.image_homedir_format_string = site_settings.home + "/{username}"
