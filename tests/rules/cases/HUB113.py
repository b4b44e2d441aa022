#: bad[base=open-docker]: a list
c.DockerSpawner.volumes = [
    'u-{username}:/home/jovyan/work',  # own
    '/srv/data:/data:ro',
]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a list
c.DockerSpawner.volumes = {
    'u-{username}': '/home/jovyan/work',  # own
    '/srv/data': {'bind': '/data', 'mode': 'ro'},
}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a set
c.DockerSpawner.volumes = {"u-{username}:/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a set
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a tuple
c.DockerSpawner.read_only_volumes = ("/srv/data:/data",)
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a tuple
c.DockerSpawner.read_only_volumes = {"/srv/data": "/data",}
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: text: no fix
c.DockerSpawner.volumes = "u-{username}:/home/jovyan/work"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: text, unchanged
c.DockerSpawner.volumes = "u-{username}:/home/jovyan/work"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a list of dicts: no fix
c.DockerSpawner.volumes = [{"u-{username}": "/home/jovyan/work"}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a list of dicts, unchanged
c.DockerSpawner.volumes = [{"u-{username}": "/home/jovyan/work"}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: text from the environment
import os

c.DockerSpawner.volumes = os.environ["VOLUMES"]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: text from the environment, unchanged
import os

c.DockerSpawner.volumes = os.environ["VOLUMES"]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: a dict
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good: another spawner
c = get_config()
c.JupyterHub.spawner_class = "simple"
c.DockerSpawner.volumes = ["a:/b"]

#: env[base=open-docker]: a default that is a list
import os

if os.environ.get("DATA"):
    c.DockerSpawner.volumes = ["u-{username}:/home/jovyan/work"]
else:
    c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a default that is a list
import os

if os.environ.get("DATA"):
    c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work"}
else:
    c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: computed
import sites

c.DockerSpawner.volumes = sites.volumes()
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
