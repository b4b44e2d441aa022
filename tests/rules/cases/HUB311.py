#: bad[dockerspawner=12.0.0]: a limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 2

#: fixed: Docker's own quota
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {"cpu_quota": 200000}

#: bad[dockerspawner=0.11.1]: a limit beside other options
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 0.5
c.DockerSpawner.extra_host_config = {'init': True}

#: fixed: Docker's own quota
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = {'init': True, 'cpu_quota': 50000}

#: env[dockerspawner=12.0.0]: the default of a variable
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.cpu_limit = 2 if os.environ.get('LIMITED') else None

#: fixed: nothing, as there may be no limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.cpu_limit = 2 if os.environ.get('LIMITED') else None

#: branch[dockerspawner=12.0.0]: in a branch
import os
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
if os.environ.get("LIMITED"):
    c.DockerSpawner.cpu_limit = 2

#: fixed: nothing, as there may be no limit
import os
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
if os.environ.get("LIMITED"):
    c.DockerSpawner.cpu_limit = 2

#: good: the newest release
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 2

#: good[dockerspawner=12.1.0]: the first release with support
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = 2

#: good[dockerspawner=12.0.0]: no limit
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.cpu_limit = None

#: good[dockerspawner=12.0.0]: KubeSpawner
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.cpu_limit = 2

#: dynamic[dockerspawner=12.0.0]: a number from the environment
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.cpu_limit = float(os.environ['CPU'])
