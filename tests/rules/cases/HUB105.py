#: bad[base=open-docker]: a leading dot
c.DockerSpawner.volumes = {"./data/{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a tilde
c.DockerSpawner.volumes = {"~/{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a variable of the shell
c.DockerSpawner.read_only_volumes = {"$HOME/data": "/data"}
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a folder and a name
c.DockerSpawner.volumes = {"{username}/work": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: in a list of binds
c.DockerSpawner.extra_host_config = {"binds": ["data/{username}:/home/jovyan/work"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a mount of type bind
c.DockerSpawner.mounts = [{"type": "bind", "source": "./data/{username}", "target": "/home/jovyan/work"}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a known start and an unknown rest
import os

c.DockerSpawner.volumes = {"data/" + os.environ["SITE"] + "/{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: absolute
c.DockerSpawner.volumes = {"/srv/{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: the name of a volume
c.DockerSpawner.volumes = {"jupyter.user_{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: Windows
c.DockerSpawner.volumes = {"C:/hub/{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: a plugin's volumes
c.DockerSpawner.volumes = {"nfs1/home/{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_host_config = {"volume_driver": "netshare"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: env[base=open-docker]: a default that is relative
import os

root = os.environ.get("DATA_ROOT", "./data")
c.DockerSpawner.volumes = {root + "/{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: a root from the environment
import os

c.DockerSpawner.volumes = {os.environ["DATA_ROOT"] + "/{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: a site's own naming function
import sites

c.DockerSpawner.format_volume_name = sites.name
c.DockerSpawner.volumes = {"./{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: the home of a system user
c = get_config()
c.JupyterHub.spawner_class = "docker-system-user"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SystemUserSpawner.host_homedir_format_string = "homes/{username}"
