#: bad: two sizes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = '1G'
c.DockerSpawner.extra_host_config = {'mem_limit': '4g', 'init': True}

#: fixed: one of the two
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = '4G'
c.DockerSpawner.extra_host_config = {'init': True}

#: bad: two shares of a CPU
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 2
c.DockerSpawner.extra_host_config = {'cpu_quota': 50000}

#: fixed: one of the two
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 0.5

#: bad: nano_cpus
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'nano_cpus': int(1.5 * 1e9)}

#: fixed: one of the two
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 1.5

#: bad: nano_cpus beside a limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 2
c.DockerSpawner.extra_host_config = {'nano_cpus': 2000000000}

#: env: the default of a variable
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.mem_limit = os.environ.get('MEM', '1G')
c.DockerSpawner.extra_host_config = {'mem_limit': '4g'}

#: branch: a limit in a branch
import os
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
if os.environ.get("LIMITED"):
    c.DockerSpawner.mem_limit = "1G"
c.DockerSpawner.extra_host_config = {"mem_limit": "4g"}

#: fixed: nothing, as there may be one limit only
import os
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
if os.environ.get("LIMITED"):
    c.DockerSpawner.mem_limit = "1G"
c.DockerSpawner.extra_host_config = {"mem_limit": "4g"}

#: good: the same size twice
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = '1G'
c.DockerSpawner.extra_host_config = {'mem_limit': '1g'}

#: good: the option alone
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'mem_limit': '4g', 'cpu_quota': 50000}

#: good: a period is taken into account
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 2
c.DockerSpawner.extra_host_config = {'cpu_period': 50000}

#: good: a quota of another period
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 2
c.DockerSpawner.extra_host_config = {'cpu_period': 50000, 'cpu_quota': 50000}

#: good: nano_cpus without a period
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = None
c.DockerSpawner.extra_host_config = {'nano_cpus': 2000000000}

#: good[dockerspawner=12.0.0]: nano_cpus before 12.1
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'nano_cpus': 2000000000}

#: good: Swarm makes no use of the option
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.mem_limit = '1G'
c.SwarmSpawner.extra_host_config = {'mem_limit': '4g'}

#: dynamic: a size from the environment
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.mem_limit = '1G'
c.DockerSpawner.extra_host_config = {'mem_limit': os.environ['MEM']}

#: dynamic: options that are not all known
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
from ourconfig import options
c.DockerSpawner.extra_host_config = {'nano_cpus': 2000000000, **options}

#: bad: beside a function
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.mem_limit = lambda spawner: "2G"
c.DockerSpawner.extra_host_config = {"mem_limit": "4g", "shm_size": "1g"}

#: good: a function, and other options
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.mem_limit = lambda spawner: "2G"
c.DockerSpawner.extra_host_config = {"shm_size": "1g"}

#: bad: the option is the stricter one
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = "4G"
c.DockerSpawner.extra_host_config = {"mem_limit": "1g"}

#: fixed: the option is the stricter one
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = "1G"

#: bad: a group would get more
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = "4G"
c.DockerSpawner.extra_host_config = {"mem_limit": "1g"}
c.Spawner.group_overrides = {"big": {"groups": ["big"], "spawner_override": {"mem_limit": "8G"}}}

#: fixed: a group would get more
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = "4G"
c.DockerSpawner.extra_host_config = {"mem_limit": "1g"}
c.Spawner.group_overrides = {"big": {"groups": ["big"], "spawner_override": {"mem_limit": "8G"}}}

#: good[dockerspawner=12.0.0]: a quota beside a limit that takes no effect before 12.1
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 2
c.DockerSpawner.extra_host_config = {'cpu_quota': 50000}
