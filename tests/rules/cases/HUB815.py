#: bad: loopback
c.JupyterHub.spawner_class = "docker"
c.Spawner.ip = "127.0.0.1"

#: fixed: the default
c.JupyterHub.spawner_class = "docker"

#: bad: by its own section
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.ip = "localhost"

#: bad: an address of the host
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.ip = "10.0.0.5"

#: bad: pods
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.ip = "127.0.0.1"

#: bad: in two sections
c.JupyterHub.spawner_class = "docker"
c.Spawner.ip = "0.0.0.0"
c.DockerSpawner.ip = "127.0.0.1"

#: fixed: no line alone is the reason
c.JupyterHub.spawner_class = "docker"
c.Spawner.ip = "0.0.0.0"

#: env: the default of a variable
import os
c.JupyterHub.spawner_class = "docker"
c.Spawner.ip = os.environ.get("SERVER_IP", "127.0.0.1")

#: good: every interface
c.JupyterHub.spawner_class = "docker"
c.Spawner.ip = "0.0.0.0"

#: good: IPv6 too
c.JupyterHub.spawner_class = "docker"
c.Spawner.ip = "::"

#: good: processes
c.Spawner.ip = "127.0.0.1"

#: good: the more derived section has the last word
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.ip = "0.0.0.0"
c.Spawner.ip = "127.0.0.1"

#: good: the host's network
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = "host"
c.Spawner.ip = "127.0.0.1"

#: dynamic: an address from the environment
import os
c.JupyterHub.spawner_class = "docker"
c.Spawner.ip = os.environ["SERVER_IP"]

#: dynamic: a spawner from the environment
import os
c.JupyterHub.spawner_class = os.environ["SPAWNER"]
c.Spawner.ip = "127.0.0.1"
