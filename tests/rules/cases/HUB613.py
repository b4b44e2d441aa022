#: bad: a key alone
c = get_config()
c.JupyterHub.ssl_key = "/etc/ssl/hub.key"

#: bad: a certificate alone
c = get_config()
c.JupyterHub.ssl_cert = "/etc/ssl/hub.crt"

#: bad: the other one is empty
c = get_config()
c.JupyterHub.ssl_key = "/etc/ssl/hub.key"
c.JupyterHub.ssl_cert = ""

#: bad: https without either
c = get_config()
c.JupyterHub.bind_url = "https://:443"

#: branch: on one machine only
import os
c = get_config()
if os.environ.get("TLS"):
    c.JupyterHub.ssl_key = "/etc/ssl/hub.key"

#: good: both
c = get_config()
c.JupyterHub.ssl_key = "/etc/ssl/hub.key"
c.JupyterHub.ssl_cert = "/etc/ssl/hub.crt"
c.JupyterHub.bind_url = "https://:443"

#: good: neither
c = get_config()
c.JupyterHub.bind_url = "http://:8000"

#: good: another proxy
c = get_config()
c.JupyterHub.proxy_class = "traefik_file"
c.JupyterHub.bind_url = "https://:443"

#: dynamic: from the environment
import os
c = get_config()
c.JupyterHub.ssl_key = "/etc/ssl/hub.key"
c.JupyterHub.ssl_cert = os.environ["HUB_CERT"]

#: dynamic: perhaps
import os
c = get_config()
c.JupyterHub.ssl_key = os.environ["HUB_KEY"]

#: good: two files that are looked for
from os.path import exists
c = get_config()
if exists("/etc/ssl/hub.key"):
    c.JupyterHub.ssl_key = "/etc/ssl/hub.key"
if exists("/etc/ssl/hub.crt"):
    c.JupyterHub.ssl_cert = "/etc/ssl/hub.crt"
