#: bad[base=open-docker]: read_only
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "/srv/data": {"bind": "/data", "read_only": True}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: read_only
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "/srv/data": {"bind": "/data", "mode": "ro"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: ro, in single quotes
c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work', '/srv/data': {'bind': '/data', 'ro': True}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: ro, in single quotes
c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work', '/srv/data': {'bind': '/data', 'mode': 'ro'}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a call of dict
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "/srv/data": dict(bind="/data", readonly=1)}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a call of dict
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "/srv/data": dict(bind="/data", mode="ro")}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: contradicting the mode: no fix
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "/srv/data": {"bind": "/data", "mode": "rw", "read_only": True}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: contradicting the mode, unchanged
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "/srv/data": {"bind": "/data", "mode": "rw", "read_only": True}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a key of compose files
c.DockerSpawner.volumes = {"u-{username}": {"bind": "/home/jovyan/work", "type": "volume"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a key of compose files, unchanged
c.DockerSpawner.volumes = {"u-{username}": {"bind": "/home/jovyan/work", "type": "volume"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker dockerspawner=13.0.0]: propagation, before 14.0
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "/srv/data": {"bind": "/data", "mode": "ro", "propagation": "rslave"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: propagation, before 14.0, unchanged
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "/srv/data": {"bind": "/data", "mode": "ro", "propagation": "rslave"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: in binds
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_host_config = {"binds": {"/srv/data": {"bind": "/data", "read_only": True}}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: in binds
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_host_config = {"binds": {"/srv/data": {"bind": "/data", "mode": "ro"}}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: the mode
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "/srv/data": {"bind": "/data", "mode": "ro"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: propagation since 14.0
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "/srv/data": {"bind": "/data", "mode": "ro", "propagation": "rslave"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: the wish is fulfilled by the mode
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "/srv/data": {"bind": "/data", "mode": "ro", "read_only": True}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: the wish is fulfilled by the setting
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.read_only_volumes = {"/srv/data": {"bind": "/data", "read_only": True}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: a flag that says no
c.DockerSpawner.volumes = {"u-{username}": {"bind": "/home/jovyan/work", "ro": False}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: ro is a key of docker-py's binds
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_host_config = {"binds": {"/srv/data": {"bind": "/data", "ro": True}}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: branch[base=open-docker]: in one branch
import socket

if socket.gethostname() == "big":
    data = {"bind": "/data", "ro": True}
else:
    data = {"bind": "/data", "mode": "ro"}
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work", "/srv/data": data}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: in one branch
import socket

if socket.gethostname() == "big":
    data = {"bind": "/data", "mode": "ro"}
else:
    data = {"bind": "/data", "mode": "ro"}
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work", "/srv/data": data}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: a flag from elsewhere
import sites

c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "/srv/data": {"bind": "/data", "read_only": sites.read_only()}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: a mode from elsewhere
import sites

c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "/srv/data": {"bind": "/data", "read_only": True, "mode": sites.mode()}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a user's own folder: no fix
import os
c.DockerSpawner.volumes = {"user-{username}": {"bind": os.environ["FOLDER"], "ro": True}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a user's own folder, unchanged
import os
c.DockerSpawner.volumes = {"user-{username}": {"bind": os.environ["FOLDER"], "ro": True}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
