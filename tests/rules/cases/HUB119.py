#: bad[base=docker-volumes]: no source
c.DockerSpawner.mounts = [
    {"target": "/scratch", "type": "tmpfs"},
]

#: fixed[base=docker-volumes]: no source
c.DockerSpawner.mounts = [
    {"target": "/scratch", "type": "tmpfs", "source": ""},
]

#: bad[base=docker-volumes]: None as source
c.DockerSpawner.mounts = [
    {'source': None, 'target': '/scratch', 'type': 'tmpfs'},
]

#: fixed[base=docker-volumes]: None as source
c.DockerSpawner.mounts = [
    {'source': "", 'target': '/scratch', 'type': 'tmpfs'},
]

#: bad[base=docker-volumes]: keywords
c.DockerSpawner.mounts = [
    dict(target="/scratch", type="tmpfs"),
]

#: fixed[base=docker-volumes]: keywords
c.DockerSpawner.mounts = [
    dict(target="/scratch", type="tmpfs", source=""),
]

#: bad[base=docker-volumes]: a dict over several lines
c.DockerSpawner.mounts = [
    {
        "target": "/scratch",
        "type": "tmpfs",
    },
]

#: fixed[base=docker-volumes]: a dict over several lines
c.DockerSpawner.mounts = [
    {
        "target": "/scratch",
        "type": "tmpfs",
        "source": "",
    },
]

#: good[base=docker-volumes]: an empty source
c.DockerSpawner.mounts = [
    {"source": "", "target": "/scratch", "type": "tmpfs"},
]

#: good[base=docker-volumes dockerspawner=14.1]: a release that does not need it
c.DockerSpawner.mounts = [
    {"target": "/scratch", "type": "tmpfs"},
]

#: good[base=docker]: another type
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "jupyterhub-user-{username}", "target": "/home/jovyan/work"},
]

#: branch[base=docker-volumes]: on one kind of machine
import socket

if socket.gethostname() == "lab":
    c.DockerSpawner.mounts = [{"target": "/scratch", "type": "tmpfs"}]

#: fixed[base=docker-volumes]: on one kind of machine
import socket

if socket.gethostname() == "lab":
    c.DockerSpawner.mounts = [{"target": "/scratch", "type": "tmpfs", "source": ""}]

#: dynamic[base=docker-volumes]: a type from elsewhere
from site_settings import kind, more

c.DockerSpawner.mounts = [{"target": "/scratch", "type": kind}, {"type": "tmpfs", "target": "/x", **more}]

#: bad[base=docker-volumes dockerspawner=13.0]: an older release
c.DockerSpawner.mounts = [
    {"target": "/scratch", "type": "tmpfs"},
]

#: fixed[base=docker-volumes dockerspawner=13.0]: an older release
c.DockerSpawner.mounts = [
    {"target": "/scratch", "type": "tmpfs", "source": ""},
]

#: bad[base=docker-volumes]: braces and no key at hand
c.DockerSpawner.mounts = [
    dict(type='tmpfs', source=None, target='/scratch'),
]

#: fixed[base=docker-volumes]: braces and no key at hand
c.DockerSpawner.mounts = [
    dict(type='tmpfs', source="", target='/scratch'),
]

#: dynamic[base=docker-volumes]: a key and an entry from elsewhere
from site_settings import key, make_mount

c.DockerSpawner.mounts = [make_mount(), {key: "", "target": "/scratch", "type": "tmpfs"}]
