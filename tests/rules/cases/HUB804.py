#: bad: a scheme
c.JupyterHub.hub_connect_ip = 'http://jupyterhub'

#: fixed: the name
c.JupyterHub.hub_connect_ip = 'jupyterhub'

#: bad: the port that is used anyway
c.JupyterHub.hub_ip = "0.0.0.0:9000"
c.JupyterHub.hub_port = 9000

#: fixed: the address
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_port = 9000

#: bad: another port, which no fix drops
c.JupyterHub.hub_connect_ip = "jupyterhub:9000"

#: fixed: unchanged
c.JupyterHub.hub_connect_ip = "jupyterhub:9000"

#: bad: a path, which no fix drops
c.JupyterHub.hub_connect_ip = "jupyterhub/hub/api"

#: fixed: unchanged
c.JupyterHub.hub_connect_ip = "jupyterhub/hub/api"

#: bad: IPv6 in brackets
c.JupyterHub.ip = "[::]"

#: fixed: without
c.JupyterHub.ip = "::"

#: bad: no fix for what is computed
HOST = "jupyterhub"
c.JupyterHub.hub_connect_ip = f"http://{HOST}"

#: fixed: unchanged
HOST = "jupyterhub"
c.JupyterHub.hub_connect_ip = f"http://{HOST}"

#: env: the default of a variable
import os
c.JupyterHub.hub_ip = os.getenv("HUB_IP", "http://jupyterhub")

#: fixed: another default
import os
c.JupyterHub.hub_ip = os.getenv("HUB_IP", "jupyterhub")

#: good: names and addresses
c.JupyterHub.ip = "10.0.0.1"
c.JupyterHub.hub_ip = "::"
c.JupyterHub.hub_connect_ip = "hub.example.org"

#: bad: a star
c.JupyterHub.hub_ip = '*'

#: fixed: every interface
c.JupyterHub.hub_ip = '0.0.0.0'

#: good: every interface
c.JupyterHub.ip = ""
c.JupyterHub.hub_ip = "::"

#: good: a star that the proxy understands, and one that is not handed out
c.JupyterHub.ip = "*"
c.JupyterHub.hub_ip = "*"
c.JupyterHub.hub_connect_ip = "jupyterhub"

#: good: an IPv6 address with its interface
c.JupyterHub.hub_ip = "fe80::1%eth0"

#: good: URLs where they belong
c.JupyterHub.hub_bind_url = "http://0.0.0.0:8081"
c.JupyterHub.hub_connect_url = "http://jupyterhub:8081"

#: dynamic: an address from the environment
import os
c.JupyterHub.hub_connect_ip = os.environ["HUB"]

#: dynamic: a part from the environment
import os
c.JupyterHub.hub_connect_ip = "http://" + os.environ["HUB"]
