#: bad: a public name
c.JupyterHub.hub_connect_ip = "hub.example.org"

#: fixed: every interface
c.JupyterHub.hub_connect_ip = "hub.example.org"
c.JupyterHub.hub_ip = "0.0.0.0"

#: bad: hub_ip is hidden
c.JupyterHub.hub_ip = "10.0.0.1"
c.JupyterHub.hub_connect_ip = "hub.example.org"

#: fixed: every interface
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "hub.example.org"

#: bad: a URL, which hub_ip does not help against
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_url = "https://hub"

#: fixed: a URL to listen on
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_url = "https://hub"
c.JupyterHub.hub_bind_url = "http://0.0.0.0:8081"

#: bad: the service of Kubernetes
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.JupyterHub.hub_connect_ip = "hub"

#: bad: the host's address in a container
import os
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.network_name = os.environ["DOCKER_NETWORK_NAME"]
c.JupyterHub.hub_connect_ip = "10.1.2.3"

#: bad: a bare name, as advice
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_connect_ip = "jupyterhub"

#: env: the default of a variable
import os
c.JupyterHub.hub_connect_ip = os.environ.get("HUB", "hub.example.org")

#: good: listening on every interface
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "hub.example.org"

#: good: a URL to listen on
c.JupyterHub.hub_bind_url = "http://:8081"
c.JupyterHub.hub_connect_url = "http://hub.example.org:8081"

#: bad: a URL, and a port that is not known
import os
c.JupyterHub.hub_port = int(os.environ["PORT"])
c.JupyterHub.hub_connect_url = "http://hub.example.org:8081"

#: fixed: nothing that rests on the port
import os
c.JupyterHub.hub_port = int(os.environ["PORT"])
c.JupyterHub.hub_connect_url = "http://hub.example.org:8081"

#: good: the URL to listen on, and the same to connect to
c.JupyterHub.hub_bind_url = "http://hub.example.org:8081"
c.JupyterHub.hub_connect_ip = "hub.example.org"

#: good: every interface to connect to, which has a rule of its own
c.JupyterHub.hub_connect_ip = "0.0.0.0"

#: good: the same address twice
c.JupyterHub.hub_ip = "hub.example.org"
c.JupyterHub.hub_connect_ip = "hub.example.org"

#: good: loopback is everybody's own
c.JupyterHub.hub_connect_ip = "localhost"

#: good: not set after all
c.JupyterHub.hub_connect_ip = ""
c.JupyterHub.hub_connect_url = ""

#: good: no address at all, which has a rule of its own
c.JupyterHub.hub_connect_ip = "http://hub.example.org"

#: dynamic: where it listens is not known
import os
c.JupyterHub.hub_ip = os.environ["HUB_IP"]
c.JupyterHub.hub_connect_ip = "hub.example.org"

#: dynamic: an address from the environment
import os
c.JupyterHub.hub_connect_ip = os.environ["HUB"]

#: dynamic: code that may set a URL
c.JupyterHub.hub_connect_ip = "hub.example.org"
exec(open("/etc/hub.py").read())
