#: bad: an address
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.client_kwargs = {"base_url": "tcp://10.0.0.7:2375"}

#: bad: a name of the DNS
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.client_kwargs = dict(base_url="http://docker.example.org:2375", version="auto")

#: env: the default of a variable
import os
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.client_kwargs = {"base_url": os.environ.get("DOCKER_URL", "tcp://10.0.0.7:2375")}

#: good: TLS
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.client_kwargs = {"base_url": "tcp://10.0.0.7:2376"}
c.DockerSpawner.tls_config = {"verify": True, "ca_cert": "/etc/ca.pem"}

#: good: TLS on the other port
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.client_kwargs = {"base_url": "tcp://10.0.0.7:2375", "tls": True}

#: good: a tunnel on this machine
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.client_kwargs = {"base_url": "tcp://127.0.0.1:2375"}

#: good: a filtering proxy beside the hub
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.client_kwargs = {"base_url": "tcp://socket-proxy:2375"}

#: good: a Unix socket
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.client_kwargs = {"base_url": "unix:///var/run/docker.sock"}

#: good: another spawner
c.DockerSpawner.client_kwargs = {"base_url": "tcp://10.0.0.7:2375"}

#: dynamic: an address from the environment
import os
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.client_kwargs = {"base_url": os.environ["DOCKER_URL"]}

#: good: another port or no port
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.client_kwargs = {"base_url": "tcp://10.0.0.7:2377"}

#: good: no TCP
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.client_kwargs = {"base_url": "https://10.0.0.7:2375"}

#: good: other options only
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.client_kwargs = {"timeout": 60}

#: good: processes of a default spawner
c.JupyterHub.spawner_class = "simple"
c.DockerSpawner.client_kwargs = {"base_url": "tcp://10.0.0.7:2375"}

#: dynamic: options that code makes
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.client_kwargs = options()

#: dynamic: TLS or not
import os
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.tls_config = load_tls()
c.DockerSpawner.client_kwargs = {"base_url": "tcp://10.0.0.7:2375"}
