#: bad: memory
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.mem_limit = '1Gi'

#: fixed: JupyterHub's spelling
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.mem_limit = '1G'

#: bad: cores, for all spawners
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.Spawner.cpu_guarantee = '250m'

#: fixed: JupyterHub's spelling
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.Spawner.cpu_guarantee = 0.25

#: bad: a profile
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.profile_list = [
    {"display_name": "Small", "kubespawner_override": {"mem_guarantee": "512Mi", "cpu_limit": "1500m"}},
    {
        "display_name": "Choice",
        "profile_options": {"size": {"choices": {"l": {"kubespawner_override": {"mem_limit": "8Gi"}}}}},
    },
]

#: fixed: JupyterHub's spelling
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.profile_list = [
    {"display_name": "Small", "kubespawner_override": {"mem_guarantee": "512M", "cpu_limit": 1.5}},
    {
        "display_name": "Choice",
        "profile_options": {"size": {"choices": {"l": {"kubespawner_override": {"mem_limit": "8G"}}}}},
    },
]

#: bad: systemd
c.JupyterHub.spawner_class = "systemdspawner.SystemdSpawner"
c.SystemdSpawner.cpu_limit = '50%'
c.SystemdSpawner.mem_limit = '40%'

#: fixed: JupyterHub's spelling
c.JupyterHub.spawner_class = "systemdspawner.SystemdSpawner"
c.SystemdSpawner.cpu_limit = 0.5
c.SystemdSpawner.mem_limit = '40%'

#: env: the default of a variable
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
import os
c.KubeSpawner.mem_limit = os.environ.get('MEM', '2Gi')

#: fixed: JupyterHub's spelling
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
import os
c.KubeSpawner.mem_limit = os.environ.get('MEM', '2G')

#: good: JupyterHub's spelling
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.mem_limit = '1G'
c.KubeSpawner.cpu_limit = 0.5

#: good: settings that Kubernetes reads
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.storage_capacity = '10Gi'
c.KubeSpawner.extra_resource_guarantees = {'memory': '1Gi'}

#: good: other mistakes are other rules'
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.mem_limit = '1GB'
c.KubeSpawner.cpu_limit = '2'

#: good: Docker
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = '1Gi'

#: dynamic: a size from the environment
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
import os
c.KubeSpawner.mem_limit = os.environ['MEM']
