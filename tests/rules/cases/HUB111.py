#: bad: readonly
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work', '/srv/data': {'bind': '/data', 'mode': 'readonly'}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed: readonly
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work', '/srv/data': {'bind': '/data', 'mode': 'ro'}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: a blank
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": "rw, z"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed: a blank
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": "rw,z"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: upper case
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.read_only_volumes = {"/srv/data": {"bind": "/data", "mode": "RO"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed: upper case
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.read_only_volumes = {"/srv/data": {"bind": "/data", "mode": "ro"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: in a list of binds
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.extra_host_config = {"binds": ["u-{username}:/home/jovyan/work", "/srv/data:/data:read-only"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed: in a list of binds
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.extra_host_config = {"binds": ["u-{username}:/home/jovyan/work", "/srv/data:/data:ro"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: no text: no fix
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"u-{username}": {"bind": "/home/jovyan/work", "mode": None}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed: no text, unchanged
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"u-{username}": {"bind": "/home/jovyan/work", "mode": None}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: a word twice
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": "rw,rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed: a word twice
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": "rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: both: no fix
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": "ro,rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed: both, unchanged
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": "ro,rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: propagation of a named volume: no fix
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"u-{username}": {"bind": "/home/jovyan/work", "mode": "rslave"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed: propagation of a named volume, unchanged
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"u-{username}": {"bind": "/home/jovyan/work", "mode": "rslave"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad: nocopy of a folder: no fix
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": "nocopy"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed: nocopy of a folder, unchanged
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
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

#: good: all that Docker takes
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
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

#: good: Podman has modes of its own
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
# talks to podman.sock
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": "rw,U"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: env: a default that is none
import os

c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": os.environ.get("MODE", "write")}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed: a default that is none
import os

c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": os.environ.get("MODE", "rw")}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic: from the environment
import os

c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
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
