#: bad: the prefix takes the port along
c.JupyterHub.bind_url = "http://:9000"
c.JupyterHub.base_url = "/jupyter"

#: fixed: in one
c.JupyterHub.bind_url = "http://:9000/jupyter/"

#: bad: the port takes the address along
c.JupyterHub.port = 9000
c.JupyterHub.bind_url = "http://10.0.0.1:9000"

#: fixed: in one
c.JupyterHub.bind_url = "http://10.0.0.1:9000/"

#: bad: two ports, of which only you know the right one
c.JupyterHub.bind_url = "http://:9000"
c.JupyterHub.port = 9001

#: fixed: unchanged
c.JupyterHub.bind_url = "http://:9000"
c.JupyterHub.port = 9001

#: bad: the address takes the port along
c.JupyterHub.bind_url = "http://10.0.0.1:9000/x"
c.JupyterHub.ip = "10.0.0.1"

#: env: the default of a variable
import os
c.JupyterHub.bind_url = "http://10.0.0.1:8000"
c.JupyterHub.port = int(os.environ.get("PORT", "9000"))

#: good: bind_url alone
c.JupyterHub.bind_url = "http://10.0.0.1:9000/jupyter"

#: good: the three parts
c.JupyterHub.ip = "10.0.0.1"
c.JupyterHub.port = 9000
c.JupyterHub.base_url = "/jupyter"

#: good: all the same
c.JupyterHub.bind_url = "http://10.0.0.1:9000/jupyter"
c.JupyterHub.ip = "10.0.0.1"
c.JupyterHub.port = 9000
c.JupyterHub.base_url = "/jupyter/"

#: good: a part that is the default does nothing
c.JupyterHub.bind_url = "http://127.0.0.1:9000"
c.JupyterHub.port = 8000
c.JupyterHub.base_url = "/"

#: good: bind_url as it is by default
c.JupyterHub.bind_url = "http://:8000"
c.JupyterHub.ip = "0.0.0.0"

#: dynamic: a port from the environment
import os
c.JupyterHub.bind_url = "http://:9000"
c.JupyterHub.port = int(os.environ["PORT"])

#: dynamic: a URL from the environment
import os
c.JupyterHub.bind_url = os.environ["URL"]
c.JupyterHub.port = 9000
