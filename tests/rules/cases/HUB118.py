#: bad[base=docker]: keys of volumes
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "jupyterhub-user-{username}", "bind": "/home/jovyan/work", "mode": "rw"},
]

#: fixed[base=docker]: keys of volumes
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "jupyterhub-user-{username}", "target": "/home/jovyan/work"},
]

#: bad[base=docker-volumes]: read-only by mode
c.DockerSpawner.mounts = [
    {"source": "datasets", "target": "/home/jovyan/data", "mode": "ro"},
]

#: fixed[base=docker-volumes]: read-only by mode
c.DockerSpawner.mounts = [
    {"source": "datasets", "target": "/home/jovyan/data", "read_only": True},
]

#: bad[base=docker]: keys of Docker's API
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {'Source': '/srv/{username}', 'Target': '/home/jovyan/work', 'Type': 'bind'},
]

#: fixed[base=docker]: keys of Docker's API
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {'source': '/srv/{username}', 'target': '/home/jovyan/work', 'type': 'bind'},
]

#: bad[base=docker-volumes]: keywords of dict()
c.DockerSpawner.mounts = [
    dict(source="datasets", target="/home/jovyan/data", readonly=True),
]

#: fixed[base=docker-volumes]: keywords of dict()
c.DockerSpawner.mounts = [
    dict(source="datasets", target="/home/jovyan/data", read_only=True),
]

#: bad[base=docker-volumes]: a type in capitals
c.DockerSpawner.mounts = [
    {"source": "/srv/shared", "target": "/home/jovyan/shared", "type": "BIND", "read_only": True},
]

#: fixed[base=docker-volumes]: a type in capitals
c.DockerSpawner.mounts = [
    {"source": "/srv/shared", "target": "/home/jovyan/shared", "type": "bind", "read_only": True},
]

#: bad[base=docker-volumes]: no target
c.DockerSpawner.mounts = [
    {"source": "datasets"},
]

#: bad[base=docker-volumes]: no source
c.DockerSpawner.mounts = [
    {"target": "/home/jovyan/data"},
]

#: bad[base=docker]: texts as for docker run
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = ['jupyterhub-user-{username}:/home/jovyan/work', '/srv/shared:/home/jovyan/shared:ro']

#: fixed[base=docker]: texts as for docker run
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [{"source": "jupyterhub-user-{username}", "target": "/home/jovyan/work"}, {"source": "/srv/shared", "target": "/home/jovyan/shared", "type": "bind", "read_only": True}]

#: bad[base=docker]: a single text
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = "jupyterhub-user-{username}:/home/jovyan/work"

#: fixed[base=docker]: a single text
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [{"source": "jupyterhub-user-{username}", "target": "/home/jovyan/work"}]

#: bad[base=docker-volumes]: read_only as text
c.DockerSpawner.mounts = [
    {"source": "datasets", "target": "/home/jovyan/data", "read_only": "true"},
]

#: fixed[base=docker-volumes]: read_only as text
c.DockerSpawner.mounts = [
    {"source": "datasets", "target": "/home/jovyan/data", "read_only": True},
]

#: bad[base=docker]: an option of binds for a volume
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "jupyterhub-user-{username}", "target": "/home/jovyan/work", "propagation": "rslave"},
]

#: bad[base=docker]: a subpath of a bind
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "/srv/users/{username}", "target": "/home/jovyan/work", "type": "bind", "subpath": "nb"},
]

#: bad[base=docker-volumes]: tmpfs with a source and a mode in quotes
c.DockerSpawner.mounts = [
    {"source": "tmpfs", "target": "/scratch", "type": "tmpfs", "tmpfs_mode": "1777"},
]

#: fixed[base=docker-volumes]: tmpfs with a source and a mode in quotes
c.DockerSpawner.mounts = [
    {"source": "", "target": "/scratch", "type": "tmpfs", "tmpfs_mode": 0o1777},
]

#: bad[base=docker]: objects of docker-py
from docker.types import Mount

c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    Mount(source="jupyterhub-user-{username}", target="/home/jovyan/work"),
]

#: bad[base=docker-volumes]: no target text
c.DockerSpawner.mounts = [
    {"source": "datasets", "target": None},
]

#: good[base=docker]: all that a volume takes
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "jupyterhub-user-{username}", "target": "/home/jovyan/work", "type": "volume", "read_only": False, "no_copy": True, "labels": {"app": "hub"}},
]

