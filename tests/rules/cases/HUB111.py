#: bad[base=open-docker]: readonly
c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work', '/srv/data': {'bind': '/data', 'mode': 'readonly'}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: readonly
c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work', '/srv/data': {'bind': '/data', 'mode': 'ro'}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: in quotes that the file has nowhere else
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work", "/srv/data": {"bind": "/data", "mode": 'readonly'}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: in the same quotes
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work", "/srv/data": {"bind": "/data", "mode": 'ro'}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a blank
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": "rw, z"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a blank
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": "rw,z"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: upper case
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.read_only_volumes = {"/srv/data": {"bind": "/data", "mode": "RO"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: upper case
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.read_only_volumes = {"/srv/data": {"bind": "/data", "mode": "ro"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: in a list of binds
c.DockerSpawner.extra_host_config = {"binds": ["u-{username}:/home/jovyan/work", "/srv/data:/data:read-only"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: in a list of binds
c.DockerSpawner.extra_host_config = {"binds": ["u-{username}:/home/jovyan/work", "/srv/data:/data:ro"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: no text: no fix
c.DockerSpawner.volumes = {"u-{username}": {"bind": "/home/jovyan/work", "mode": None}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: no text, unchanged
c.DockerSpawner.volumes = {"u-{username}": {"bind": "/home/jovyan/work", "mode": None}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a word twice
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": "rw,rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a word twice
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": "rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: both: no fix
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": "ro,rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: both, unchanged
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": "ro,rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: propagation of a named volume: no fix
c.DockerSpawner.volumes = {"u-{username}": {"bind": "/home/jovyan/work", "mode": "rslave"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: propagation of a named volume, unchanged
c.DockerSpawner.volumes = {"u-{username}": {"bind": "/home/jovyan/work", "mode": "rslave"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: nocopy of a folder: no fix
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": "nocopy"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: nocopy of a folder, unchanged
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": "nocopy"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: on a swarm
c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/nfs/{username}": "/home/jovyan/work", "/nfs/data": {"bind": "/data", "mode": "ro,z"}}

#: fixed: on a swarm
c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/nfs/{username}": "/home/jovyan/work", "/nfs/data": {"bind": "/data", "mode": "ro"}}

#: good[base=open-docker]: all that Docker takes
c.DockerSpawner.volumes = {
    "/srv/{username}": {"bind": "/home/jovyan/work", "mode": "rw,Z,rslave,cached"},
    "u-{username}": {"bind": "/data", "mode": "nocopy"},
    "v-{username}": {"bind": "/more", "mode": ""},
}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good: on a swarm
c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/nfs/{username}": "/home/jovyan/work", "/nfs/data": {"bind": "/data", "mode": "ro"}}

#: good[base=open-docker]: Podman has modes of its own
# talks to podman.sock
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": "rw,U"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: env[base=open-docker]: a default that is none
import os

c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": os.environ.get("MODE", "write")}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a default that is none
import os

c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": os.environ.get("MODE", "rw")}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: from the environment
import os

c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": os.environ["MODE"]}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: a user's own folder on a swarm: no fix
c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
import os
c.SwarmSpawner.volumes = {"/nfs/home/{username}": {"bind": os.environ["FOLDER"], "mode": "readonly"}}
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"

#: fixed: a user's own folder on a swarm, unchanged
c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
import os
c.SwarmSpawner.volumes = {"/nfs/home/{username}": {"bind": os.environ["FOLDER"], "mode": "readonly"}}
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"

#: bad: a swarm passes over what is no mode
c = get_config()
c.JupyterHub.spawner_class = "docker-swarm"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "hub"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.network_name = "hub"
c.SwarmSpawner.volumes = {"/srv/homes/{username}": {"bind": "/home/jovyan", "mode": "private-ish"}}
