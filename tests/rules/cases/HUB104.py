#: bad[base=open-docker]: the form of volumes, alone
c.DockerSpawner.extra_create_kwargs = {"volumes": {"u-{username}": {"bind": "/home/jovyan/work", "mode": "rw"}}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: the form of volumes, alone
c.DockerSpawner.volumes = {"u-{username}": {"bind": "/home/jovyan/work", "mode": "rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: beside another key
c.DockerSpawner.extra_create_kwargs = {"user": "root", "volumes": {"u-{username}": "/home/jovyan/work"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: beside another key
c.DockerSpawner.extra_create_kwargs = {"user": "root"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work"}

#: bad[base=open-docker]: beside another setting in one assignment
c.DockerSpawner.extra_create_kwargs, c.DockerSpawner.remove = {"volumes": {"u-{username}": "/home/jovyan/work"}}, True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"

#: fixed[base=open-docker]: beside another setting in one assignment, which stays
c.DockerSpawner.extra_create_kwargs, c.DockerSpawner.remove = {}, True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work"}

#: bad[base=open-docker]: under a name of the file, too
c.DockerSpawner.extra_create_kwargs = options = {"volumes": {"u-{username}": "/home/jovyan/work"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: under a name of the file, which stays
c.DockerSpawner.extra_create_kwargs = options = {}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work"}

#: bad[base=open-docker]: by the names of section and setting
c["DockerSpawner"]["extra_create_kwargs"] = {"volumes": {"u-{username}": "/home/jovyan/work"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: by the names of section and setting
c["DockerSpawner"]["extra_create_kwargs"] = {}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work"}

#: bad[base=open-docker]: by setattr
setattr(c.DockerSpawner, "extra_create_kwargs", {"volumes": {"u-{username}": "/home/jovyan/work"}})
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: by setattr
setattr(c.DockerSpawner, "extra_create_kwargs", {})
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work"}

#: bad[base=open-docker]: a list of folders that nothing is mounted on
c.DockerSpawner.extra_create_kwargs = {"volumes": ["/home/jovyan/work"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a list of folders that nothing is mounted on, unchanged
c.DockerSpawner.extra_create_kwargs = {"volumes": ["/home/jovyan/work"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: volumes is taken already: no fix
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_create_kwargs = {"volumes": {"/srv/data": {"bind": "/data", "mode": "ro"}}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: volumes is taken already, unchanged
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_create_kwargs = {"volumes": {"/srv/data": {"bind": "/data", "mode": "ro"}}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: a list that repeats what is mounted
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_create_kwargs = {"volumes": ["/home/jovyan/work"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: other keys
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_create_kwargs = {"user": "root"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: branch[base=open-docker]: in one branch only
import socket

if socket.gethostname() == "big":
    c.DockerSpawner.extra_create_kwargs = {"volumes": ["/scratch"]}
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: in one branch only, unchanged
import socket

if socket.gethostname() == "big":
    c.DockerSpawner.extra_create_kwargs = {"volumes": ["/scratch"]}
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: computed
import sites

c.DockerSpawner.extra_create_kwargs = {"volumes": sites.volumes()}
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: a list, while code may mount more
def mount(spawner):
    spawner.volumes["u"] = "/scratch"

c.Spawner.pre_spawn_hook = mount
c.DockerSpawner.extra_create_kwargs = {"volumes": ["/scratch"]}

#: bad[base=open-docker]: volumes is set in a branch: no fix
import socket

if socket.gethostname() != "small":
    pass
else:
    c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_create_kwargs = {"volumes": {"d-{username}": "/data"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: volumes is set in a branch, unchanged
import socket

if socket.gethostname() != "small":
    pass
else:
    c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_create_kwargs = {"volumes": {"d-{username}": "/data"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
