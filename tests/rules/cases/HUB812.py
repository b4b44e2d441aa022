#: bad: nothing else says where the hub is
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.hub_ip_connect = "172.17.0.1"

#: fixed: the new name
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_connect_ip = "172.17.0.1"

#: bad: the new one is set, too
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "172.17.0.1"
c.DockerSpawner.hub_ip_connect = "172.17.0.2"

#: fixed: it counted all along
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "172.17.0.1"

#: bad: the same as hub_ip
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "172.17.0.1"
c.DockerSpawner.hub_ip_connect = c.JupyterHub.hub_ip

#: fixed: hub_ip is enough
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "172.17.0.1"

#: bad[dockerspawner=12.1.0]: still read
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.hub_ip_connect = "172.17.0.1"

#: bad: a port comes along
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.hub_ip_connect = "172.17.0.1:8081"

#: fixed: not as it is
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.hub_ip_connect = "172.17.0.1:8081"

#: bad: unknown, but ignored
import os
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.hub_ip_connect = os.environ["HUB_IP"]

#: fixed: the new name
import os
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_connect_ip = os.environ["HUB_IP"]

#: branch: in one branch
import os
c.JupyterHub.spawner_class = "docker"
if os.path.exists("/etc/docker"):
    c.DockerSpawner.hub_ip_connect = "172.17.0.1"

#: good: the new name
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_connect_ip = "172.17.0.1"

#: good: empty
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.hub_ip_connect = ""

#: good: another spawner
c.DockerSpawner.hub_ip_connect = "172.17.0.1"

#: dynamic: another spawner, perhaps
import os
c.JupyterHub.spawner_class = os.environ["SPAWNER"]
c.DockerSpawner.hub_ip_connect = "172.17.0.1"
