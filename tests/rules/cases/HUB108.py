#: bad[base=open-docker]: target
c.DockerSpawner.volumes = {'u-{username}': {'target': '/home/jovyan/work', 'mode': 'rw'}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: target
c.DockerSpawner.volumes = {'u-{username}': {'bind': '/home/jovyan/work', 'mode': 'rw'}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a call of dict
c.DockerSpawner.volumes = {"u-{username}": dict(path="/home/jovyan/work")}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a call of dict
c.DockerSpawner.volumes = {"u-{username}": dict(bind="/home/jovyan/work")}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: another case
c.DockerSpawner.volumes = {"u-{username}": {"Bind": "/home/jovyan/work"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: another case
c.DockerSpawner.volumes = {"u-{username}": {"bind": "/home/jovyan/work"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: the mode only: no fix
c.DockerSpawner.volumes = {"u-{username}": {"mode": "rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: the mode only, unchanged
c.DockerSpawner.volumes = {"u-{username}": {"mode": "rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: the target as a key: no fix
c.DockerSpawner.volumes = {"u-{username}": {"/home/jovyan/work": "rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: the target as a key, unchanged
c.DockerSpawner.volumes = {"u-{username}": {"/home/jovyan/work": "rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: in binds
c.DockerSpawner.extra_host_config = {"binds": {"/srv/{username}": {"destination": "/home/jovyan/work"}}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: in binds
c.DockerSpawner.extra_host_config = {"binds": {"/srv/{username}": {"bind": "/home/jovyan/work"}}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: bind
c.DockerSpawner.volumes = {"u-{username}": {"bind": "/home/jovyan/work"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good: another spawner
c = get_config()
c.JupyterHub.spawner_class = "simple"
c.DockerSpawner.volumes = {"u": {"target": "/x"}}

#: branch[base=open-docker]: in one branch
import socket

if socket.gethostname() == "big":
    c.DockerSpawner.volumes = {"u-{username}": {"target": "/home/jovyan/work"}}
else:
    c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: in one branch
import socket

if socket.gethostname() == "big":
    c.DockerSpawner.volumes = {"u-{username}": {"bind": "/home/jovyan/work"}}
else:
    c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: a dict with unknown keys
import sites

c.DockerSpawner.volumes = {"u-{username}": {"mode": "rw", **sites.target()}}
