#: bad[base=docker]: a folder of a volume
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "homes", "target": "/home/jovyan/work", "subpath": "users/{username}"},
]

#: bad[base=docker]: options of a driver
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "homes", "target": "/home/jovyan/work", "driver_config": {"Name": "local", "Options": {"type": "nfs", "o": "addr=10.0.0.2", "device": ":/homes/{username}"}}},
]

#: bad[base=docker]: a label
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "jupyterhub-user-{username}", "target": "/home/jovyan/work", "labels": {"owner": "{raw_username}"}},
]

#: good[base=docker]: placeholders in source and target
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "jupyterhub-user-{username}", "target": "/home/jovyan/work", "labels": {"app": "hub"}},
]

#: good[base=docker]: braces that are no placeholder
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "jupyterhub-user-{username}", "target": "/home/jovyan/work", "labels": {"format": "{json}"}},
]

#: good[base=docker dockerspawner=14.1]: a release that fills in all texts
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "homes", "target": "/home/jovyan/work", "subpath": "{username}"},
]

#: env[base=docker]: a folder from the environment
import os

c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "homes", "target": "/home/jovyan/work", "subpath": os.environ.get("HOME_SUBPATH", "{username}")},
]

#: dynamic[base=docker]: a subpath from elsewhere
from site_settings import subpath

c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "homes", "target": "/home/jovyan/work", "subpath": subpath},
]

#: bad[base=docker dockerspawner=13.0]: an older release
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "homes", "target": "/home/jovyan/work", "subpath": "{username}"},
]

#: bad[base=docker]: texts in lists
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "jupyterhub-user-{username}", "target": "/home/jovyan/work", "labels": {"users": ["{username}"]}},
]

#: dynamic[base=docker]: a key and an entry from elsewhere
from site_settings import key, make_mount

c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [make_mount(), {key: "homes-{username}", "target": "/home/jovyan/work"}]

#: good[base=docker]: keys that are wrong anyway
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"Source": "jupyterhub-user-{username}", "Target": "/home/jovyan/work"},
]
