#: bad[base=open-docker]: no type
c.DockerSpawner.mounts = [{'source': '/srv/{username}', 'target': '/home/jovyan/work'}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: no type
c.DockerSpawner.mounts = [{'source': '/srv/{username}', 'target': '/home/jovyan/work', 'type': 'bind'}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: type volume
c.DockerSpawner.mounts = [{"type": "volume", "source": "/srv/{username}", "target": "/home/jovyan/work"}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: type volume
c.DockerSpawner.mounts = [{"type": "bind", "source": "/srv/{username}", "target": "/home/jovyan/work"}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a call of dict
c.DockerSpawner.mounts = [dict(source="/srv/{username}", target="/home/jovyan/work")]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a call of dict
c.DockerSpawner.mounts = [dict(source="/srv/{username}", target="/home/jovyan/work", type="bind")]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: on lines of their own
c.DockerSpawner.mounts = [
    {
        "source": "/srv/{username}",
        "target": "/home/jovyan/work",
    },
]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: on lines of their own
c.DockerSpawner.mounts = [
    {
        "source": "/srv/{username}",
        "target": "/home/jovyan/work",
        "type": "bind",
    },
]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: type bind
c.DockerSpawner.mounts = [{"type": "bind", "source": "/srv/{username}", "target": "/home/jovyan/work"}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: the name of a volume
c.DockerSpawner.mounts = [{"source": "u-{username}", "target": "/home/jovyan/work"}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: a plugin's volume
from docker.types import DriverConfig

c.DockerSpawner.mounts = [
    {"source": "/nfs/{username}", "target": "/home/jovyan/work", "driver_config": DriverConfig("netshare")},
]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: env[base=open-docker]: a default that is a path
import os

source = os.environ.get("SOURCE", "/srv/{username}")
c.DockerSpawner.mounts = [{"source": source, "target": "/home/jovyan/work"}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a default that is a path, unchanged
import os

source = os.environ.get("SOURCE", "/srv/{username}")
c.DockerSpawner.mounts = [{"source": source, "target": "/home/jovyan/work"}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: from the environment
import os

c.DockerSpawner.mounts = [{"source": os.environ["SOURCE"], "target": "/home/jovyan/work"}]

#: dynamic[base=open-docker]: a type from elsewhere
import sites

c.DockerSpawner.mounts = [{"type": sites.kind(), "source": "/srv/{username}", "target": "/home/jovyan/work"}]

#: dynamic[base=open-docker]: keys from elsewhere
import sites

c.DockerSpawner.mounts = [{"source": "/srv/{username}", "target": "/home/jovyan/work", **sites.options()}]
