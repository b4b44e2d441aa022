#: bad: a text for a list
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'security_opt': 'no-new-privileges'}

#: fixed: the value that the option takes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'security_opt': ['no-new-privileges']}

#: bad: a text that is taken apart
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'group_add': '100'}

#: fixed: the value that the option takes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'group_add': ['100']}

#: bad: a text for a number
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'cpu_shares': '512', 'pids_limit': '100'}

#: fixed: the value that the option takes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'cpu_shares': 512, 'pids_limit': 100}

#: bad: a fraction for a whole number
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'cpu_quota': 50000.0}

#: fixed: the value that the option takes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'cpu_quota': 50000}

#: bad: a text for a dict
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'restart_policy': 'on-failure:3', 'log_config': 'local'}

#: fixed: the value that the option takes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'restart_policy': {'Name': 'on-failure', 'MaximumRetryCount': 3}, 'log_config': {'type': 'local'}}

#: bad: a text for a switch
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'privileged': 'true'}

#: fixed: the value that the option takes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'privileged': True}

#: bad: a number for a text
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'cpuset_cpus': [0, 1]}

#: fixed: the value that the option takes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'cpuset_cpus': "0,1"}

#: bad: a dict for a list
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'ulimits': {'nofile': 1024}}

#: fixed: the value that the option takes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'ulimits': [{'name': 'nofile', 'soft': 1024, 'hard': 1024}]}

#: bad: sizes that docker-py can't read
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'mem_limit': '2Gi', 'shm_size': '1T'}

#: fixed: the value that the option takes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'mem_limit': '2G', 'shm_size': '1024g'}

#: bad: half a gigabyte, computed
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'mem_limit': 0.5 * 1024**3}

#: bad: all devices
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'device_requests': [{'count': 'all', 'capabilities': ['gpu']}]}

#: fixed: the value that the option takes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'device_requests': [{'count': -1, 'capabilities': [['gpu']]}]}

#: bad: less memory with swap than without
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = '1G'
c.DockerSpawner.extra_host_config = {'memswap_limit': '512m'}

#: bad: a swap limit alone
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'memswap_limit': '2g'}

#: good: swap limits
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = '1G'
c.DockerSpawner.extra_host_config = {'memswap_limit': '1g'}

#: good: swap without a limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'memswap_limit': -1}

#: dynamic: a swap limit beside an unknown limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.mem_limit = os.environ['MEM']
c.DockerSpawner.extra_host_config = {'memswap_limit': '1g'}

#: bad: always text
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.extra_host_config = {'cpu_shares': os.environ['SHARES']}

#: env: the default of a variable
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.extra_host_config = {'shm_size': os.environ.get('SHM', '1Gi')}

#: fixed: the value that the option takes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.extra_host_config = {'shm_size': os.environ.get('SHM', '1G')}

#: good: what docker-py takes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {
    "security_opt": ["no-new-privileges"],
    "cap_add": "NET_ADMIN",
    "restart_policy": {"Name": "always"},
    "ulimits": [{"name": "nofile", "soft": 1024, "hard": 2048}],
    "extra_hosts": {"db": "10.0.0.5"},
    "tmpfs": {"/tmp": "size=1g"},
    "log_config": {"type": "json-file"},
    "volumes_from": "data",
    "mem_limit": "512m",
    "mem_reservation": None,
    "cpu_shares": 512,
}

#: good: objects of docker-py
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
from docker.types import DeviceRequest, LogConfig, Ulimit
c.DockerSpawner.extra_host_config = {
    "device_requests": [DeviceRequest(count=-1, capabilities=[["gpu"]])],
    "log_config": LogConfig(type="json-file"),
    "ulimits": [Ulimit(name="nofile", soft=1024)],
}

#: good: Swarm makes no use of the option
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.extra_host_config = {'group_add': '100'}

#: dynamic: values from elsewhere
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
from ourconfig import shares, groups
c.DockerSpawner.extra_host_config = {'cpu_shares': shares, 'group_add': groups}

#: dynamic: a size from the environment
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.extra_host_config = {'mem_limit': os.environ['MEM'] + 'm'}

#: good: a device that privileged containers have anyway
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {"privileged": True, "devices": "/dev/fuse"}

#: bad[base=docker]: a flat list in docker-py's own class
import docker
c.DockerSpawner.extra_host_config = {
    "device_requests": [docker.types.DeviceRequest(count=-1, capabilities=["gpu"])],
}

#: fixed[base=docker]: a list of lists
import docker
c.DockerSpawner.extra_host_config = {
    "device_requests": [docker.types.DeviceRequest(count=-1, capabilities=[["gpu"]])],
}

#: good[base=docker]: docker-py's own classes
from docker.types import DeviceRequest, Ulimit
c.DockerSpawner.extra_host_config = {
    "device_requests": [DeviceRequest(count=-1, capabilities=[["gpu"]])],
    "ulimits": [Ulimit(name="nofile", soft=1024, hard=2048)],
}
