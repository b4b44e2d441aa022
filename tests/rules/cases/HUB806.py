#: bad: no scheme
c.JupyterHub.hub_bind_url = '0.0.0.0:8081'

#: fixed: with a scheme
c.JupyterHub.hub_bind_url = 'http://0.0.0.0:8081'

#: bad: a port alone
c.JupyterHub.bind_url = ":9000"

#: fixed: with a scheme
c.JupyterHub.bind_url = "http://:9000"

#: bad: only slashes
c.JupyterHub.hub_connect_url = "//jupyterhub:8081"

#: fixed: with a scheme
c.JupyterHub.hub_connect_url = "http://jupyterhub:8081"

#: bad: no scheme in what is computed
PORT = 8081
c.JupyterHub.hub_connect_url = f"jupyterhub:{PORT}"

#: fixed: unchanged
PORT = 8081
c.JupyterHub.hub_connect_url = f"jupyterhub:{PORT}"

#: bad: an address and a port without effect
c.JupyterHub.hub_bind_url = "http://127.0.0.1:8081"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_port = 9000

#: fixed: gone
c.JupyterHub.hub_bind_url = "http://127.0.0.1:8081"

#: bad: no port is port 80
c.JupyterHub.hub_bind_url = "http://10.0.0.1"
c.JupyterHub.hub_port = 8081

#: fixed: gone
c.JupyterHub.hub_bind_url = "http://10.0.0.1"

#: env: the default of a variable
import os
c.JupyterHub.hub_bind_url = os.environ.get("HUB_URL", "0.0.0.0:8081")

#: fixed: another default
import os
c.JupyterHub.hub_bind_url = os.environ.get("HUB_URL", "http://0.0.0.0:8081")

#: good: whole URLs
c.JupyterHub.bind_url = "http://:8000"
c.JupyterHub.hub_bind_url = "http+unix://%2Fsrv%2Fhub.sock"
c.JupyterHub.hub_connect_url = "https://hub.example.org"

#: good: the same thing twice
c.JupyterHub.hub_bind_url = "http://:8081"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_port = 8081

#: good: not set after all
c.JupyterHub.hub_bind_url = ""
c.JupyterHub.hub_ip = "0.0.0.0"

#: dynamic: a URL from the environment
import os
c.JupyterHub.hub_bind_url = os.environ["HUB_URL"]
c.JupyterHub.hub_ip = "0.0.0.0"

#: dynamic: a port from the environment
import os
c.JupyterHub.hub_bind_url = "http://0.0.0.0:8081"
c.JupyterHub.hub_port = int(os.environ["HUB_PORT"])

#: bad[base=local-database]: the proxy's API without a scheme
c.ConfigurableHTTPProxy.api_url = "127.0.0.1:8001"

#: good[base=local-database]: the proxy's API
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:8005"

#: bad[base=local-database]: an address for the servers without a scheme
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan"}
c.Spawner.hub_connect_url = "hub:8081"

#: good[base=local-database]: an address for the servers
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan"}
c.Spawner.hub_connect_url = "http://hub:8081"

#: good: the URL says nothing of the port
c.JupyterHub.hub_bind_url = "http://0.0.0.0"
c.JupyterHub.hub_port = None
