#: bad[base=open-docker]: rw
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.read_only_volumes = {'/srv/data': {'bind': '/data', 'mode': 'rw'}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: rw
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.read_only_volumes = {'/srv/data': {'bind': '/data', 'mode': 'ro'}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a label only
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.read_only_volumes = {"/srv/data": {"bind": "/data", "mode": "z"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a label only
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.read_only_volumes = {"/srv/data": {"bind": "/data", "mode": "ro,z"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a user's own folder: no fix
c.DockerSpawner.read_only_volumes = {"u-{username}": {"bind": "/home/jovyan/work", "mode": "rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a user's own folder, unchanged
c.DockerSpawner.read_only_volumes = {"u-{username}": {"bind": "/home/jovyan/work", "mode": "rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: no mode
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.read_only_volumes = {"/srv/data": {"bind": "/data"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: ro and a label
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.read_only_volumes = {"/srv/data": {"bind": "/data", "mode": "ro,z"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: in volumes it is right
c.DockerSpawner.volumes = {"u-{username}": {"bind": "/home/jovyan/work", "mode": "rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: env[base=open-docker]: a default that is writable
import os

c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.read_only_volumes = {"/srv/data": {"bind": "/data", "mode": os.environ.get("DATA_MODE", "rw")}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a default that is writable
import os

c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.read_only_volumes = {"/srv/data": {"bind": "/data", "mode": os.environ.get("DATA_MODE", "ro")}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: from the environment
import os

c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.read_only_volumes = {"/srv/data": {"bind": "/data", "mode": os.environ["DATA_MODE"]}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