#: good[base=docker-volumes]: a tmpfs
c.DockerSpawner.mounts = [
    {"source": "", "target": "/scratch", "type": "tmpfs", "tmpfs_size": "64m", "tmpfs_mode": 0o1777},
]

#: good[base=docker]: options that are empty
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "jupyterhub-user-{username}", "target": "/home/jovyan/work", "propagation": None, "read_only": None},
]

#: good: another spawner
c = get_config()  # noqa
c.JupyterHub.spawner_class = "simple"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.mounts = [
    {"bind": "/x"},
]

#: env[base=docker-volumes]: a source that is missing without the variable
import os

c.DockerSpawner.mounts = [
    {"source": os.environ.get("DATA_VOLUME"), "target": "/home/jovyan/data", "read_only": True},
]

#: dynamic[base=docker]: keys and items from elsewhere
from site_settings import key, more

c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [{"source": "jupyterhub-user-{username}", key: "/home/jovyan/work"}, more, *more.all]

#: bad[base=docker]: a dict in place of the list
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = {"source": "jupyterhub-user-{username}", "target": "/home/jovyan/work"}

#: fixed[base=docker]: a dict in place of the list
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [{"source": "jupyterhub-user-{username}", "target": "/home/jovyan/work"}]

#: bad[base=docker]: a dict as for volumes
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad[base=docker-volumes]: texts that no dict can be made of for certain
c.DockerSpawner.mounts = ['datasets', 'data:data', 'a:/b:z', 'a:/b:ro:z']

#: bad[base=docker]: the right key is there too
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "jupyterhub-user-{username}", "target": "/home/jovyan/work", "bind": "/home/jovyan"},
]

#: bad[base=docker]: no key that anybody knows
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "jupyterhub-user-{username}", "target": "/home/jovyan/work", "size": "1g"},
]

#: bad[base=docker-volumes]: a flag that is neither True nor False
c.DockerSpawner.mounts = [
    {"source": "datasets", "target": "/home/jovyan/data", "readonly": "yes"},
]

#: bad[base=docker-volumes]: mode beside read_only
c.DockerSpawner.mounts = [
    {"source": "datasets", "target": "/home/jovyan/data", "mode": "ro", "read_only": False},
]

#: bad[base=docker-volumes]: a mode that nothing else stands for
c.DockerSpawner.mounts = [
    {"source": "datasets", "target": "/home/jovyan/data", "mode": "z"},
]

#: bad[base=docker-volumes]: a type that does not exist
c.DockerSpawner.mounts = [
    {"source": "datasets", "target": "/home/jovyan/data", "type": "nfs"},
]

#: bad[base=docker-volumes]: read_only as a word of its own
c.DockerSpawner.mounts = [
    {"source": "datasets", "target": "/home/jovyan/data", "read_only": "maybe"},
]

#: bad[base=docker-volumes]: a mode in words
c.DockerSpawner.mounts = [
    {"source": "", "target": "/scratch", "type": "tmpfs", "tmpfs_mode": "sticky"},
]

#: good[base=swarm]: a swarm does not read it
c.SwarmSpawner.mounts = [
    {"bind": "/x"},
]

#: good[base=docker-volumes dockerspawner=0.11.1]: a release without mounts
c.DockerSpawner.mounts = [
    {"bind": "/x"},
]

#: good[base=docker-volumes]: no mounts
c.DockerSpawner.mounts = None

#: good[base=docker-volumes]: a tmpfs without a source is reported as such
c.DockerSpawner.mounts = [
    {"target": "/scratch", "type": "tmpfs"},
]

#: good[base=docker]: a bind without its type is reported as such
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "/srv/users/{username}", "target": "/home/jovyan/work", "propagation": "rslave"},
]

#: good[base=docker-volumes]: a mode that is none
c.DockerSpawner.mounts = [
    {"source": "", "target": "/scratch", "type": "tmpfs", "tmpfs_mode": None},
]

#: dynamic[base=docker]: values and more keys from elsewhere
from site_settings import flag, kind, make_mount, mode, more

c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "jupyterhub-user-{username}", **more},
    {"source": "a", "target": "/a", "type": kind, "read_only": flag},
    {"target": "/b", "type": kind},
    {"source": "", "target": "/c", "type": "tmpfs", "tmpfs_mode": mode},
    make_mount("d"),
]

#: bad: a dict that is no whole entry
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.mounts = {"source": "home-{username}"}

#: fixed: a dict that is no whole entry
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.mounts = {"source": "home-{username}"}
