#: bad: a list
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.environment = {"PACKAGES": ["a", "b"]}

#: bad: None
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.environment = {"HTTP_PROXY": None}

#: bad: a function without an argument
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.environment = {"NOW": lambda: "1"}

#: bad: a function with too many arguments
def home(spawner, user):
    return user.name
c.Spawner.environment = {"HOME_OF": home}

#: bad: a number for a process
c.Spawner.environment = {"THREADS": 4}

#: fixed: a number for a process
c.Spawner.environment = {"THREADS": "4"}

#: env: unset for a process
import os
c.Spawner.environment = {"LICENSE": os.environ.get("LICENSE")}

#: good: texts and functions
c.Spawner.environment = {"A": "1", "B": lambda spawner: "x", "C": lambda *any: "x"}

#: good: numbers in a container
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.environment = {"THREADS": 4, "ON": True}

#: good: unset in a container stays unset
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
c.DockerSpawner.environment = {"PROXY": os.environ.get("PROXY")}

#: good: a pod takes references
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.environment = {"A": {"name": "A", "valueFrom": {}}}

#: dynamic: values that are not known
from site_settings import value
c.Spawner.environment = {"A": value}

#: bad: a name that is no text
c.JupyterHub.spawner_class = "simple"
c.Spawner.environment = {4: "N"}

#: fixed: a name that is no text
c.JupyterHub.spawner_class = "simple"
c.Spawner.environment = {"4": "N"}

#: good: DockerSpawner prints any name
c.JupyterHub.spawner_class = "docker"
c.Spawner.environment = {4: "N"}

#: bad[base=kube]: a number for a pod
c.KubeSpawner.environment = {"THREADS": 4}

#: fixed[base=kube]: a number for a pod
c.KubeSpawner.environment = {"THREADS": "4"}

#: bad[base=kube]: a number in a profile
c.KubeSpawner.profile_list = [{"display_name": "A", "kubespawner_override": {"environment": {"THREADS": 4}}}]

#: good[base=kube]: references, and a variable that a profile takes away
c.KubeSpawner.environment = {"A": {"valueFrom": {"fieldRef": {"fieldPath": "status.podIP"}}}, "B": "1"}
c.KubeSpawner.profile_list = [{"display_name": "A", "kubespawner_override": {"environment": {"B": None}}}]
