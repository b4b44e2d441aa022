#: bad: the proxy on the hub's port
c.JupyterHub.port = 8081

#: bad: the hub on the proxy's port
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_port = 8000

#: bad: by URLs
c.JupyterHub.bind_url = "http://:9000"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:9000/"

#: bad: the proxy's API
c.JupyterHub.port = 9000
c.ConfigurableHTTPProxy.api_url = "http://localhost:9000"

#: bad: a service
c.JupyterHub.services = [{"name": "a", "url": "http://127.0.0.1:8001", "command": ["/a"]}]

#: bad: two services
c.JupyterHub.services = [
    {"name": "a", "url": "http://127.0.0.1:9999", "command": ["/a"]},
    {"name": "b", "url": "http://localhost:9999", "command": ["/b"]},
]

#: env: the default of a variable
import os
c.JupyterHub.port = int(os.environ.get("PORT", "8081"))

#: good: all different
c.JupyterHub.port = 9000
c.JupyterHub.hub_port = 9001
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:9002"
c.JupyterHub.services = [{"name": "a", "url": "http://127.0.0.1:9003", "command": ["/a"]}]

#: good: different addresses
c.JupyterHub.bind_url = "http://10.0.0.1:8081"

#: good: a proxy elsewhere
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_port = 8000
c.ConfigurableHTTPProxy.should_start = False

#: good: a service elsewhere
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.services = [{"name": "a", "url": "http://a:8081"}]

#: good: another proxy
c.JupyterHub.proxy_class = "traefik_file"
c.JupyterHub.hub_port = 8000

#: good: a Unix socket
c.JupyterHub.bind_url = "http+unix://%2Fsrv%2Fproxy.sock"
c.JupyterHub.hub_port = 80

#: good: the proxy's API by its old name
c.JupyterHub.port = 8001
c.JupyterHub.proxy_api_port = 9001

#: good: the port takes the place of the one in bind_url
c.JupyterHub.bind_url = "http://:8081"
c.JupyterHub.port = 9000

#: dynamic: a port from the environment
import os
c.JupyterHub.port = int(os.environ["PORT"])
c.JupyterHub.hub_port = int(os.environ["HUB_PORT"])

#: dynamic: a proxy from the environment
import os
c.JupyterHub.proxy_class = os.environ["PROXY"]
c.JupyterHub.hub_port = 8000

#: bad[base=local-database]: the old option of the proxy
c.JupyterHub.proxy_api_port = 8000

#: good[base=local-database]: the old option of the proxy on a port of its own
c.JupyterHub.proxy_api_port = 8005

#: good[base=local-database]: the later service of a name takes the place of the first
c.JupyterHub.services = [
    {"name": "announcement", "url": "http://127.0.0.1:9999"},
    {"name": "announcement", "url": "http://127.0.0.1:9999", "command": ["announcement"]},
]
