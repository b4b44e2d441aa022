#: bad[base=docker]: docker-py's name in a dict for Docker's API
c.DockerSpawner.extra_host_config = {"mounts": [{"Source": "d", "Target": "/d", "read_only": True}]}

#: fixed[base=docker]: the name of the API
c.DockerSpawner.extra_host_config = {"mounts": [{"Source": "d", "Target": "/d", "ReadOnly": True}]}

#: bad[base=docker]: one device
c.DockerSpawner.extra_host_config = {"device_requests": [{"device_id": ["0"], "capabilities": [["gpu"]]}]}

#: bad[base=docker]: one device of docker-py's own class
import docker
c.DockerSpawner.extra_host_config = {
    "device_requests": [docker.types.DeviceRequest(device_id=["0"], capabilities=[["gpu"]])],
}

#: bad[base=docker]: options of logging beside their dict
c.DockerSpawner.extra_host_config = {"log_config": {"type": "json-file", "max-size": "10m"}}

#: bad[base=docker]: a policy in compose's words
c.DockerSpawner.extra_host_config = {"restart_policy": {"Name": "on-failure", "max_attempts": 3}}

#: good[base=docker]: names of docker-py and of the API
c.DockerSpawner.extra_host_config = {
    "mounts": [{"source": "d", "target": "/d", "type": "volume", "readonly": True, "VolumeOptions": {"NoCopy": True}}],
    "device_requests": [{"Driver": "nvidia", "DeviceIDs": ["0"], "capabilities": [["gpu"]]}],
    "ulimits": [{"Name": "nofile", "soft": 1024, "hard": 2048}],
    "log_config": {"type": "json-file", "config": {"max-size": "10m"}},
    "restart_policy": {"name": "always"},
}

#: dynamic[base=docker]: a key of another file
from names import name
c.DockerSpawner.extra_host_config = {"mounts": [{"Source": "d", "Target": "/d", name: True}]}

#: env[base=docker]: only in one environment
import os
if os.environ.get("GPU"):
    c.DockerSpawner.extra_host_config = {"device_requests": [{"device_id": ["0"], "capabilities": [["gpu"]]}]}
