#: bad[base=open-docker]: in one dict
c.DockerSpawner.volumes = {
    'u-{username}': '/home/jovyan/work',
    'u-{username}': '/home/jovyan/data',
}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: in one dict
c.DockerSpawner.volumes = {
    'u-{username}': '/home/jovyan/data',
}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.mounts = [{"type": "volume", "source": "u-{username}", "target": "/home/jovyan/work"}]

#: bad[base=open-docker]: writable and read-only
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work"}
c.DockerSpawner.read_only_volumes = {"u-{username}": "/home/jovyan/backup"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: writable and read-only
c.DockerSpawner.read_only_volumes = {"u-{username}": "/home/jovyan/backup"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.mounts = [{"type": "volume", "source": "u-{username}", "target": "/home/jovyan/work"}]

#: bad[base=open-docker]: a folder of the host: no fix
c.DockerSpawner.volumes = {"/srv/a": "/a", "/srv/a": "/b", "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a folder of the host, unchanged
c.DockerSpawner.volumes = {"/srv/a": "/a", "/srv/a": "/b", "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: mounts is taken: no fix
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work", "u-{username}": "/data"}
c.DockerSpawner.mounts = [{"source": "tools", "target": "/tools", "read_only": True}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: mounts is taken, unchanged
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work", "u-{username}": "/data"}
c.DockerSpawner.mounts = [{"source": "tools", "target": "/tools", "read_only": True}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: the same target
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work", "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: replaced by another statement
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.volumes["jupyterhub-user-{username}"] = "/home/jovyan/data"

#: good[base=open-docker]: an override on purpose
usual = {"u-{username}": "/home/jovyan"}
c.DockerSpawner.volumes = {**usual, "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: different sources
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work", "d-{username}": "/home/jovyan/data"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: branch[base=open-docker]: in one branch
import socket

c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
if socket.gethostname() == "big":
    c.DockerSpawner.read_only_volumes = {"jupyterhub-user-{username}": "/data"}

#: fixed[base=open-docker]: in one branch, unchanged
import socket

c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
if socket.gethostname() == "big":
    c.DockerSpawner.read_only_volumes = {"jupyterhub-user-{username}": "/data"}

#: dynamic[base=open-docker]: unknown targets
import os

c.DockerSpawner.volumes = {"u-{username}": os.environ["A"], "u-{username}": os.environ["B"]}

#: bad: the home that SystemUserSpawner mounts
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.remove = True
c.DockerSpawner.volumes = {"/home/{raw_username}": "/home/jovyan"}

#: bad: a dict of binds
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_host_config = {"binds": {"/srv/{username}": {"bind": "/srv", "mode": "rw"}}}

#: good: another folder beside the home of a SystemUserSpawner
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.remove = True
c.DockerSpawner.volumes = {"/srv/{username}": "/home/jovyan/more"}

#: bad: the home of a system user, which only escaping tells apart
c = get_config()  # noqa
c.JupyterHub.spawner_class = "docker-system-user"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SystemUserSpawner.host_homedir_format_string = "/srv/homes/{username}"
c.SystemUserSpawner.volumes = {"/srv/homes/{username}": "/home/jovyan"}
c.SystemUserSpawner.notebook_dir = "/home/jovyan"

#: good: another folder beside the home of a system user
c = get_config()  # noqa
c.JupyterHub.spawner_class = "docker-system-user"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SystemUserSpawner.host_homedir_format_string = "/srv/homes/{username}"
c.SystemUserSpawner.volumes = {"/srv/data/{username}": "/data"}
