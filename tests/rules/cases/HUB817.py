#: bad: another prefix
c.JupyterHub.base_url = "/jupyter/"
c.JupyterHub.public_url = "https://example.org/hub/"

#: bad: the prefix of bind_url
c.JupyterHub.bind_url = "http://:8000/jupyter"
c.JupyterHub.public_url = "https://example.org/hub/"

#: bad: no scheme
c.JupyterHub.public_url = 'example.org'

#: fixed: with a scheme
c.JupyterHub.public_url = 'https://example.org'

#: bad: no scheme, with a port
c.JupyterHub.subdomain_host = "hub.example.org:8100"

#: fixed: with a scheme
c.JupyterHub.subdomain_host = "https://hub.example.org:8100"

#: env: the default of a variable
import os
c.JupyterHub.subdomain_host = os.environ.get("HUB_HOST", "hub.example.org")

#: fixed: another default
import os
c.JupyterHub.subdomain_host = os.environ.get("HUB_HOST", "https://hub.example.org")

#: good: the same prefix
c.JupyterHub.base_url = "jupyter"
c.JupyterHub.public_url = "https://example.org/jupyter"

#: good: a longer prefix that ends so
c.JupyterHub.base_url = "/jupyter/"
c.JupyterHub.public_url = "https://example.org/lab/jupyter/"

#: good: no path, which JupyterHub adds
c.JupyterHub.base_url = "/jupyter/"
c.JupyterHub.public_url = "https://example.org"

#: good: no prefix, any path
c.JupyterHub.public_url = "https://example.org/jupyter/"

#: good: empty
c.JupyterHub.public_url = ""
c.JupyterHub.subdomain_host = ""

#: good[jupyterhub=4.1.6]: there was no such setting
c.JupyterHub.base_url = "/jupyter/"
c.JupyterHub.public_url = "https://example.org/hub/"

#: dynamic: a prefix from the environment
import os
c.JupyterHub.base_url = os.environ["PREFIX"]
c.JupyterHub.public_url = "https://example.org/hub/"

#: dynamic: a host from the environment
import os
c.JupyterHub.subdomain_host = os.environ["HUB_HOST"]

#: bad[base=local-database]: a path in place of a host
c.JupyterHub.public_url = "/lab"
